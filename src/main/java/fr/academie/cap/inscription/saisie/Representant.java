package fr.academie.cap.inscription.saisie;

import java.util.Optional;

/**
 * Qui signe avec un candidat de moins de dix-huit ans (articles 388-1-1 et 408 du code civil).
 *
 * @param prenoms ou le service, quand une institution exerce l'autorité parentale
 * @param mobile E.164 ; pour le joindre si sa signature manque
 */
public record Representant(String nom, String prenoms, Lien lien, Optional<String> mobile) {

    public enum Lien {
        PARENT("Mère ou père"),
        TUTEUR("Tutrice ou tuteur"),
        AUTRE("Autre personne ou service qui exerce l’autorité parentale");

        private final String libelle;

        Lien(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** « NUÑEZ Maria ». */
    public String nomComplet() {
        return nom + " " + prenoms;
    }
}

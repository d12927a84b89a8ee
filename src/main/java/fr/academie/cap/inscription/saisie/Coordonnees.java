package fr.academie.cap.inscription.saisie;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Étape 3.
 *
 * @param mobile E.164, « +33612345678 »
 * @param departement département de résidence ; vide à l'étranger
 * @param representant seulement d'un candidat de moins de dix-huit ans
 */
public record Coordonnees(
        Residence residence,
        Adresse adresse,
        Optional<String> departement,
        String mobile,
        String courriel,
        Optional<Representant> representant) {

    /** Answers kept before the question was asked hold none. */
    public Coordonnees {
        representant = Objects.requireNonNullElse(representant, Optional.empty());
    }

    public enum Residence {
        FRANCE,
        ETRANGER
    }

    /** Code postal réservé aux personnes qui résident à l'étranger. */
    public static final String CODE_POSTAL_ETRANGER = "99999";

    /** Lignes 2 à 6 de l'adresse postale, 38 caractères au plus chacune ; la ligne 1 est le nom. */
    public record Adresse(
            String appartement, String batiment, String voie, String lieuDit, String codePostal, String localite) {

        public static final int LARGEUR = 38;

        /** Lignes non vides, dans l'ordre de l'enveloppe ; à l'étranger, le vrai code postal précède le pays. */
        public List<String> lignes() {
            var derniere = CODE_POSTAL_ETRANGER.equals(codePostal) ? localite : codePostal + " " + localite;
            return Stream.of(appartement, batiment, voie, lieuDit, derniere)
                    .filter(l -> !l.isBlank())
                    .toList();
        }
    }
}

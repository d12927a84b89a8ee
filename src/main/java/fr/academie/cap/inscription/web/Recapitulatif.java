package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Etape;
import java.util.List;

/** Toutes les réponses, étape par étape, dans les mots des écrans. */
public record Recapitulatif(List<Rubrique> rubriques) {

    public record Rubrique(Etape etape, List<Reponse> reponses) {

        public String lien() {
            return Parcours.chemin(etape) + "?retour=" + Etape.RECAPITULATIF.chemin();
        }
    }

    public record Reponse(String question, String reponse) {}
}

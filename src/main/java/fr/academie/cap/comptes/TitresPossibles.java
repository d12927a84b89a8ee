package fr.academie.cap.comptes;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.socle.RefusMetier;
import org.springframework.stereotype.Component;

/** Quels titres se donnent : ni à un candidat, ni pour le passé, ni deux fois, ni dans un établissement inconnu. */
@Component
class TitresPossibles {

    private final Etablissements etablissements;
    private final Horloge horloge;

    TitresPossibles(Etablissements etablissements, Horloge horloge) {
        this.etablissements = etablissements;
        this.horloge = horloge;
    }

    /** @throws RefusMetier with the field to mend */
    void exiger(Compte.Titre titre) {
        if (titre.role() == Role.CANDIDAT) {
            throw new RefusMetier(
                    "CAP-CPT-007", "Un candidat n'a pas de compte du service. Choisissez un autre rôle.", "role", null);
        }
        if (titre.debut().isBefore(horloge.aujourdhui(Horloge.PARIS))) {
            throw new RefusMetier(
                    "CAP-CPT-008",
                    "Un titre ne se donne pas pour le passé. Donnez aujourd'hui ou un jour à venir.",
                    "debut",
                    null);
        }
        if (titre.fin().filter(f -> !f.isAfter(titre.debut())).isPresent()) {
            throw new RefusMetier(
                    "CAP-CPT-009", "La fin vient après le début. Corrigez l'une des deux dates.", "fin", null);
        }
        if (titre.role() == Role.ETABLISSEMENT) {
            exigerEtablissement(titre);
        }
    }

    /** @throws RefusMetier CAP-CPT-004 when it is held already on a day of these, in the same place */
    void exigerLibre(Compte.Titre titre, Compte compte) {
        if (compte.titres().stream().anyMatch(tenu -> chevauche(tenu, titre))) {
            throw new RefusMetier(
                    "CAP-CPT-004",
                    "Cette personne tient déjà ce rôle sur une partie de ces dates. Changez-les, ou retirez"
                            + " d'abord l'autre titre.",
                    titre.etablissement().isEmpty() ? "role" : "etablissement",
                    null);
        }
    }

    /** Open, on the day the title begins, in the académie where it is given: elsewhere it would open nothing. */
    private void exigerEtablissement(Compte.Titre titre) {
        if (Agent.PARTOUT.equals(titre.academie())) {
            throw new RefusMetier(
                    "CAP-CPT-018",
                    "Un chef d'établissement l'est dans une académie. Choisissez celle de l'établissement.",
                    "academie",
                    null);
        }
        var etablissement = etablissements
                .parCode(titre.etablissement(), titre.debut())
                .filter(e -> !e.fictif())
                .orElseThrow(() -> new RefusMetier(
                        "CAP-CPT-017",
                        "L'annuaire ne connaît aucun établissement ouvert sous ce numéro au début du titre. Vérifiez le"
                                + " numéro et la date, ou faites mettre l'annuaire à jour.",
                        "etablissement",
                        null));
        if (!etablissement.implantation().equals(titre.academie())) {
            throw ailleurs(etablissement);
        }
    }

    private static RefusMetier ailleurs(Etablissement etablissement) {
        return new RefusMetier(
                "CAP-CPT-019",
                "« " + etablissement.intitule()
                        + " » n'est pas dans l'académie choisie. Changez l'académie ou le numéro.",
                "etablissement",
                null);
    }

    private static boolean chevauche(Compte.Titre tenu, Compte.Titre voulu) {
        return tenu.role() == voulu.role()
                && tenu.academie().equals(voulu.academie())
                && tenu.etablissement().equals(voulu.etablissement())
                && tenu.fin().filter(f -> !f.isAfter(voulu.debut())).isEmpty()
                && voulu.fin().filter(f -> !f.isAfter(tenu.debut())).isEmpty();
    }
}

package fr.academie.cap.inscription.processus;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.instruction.Controles;
import fr.academie.cap.inscription.instruction.Controles.Constatations;
import fr.academie.cap.moteur.ActeDeTache;
import fr.academie.cap.moteur.CleMetier;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Acte de la tâche « Contrôler la confirmation ». */
@Component
class ControlerConfirmation implements ActeDeTache {

    private final Controles controles;
    private final ActeurCourant acteurs;

    ControlerConfirmation(Controles controles, ActeurCourant acteurs) {
        this.controles = controles;
        this.acteurs = acteurs;
    }

    @Override
    public String processus() {
        return ConfirmationPostaleBpmn.PROCESS_ID;
    }

    @Override
    public String tache() {
        return ConfirmationPostaleBpmn.USER_TASK_CONTROLER_CONFIRMATION;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return controles.contexte(cle);
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> valeurs) {
        var reponses = new Reponses(valeurs);
        var vu = new Constatations(
                reponses.oui("ordreEnCours"),
                reponses.oui("signatureCandidat"),
                reponses.ouiOuNon("signatureRepresentant"),
                reponses.liste("piecesRecues"),
                reponses.oui("correctionsPortees"),
                reponses.texteFacultatif("observation"));
        var issue = controles.controler(cle, vu, acteurs.acteur());
        return Map.ofEntries(InscriptionVariables.ISSUE_CONTROLE.egale(issue.name()));
    }
}

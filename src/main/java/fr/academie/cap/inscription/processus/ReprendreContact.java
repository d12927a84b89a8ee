package fr.academie.cap.inscription.processus;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.instruction.Decisions;
import fr.academie.cap.inscription.instruction.Decisions.Decision;
import fr.academie.cap.inscription.instruction.Decisions.Nature;
import fr.academie.cap.moteur.ActeDeTache;
import fr.academie.cap.moteur.CleMetier;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Acte de la tâche « Reprendre contact avec le candidat ». */
@Component
class ReprendreContact implements ActeDeTache {

    private final Decisions decisions;
    private final ActeurCourant acteurs;

    ReprendreContact(Decisions decisions, ActeurCourant acteurs) {
        this.decisions = decisions;
        this.acteurs = acteurs;
    }

    @Override
    public String processus() {
        return ConfirmationPostaleBpmn.PROCESS_ID;
    }

    @Override
    public String tache() {
        return ConfirmationPostaleBpmn.USER_TASK_REPRENDRE_CONTACT;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> valeurs) {
        var reponses = new Reponses(valeurs);
        var sens = reponses.texte("moyen") + (reponses.oui("adresseCorrigee") ? " adresse-corrigee" : "");
        decisions.consigner(
                cle,
                new Decision(Nature.COURRIER_NON_DISTRIBUE, sens, reponses.texte("observation"), Optional.empty()),
                acteurs.acteur());
        return Map.of();
    }
}

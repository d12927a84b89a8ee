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

/** Acte de la tâche « Statuer sur la caducité ». */
@Component
class StatuerCaducite implements ActeDeTache {

    private final Decisions decisions;
    private final ActeurCourant acteurs;

    StatuerCaducite(Decisions decisions, ActeurCourant acteurs) {
        this.decisions = decisions;
        this.acteurs = acteurs;
    }

    @Override
    public String processus() {
        return ConfirmationPostaleBpmn.PROCESS_ID;
    }

    @Override
    public String tache() {
        return ConfirmationPostaleBpmn.USER_TASK_STATUER_CADUCITE;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> valeurs) {
        var reponses = new Reponses(valeurs);
        var caducite = "caducite".equals(reponses.texte("decision"));
        var decision =
                new Decision(Nature.CADUCITE, reponses.texte("decision"), reponses.texte("motif"), Optional.empty());
        if (caducite) {
            decisions.constaterCaducite(cle, decision, acteurs.acteur());
        } else {
            decisions.accorderDelai(cle, reponses.date("nouvelleLimite"), decision, acteurs.acteur());
        }
        return Map.ofEntries(InscriptionVariables.CADUCITE_PRONONCEE.egale(caducite));
    }
}

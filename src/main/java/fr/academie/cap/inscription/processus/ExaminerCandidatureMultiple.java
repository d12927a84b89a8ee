package fr.academie.cap.inscription.processus;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.instruction.Decisions;
import fr.academie.cap.inscription.instruction.Decisions.Decision;
import fr.academie.cap.inscription.instruction.Decisions.Nature;
import fr.academie.cap.moteur.ActeDeTache;
import fr.academie.cap.moteur.CleMetier;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Acte de la tâche « Examiner la candidature multiple ». */
@Component
class ExaminerCandidatureMultiple implements ActeDeTache {

    private final Decisions decisions;
    private final ActeurCourant acteurs;

    ExaminerCandidatureMultiple(Decisions decisions, ActeurCourant acteurs) {
        this.decisions = decisions;
        this.acteurs = acteurs;
    }

    @Override
    public String processus() {
        return PreinscriptionBpmn.PROCESS_ID;
    }

    @Override
    public String tache() {
        return PreinscriptionBpmn.USER_TASK_EXAMINER_CANDIDATURE_MULTIPLE;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> valeurs) {
        var reponses = new Reponses(valeurs);
        var suite = reponses.texte("suite");
        var admise = !"sans-suite".equals(suite);
        var decision = new Decision(
                Nature.CANDIDATURE_MULTIPLE,
                suite,
                reponses.texte("motif"),
                reponses.texteFacultatif("referenceDecision"));
        decisions.statuerSurCandidature(cle, admise, decision, acteurs.acteur());
        return Map.ofEntries(InscriptionVariables.CANDIDATURE_ADMISE.egale(admise));
    }
}

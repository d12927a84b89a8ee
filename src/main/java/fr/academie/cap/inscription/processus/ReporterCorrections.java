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

/** Acte de la tâche « Reporter les corrections ». */
@Component
class ReporterCorrections implements ActeDeTache {

    private final Decisions decisions;
    private final ActeurCourant acteurs;

    ReporterCorrections(Decisions decisions, ActeurCourant acteurs) {
        this.decisions = decisions;
        this.acteurs = acteurs;
    }

    @Override
    public String processus() {
        return ConfirmationPostaleBpmn.PROCESS_ID;
    }

    @Override
    public String tache() {
        return ConfirmationPostaleBpmn.USER_TASK_REPORTER_CORRECTIONS;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> valeurs) {
        var reponses = new Reponses(valeurs);
        var nouvelleSignature = reponses.oui("signatureARenouveler");
        var decision = new Decision(
                Nature.CORRECTIONS,
                nouvelleSignature ? "nouvelle-signature" : "sans-nouvelle-signature",
                reponses.texte("observation"),
                Optional.empty());
        decisions.reporterCorrections(cle, nouvelleSignature, decision, acteurs.acteur());
        return Map.ofEntries(InscriptionVariables.NOUVELLE_SIGNATURE.egale(nouvelleSignature));
    }
}

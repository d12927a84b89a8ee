package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.ValidateurDeFormulaire;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Validates the answers and performs the act in the completion itself, so that no caller can go round it.
 *
 * <p>Answers are then dropped from the process, whoever sent them and however: only what the act returns stays.
 */
class ControleDesReponses implements TaskListener {

    private final String processus;
    private final String formulaire;
    private final ObjectProvider<ValidateurDeFormulaire> validateurs;
    private final ActesDesTaches actes;

    ControleDesReponses(
            String processus,
            String formulaire,
            ObjectProvider<ValidateurDeFormulaire> validateurs,
            ActesDesTaches actes) {
        this.processus = processus;
        this.formulaire = formulaire;
        this.validateurs = validateurs;
        this.actes = actes;
    }

    @Override
    public void notify(DelegateTask tache) {
        if (EVENTNAME_CREATE.equals(tache.getEventName())) {
            oublier(tache);
        } else {
            accomplir(tache);
        }
    }

    /** A question asked again starts blank: an answer kept from an earlier round must not pass for a new one. */
    private void oublier(DelegateTask tache) {
        tache.removeVariables(validateur().champs(formulaire));
    }

    private void accomplir(DelegateTask tache) {
        var acte = actes.de(processus, tache.getTaskDefinitionKey());
        var cle = CleMetier.de(tache.getExecution().getProcessBusinessKey());
        var reponses = validateur().valider(formulaire, reponses(tache), acte.contexte(cle, tache.getId()));
        oublier(tache);
        tache.setVariables(acte.accomplir(cle, reponses));
    }

    private ValidateurDeFormulaire validateur() {
        return validateurs
                .orderedStream()
                .filter(validateur -> validateur.connait(formulaire))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Personne ne contrôle le formulaire " + formulaire));
    }

    private Map<String, Object> reponses(DelegateTask tache) {
        var reponses = new LinkedHashMap<String, Object>();
        for (var champ : validateur().champs(formulaire)) {
            var valeur = tache.getVariable(champ);
            if (valeur != null) {
                reponses.put(champ, valeur);
            }
        }
        return reponses;
    }
}

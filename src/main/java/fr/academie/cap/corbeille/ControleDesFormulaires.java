package fr.academie.cap.corbeille;

import fr.academie.cap.moteur.ReponsesRefusees;
import fr.academie.cap.moteur.ValidateurDeFormulaire;
import fr.academie.cap.web.formulaires.Composant;
import fr.academie.cap.web.formulaires.Formulaires;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Le même fichier {@code .form} contrôle la page de l'agent et ce que le moteur reçoit d'ailleurs. */
@Component
class ControleDesFormulaires implements ValidateurDeFormulaire {

    private final Formulaires formulaires;

    ControleDesFormulaires(Formulaires formulaires) {
        this.formulaires = formulaires;
    }

    @Override
    public boolean connait(String formulaire) {
        return formulaires.existe(formulaire);
    }

    @Override
    public Set<String> champs(String formulaire) {
        return formulaires.parCle(formulaire).questions().stream()
                .map(Composant.Question::cle)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Object> valider(String formulaire, Map<String, Object> reponses, Map<String, Object> contexte) {
        var controlees = formulaires.parCle(formulaire).verifier(reponses, contexte);
        if (controlees.enErreur()) {
            throw new ReponsesRefusees(controlees.erreurs());
        }
        return controlees.valeurs();
    }
}

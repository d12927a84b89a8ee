package fr.academie.cap.moteur.epreuve;

import fr.academie.cap.moteur.ReponsesRefusees;
import fr.academie.cap.moteur.ValidateurDeFormulaire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows one form: an answer that must be given, a list of pieces, a free reason. */
@Component
public class ValidateurDEpreuve implements ValidateurDeFormulaire {

    @Override
    public boolean connait(String formulaire) {
        return formulaire.equals("epreuve-statuer");
    }

    @Override
    public Set<String> champs(String formulaire) {
        return Set.of("accordee", "motif", "pieces");
    }

    @Override
    public Map<String, Object> valider(String formulaire, Map<String, Object> reponses, Map<String, Object> contexte) {
        if (!(reponses.get("accordee") instanceof Boolean)) {
            throw new ReponsesRefusees(Map.of("accordee", "Indiquez si vous accordez la demande."));
        }
        return new LinkedHashMap<>(reponses);
    }
}

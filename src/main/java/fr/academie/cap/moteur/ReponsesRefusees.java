package fr.academie.cap.moteur;

import java.util.LinkedHashMap;
import java.util.Map;

/** Des réponses ne passent pas le contrôle du formulaire ; la tâche reste ouverte. */
public class ReponsesRefusees extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> erreurs;

    /** @param erreurs French sentence by component key, in the order of the form */
    public ReponsesRefusees(Map<String, String> erreurs) {
        super("Réponses refusées : " + String.join(", ", erreurs.keySet()));
        this.erreurs = new LinkedHashMap<>(erreurs);
    }

    public Map<String, String> erreurs() {
        return java.util.Collections.unmodifiableMap(erreurs);
    }
}

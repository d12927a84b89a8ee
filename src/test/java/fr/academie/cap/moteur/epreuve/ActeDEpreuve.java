package fr.academie.cap.moteur.epreuve;

import fr.academie.cap.moteur.ActeDeTache;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.RefusMetier;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Remembers what it was asked to do. */
@Component
public class ActeDEpreuve implements ActeDeTache {

    public static final String PROCESSUS = "epreuveDeTache";

    public final AtomicReference<Map<String, Object>> recu = new AtomicReference<>(Map.of());

    @Override
    public String processus() {
        return PROCESSUS;
    }

    @Override
    public String tache() {
        return Modeles.TACHE;
    }

    @Override
    public Map<String, Object> contexte(CleMetier cle, String tacheId) {
        return Map.of("dossier", cle.texte());
    }

    @Override
    public Map<String, Object> accomplir(CleMetier cle, Map<String, Object> reponses) {
        recu.set(reponses);
        if ("refus".equals(reponses.get("motif"))) {
            throw new RefusMetier("CAP-EPR-001", "Le domaine refuse.");
        }
        return Map.of("decisionRendue", reponses.getOrDefault("accordee", false));
    }
}

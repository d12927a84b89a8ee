package fr.academie.cap.moteur.epreuve;

import fr.academie.cap.moteur.EtatDeTache;
import fr.academie.cap.moteur.SuiviDesTaches;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Keeps what the listeners said, for the processes of these tests only. */
@Component
public class SuiviDEpreuve implements SuiviDesTaches {

    public record Fait(Moment moment, EtatDeTache tache) {}

    private final List<Fait> faits = new CopyOnWriteArrayList<>();

    @Override
    public void suivre(Moment moment, EtatDeTache tache) {
        if (tache.processus().startsWith("epreuve")) {
            faits.add(new Fait(moment, tache));
        }
    }

    public List<Fait> faits() {
        return List.copyOf(faits);
    }

    public List<Moment> moments() {
        return faits.stream().map(Fait::moment).toList();
    }

    public void oublier() {
        faits.clear();
    }
}

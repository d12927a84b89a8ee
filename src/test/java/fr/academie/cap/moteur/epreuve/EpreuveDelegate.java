package fr.academie.cap.moteur.epreuve;

import fr.academie.cap.socle.Perimetre;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A delegate whose behaviour the test chooses. */
@Component
public class EpreuveDelegate implements JavaDelegate {

    public final AtomicInteger passages = new AtomicInteger();
    private volatile Runnable geste = () -> {};
    private volatile Perimetre perimetre = Perimetre.AUCUN;

    @Override
    public void execute(DelegateExecution execution) {
        passages.incrementAndGet();
        perimetre = Perimetre.courant();
        geste.run();
    }

    public void faire(Runnable geste) {
        this.geste = geste;
    }

    /** Perimeter of the last passage. */
    public Perimetre perimetre() {
        return perimetre;
    }

    public void remettre() {
        passages.set(0);
        geste = () -> {};
        perimetre = Perimetre.AUCUN;
    }
}

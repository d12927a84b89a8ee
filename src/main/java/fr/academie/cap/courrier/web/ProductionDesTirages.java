package fr.academie.cap.courrier.web;

import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.socle.Perimetre;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Composes batches one after the other beside the screen: 200 letters take about ten seconds, and the agent may leave.
 *
 * <p>What is in production is known to this process only; after a stop the batch is still « à produire » and is asked
 * for again.
 */
@Component
class ProductionDesTirages implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionDesTirages.class);

    private final Tirages tirages;
    private final Set<Long> enCours = ConcurrentHashMap.newKeySet();
    private final ExecutorService atelier = Executors.newSingleThreadExecutor(tache -> {
        var fil = new Thread(tache, "tirages");
        fil.setDaemon(true);
        return fil;
    });

    ProductionDesTirages(Tirages tirages) {
        this.tirages = tirages;
    }

    void lancer(String academie, long tirage) {
        if (enCours.add(tirage)) {
            atelier.execute(() -> produire(academie, tirage));
        }
    }

    boolean enCours(long tirage) {
        return enCours.contains(tirage);
    }

    private void produire(String academie, long tirage) {
        try {
            Perimetre.dans(Perimetre.de(academie), () -> tirages.produire(tirage));
        } catch (RuntimeException e) {
            LOG.error("Tirage {} non produit : à redemander", tirage, e);
        } finally {
            enCours.remove(tirage);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        atelier.shutdownNow();
        if (!atelier.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("Un tirage se composait encore à l'arrêt : il sera redemandé");
        }
    }
}

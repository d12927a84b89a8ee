package fr.academie.cap.identite.acces;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Ce qui se fait après la réponse, pour que ni elle ni sa durée ne disent si un dossier ou un compte existe.
 *
 * <p>One thread: what waits there is a mail at most, and whoever got none asks again.
 */
@Component
public class ReponseNeutre implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReponseNeutre.class);
    private static final int EN_ATTENTE = 1000;

    private final ExecutorService ouvrier =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(EN_ATTENTE), tache -> {
                var fil = new Thread(tache, "reponse-neutre");
                fil.setDaemon(true);
                return fil;
            });

    public void ensuite(Runnable geste) {
        try {
            ouvrier.execute(() -> tenter(geste));
        } catch (RejectedExecutionException e) {
            LOG.warn("Trop de demandes d'accès en attente : une est perdue, la personne la refera");
        }
    }

    private static void tenter(Runnable geste) {
        try {
            geste.run();
        } catch (RuntimeException e) {
            LOG.error("Demande d'accès perdue, la personne la refera", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ouvrier.shutdown();
        if (!ouvrier.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("Des demandes d'accès n'ont pas été traitées avant l'arrêt");
        }
    }
}

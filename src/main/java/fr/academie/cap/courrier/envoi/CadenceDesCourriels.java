package fr.academie.cap.courrier.envoi;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes the senders on threads of their own: a long queue must not hold back the other scheduled tasks. */
@Component
class CadenceDesCourriels implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CadenceDesCourriels.class);

    private final EnvoiDesCourriels envoi;
    private final Semaphore libres;
    private final ExecutorService ouvriers;

    CadenceDesCourriels(EnvoiDesCourriels envoi, ReglagesCourriel reglages) {
        this.envoi = envoi;
        this.libres = new Semaphore(reglages.ouvriers());
        this.ouvriers = Executors.newFixedThreadPool(reglages.ouvriers(), tache -> {
            var fil = new Thread(tache, "courriels");
            fil.setDaemon(true);
            return fil;
        });
    }

    @Scheduled(fixedDelayString = "${cap.courriel.cadence:5000}", initialDelayString = "${cap.courriel.cadence:5000}")
    void reveiller() {
        while (libres.tryAcquire()) {
            ouvriers.execute(this::travailler);
        }
    }

    private void travailler() {
        try {
            envoi.vider();
        } catch (RuntimeException e) {
            LOG.error("Envoi des courriels interrompu, repris à la prochaine cadence", e);
        } finally {
            libres.release();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        envoi.arreter();
        ouvriers.shutdown();
        if (!ouvriers.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("Un envoi n'a pas fini à l'arrêt : son bail le rendra à la file");
        }
    }
}

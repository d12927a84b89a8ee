package fr.academie.cap.courrier.envoi;

import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.envoi.FileDEnvoi.Reclame;
import fr.academie.cap.courrier.envoi.Transporteur.Liaison;
import fr.academie.cap.courrier.envoi.Transporteur.LiaisonImpossible;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Vide la file : rend, compose, remet, note la réponse.
 *
 * <p>Aucune transaction n'est ouverte pendant le rendu ni pendant le dialogue avec le serveur. Un serveur injoignable ne
 * coûte aucune tentative : rien n'est réclamé avant que la liaison soit ouverte.
 */
@Component
public class EnvoiDesCourriels {

    private static final Logger LOG = LoggerFactory.getLogger(EnvoiDesCourriels.class);
    private static final List<Duration> ATTENTES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    /** Cinq jours au rythme de {@link #ATTENTES} : l'usage des serveurs de courriel. */
    private static final int TENTATIVES_MAX = 32;

    private final FileDEnvoi file;
    private final Rendus rendus;
    private final FabriqueDeCourriels fabrique;
    private final Transporteur transporteur;
    private volatile boolean arret;
    private volatile boolean enPanne;

    EnvoiDesCourriels(FileDEnvoi file, Rendus rendus, FabriqueDeCourriels fabrique, Transporteur transporteur) {
        this.file = file;
        this.rendus = rendus;
        this.fabrique = fabrique;
        this.transporteur = transporteur;
    }

    /**
     * Envoie tout ce qui est dû à cet instant.
     *
     * @return nombre de courriels acceptés par le serveur
     */
    public int vider() {
        return Perimetre.dans(Perimetre.NATIONAL, this::viderTout);
    }

    /** Finit le courriel en cours et rend les autres à la file. */
    void arreter() {
        arret = true;
    }

    private int viderTout() {
        var envoyes = 0;
        while (!arret && file.attend()) {
            file.reprendreLesAbandonnes();
            try (var liaison = transporteur.ouvrir()) {
                enPanne = false;
                var passe = parcourir(liaison);
                envoyes += passe.envoyes();
                if (passe.fini()) {
                    return envoyes;
                }
            } catch (LiaisonImpossible e) {
                constater(e);
                return envoyes;
            }
        }
        return envoyes;
    }

    // Said once: an outage of hours must not fill the log at every beat.
    private void constater(LiaisonImpossible panne) {
        if (!enPanne) {
            LOG.warn("Serveur de courriel injoignable, les courriels attendent : {}", panne.getMessage());
        }
        enPanne = true;
    }

    private record Passe(int envoyes, boolean fini) {}

    private Passe parcourir(Liaison liaison) {
        var envoyes = 0;
        while (true) {
            var lot = file.reclamer();
            if (lot.isEmpty()) {
                return new Passe(envoyes, true);
            }
            var ouverte = true;
            for (var reclame : lot) {
                if (arret || !ouverte) {
                    file.rendre(reclame);
                    continue;
                }
                var issue = traiter(liaison, reclame);
                envoyes += issue == Issue.ENVOYE ? 1 : 0;
                ouverte = issue != Issue.LIAISON_PERDUE;
            }
            if (arret || !ouverte) {
                return new Passe(envoyes, arret);
            }
        }
    }

    private enum Issue {
        ENVOYE,
        AUTRE,
        LIAISON_PERDUE
    }

    private Issue traiter(Liaison liaison, Reclame reclame) {
        var message = preparer(reclame);
        if (message.isEmpty()) {
            return Issue.AUTRE;
        }
        var notre = file.debuter(reclame);
        if (notre.isEmpty()) {
            return Issue.AUTRE;
        }
        return noter(notre.get(), liaison.remettre(message.get()));
    }

    private Optional<MessageSuivi> preparer(Reclame reclame) {
        try {
            Optional<PieceARendre> piece = rendus.rendre(reclame.academie(), reclame.modele(), reclame.reference());
            if (piece.isEmpty()) {
                file.echoue(reclame, "contenu introuvable : " + reclame.modele());
                return Optional.empty();
            }
            return Optional.of(fabrique.composer(reclame.destinataire(), reclame.messageId(), piece.get()));
        } catch (RuntimeException e) {
            LOG.error("Courriel {} impossible à composer", reclame.id(), e);
            file.debuter(reclame)
                    .ifPresent(notre ->
                            differer(notre, "composition : " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private Issue noter(Reclame reclame, Remise remise) {
        if (remise instanceof Remise.Acceptee) {
            file.envoye(reclame);
            return Issue.ENVOYE;
        }
        if (remise instanceof Remise.Refusee refusee) {
            file.echoue(reclame, refusee.raison());
            return Issue.AUTRE;
        }
        if (remise instanceof Remise.Douteuse douteuse) {
            file.douteux(reclame, attente(reclame), douteuse.raison());
            return Issue.LIAISON_PERDUE;
        }
        var differee = (Remise.Differee) remise;
        differer(reclame, differee.raison());
        return differee.liaisonPerdue() ? Issue.LIAISON_PERDUE : Issue.AUTRE;
    }

    private void differer(Reclame reclame, String raison) {
        if (reclame.tentatives() >= TENTATIVES_MAX) {
            file.echoue(reclame, raison);
        } else {
            file.differe(reclame, attente(reclame), raison);
        }
    }

    private static Duration attente(Reclame reclame) {
        return ATTENTES.get(Math.min(Math.max(reclame.tentatives() - 1, 0), ATTENTES.size() - 1));
    }
}

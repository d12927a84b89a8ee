package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.campagne.ProcedureDeCampagne;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Une campagne commencée avant que le rappel des brouillons existe reçoit le sien : au démarrage, puis chaque nuit. Sans
 * effet sur les autres, et sans doublon quand plusieurs nœuds démarrent ensemble.
 */
@Component
class RappelsManquants implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RappelsManquants.class);

    private final Campagnes campagnes;
    private final ProcedureDeCampagne procedure;
    private final Journal journal;
    private final Horloge horloge;
    private final JdbcTemplate base;
    private final TransactionTemplate transactions;

    RappelsManquants(
            Campagnes campagnes,
            ProcedureDeCampagne procedure,
            Journal journal,
            Horloge horloge,
            JdbcTemplate base,
            TransactionTemplate transactions) {
        this.campagnes = campagnes;
        this.procedure = procedure;
        this.journal = journal;
        this.horloge = horloge;
        this.base = base;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rattraper();
    }

    @Scheduled(cron = "${cap.purge.heure:0 30 3 * * *}", zone = "Europe/Paris")
    void chaqueNuit() {
        rattraper();
    }

    /** A campaign that fails stops neither the start nor the others: the next night tries again. */
    void rattraper() {
        for (var campagne : campagnes.toutes()) {
            if (!campagne.closeA(horloge.maintenant())) {
                try {
                    Perimetre.dans(
                            Perimetre.de(campagne.academie()),
                            () -> transactions.executeWithoutResult(etat -> rattraper(campagne)));
                } catch (RuntimeException e) {
                    LOG.warn("Rappel de la campagne {}-{} non programmé", campagne.academie(), campagne.session(), e);
                }
            }
        }
    }

    /** The campaign's row makes a second node wait until the first has started the process. */
    private void rattraper(Campagne campagne) {
        var cle = CleMetier.deLaSession(campagne.academie(), campagne.session());
        base.query(
                "select 1 from campagne where academie = ? and session = ? for update",
                ligne -> {},
                campagne.academie(),
                campagne.session());
        if (procedure.lancerLeRappelManquant(cle)) {
            journal.inscrire(new Acte(
                    campagne.academie(),
                    Acteur.SYSTEME,
                    "campagne.rappel-programme",
                    "campagne:" + campagne.academie() + "-" + campagne.session()));
        }
    }
}

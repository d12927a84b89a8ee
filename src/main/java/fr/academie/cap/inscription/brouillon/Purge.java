package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Courriers.AdresseOubliee;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.EffacementDeNuit;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chaque nuit, ce qui n'a plus lieu d'être gardé : brouillons sans usage, clés déjà servies, adresses de courriels
 * partis, et ce que d'autres ont à oublier. Par lots, une transaction et un ordre chacun ; un acte par passage, qui ne dit que des nombres.
 */
@Service
public class Purge {

    /** Chain of the acts that belong to no académie. */
    static final String NATIONALE = "00";

    /** An agent may be correcting a dossier of a closed campaign: what was saved today stays. */
    private static final Duration EN_COURS = Duration.ofDays(1);

    /**
     * What one run erased.
     *
     * @param autres by name of {@link EffacementDeNuit}, those that erased something
     */
    public record Bilan(int brouillons, int cles, int adresses, Map<String, Integer> autres) {

        public Bilan {
            autres = Map.copyOf(autres);
        }

        boolean vide() {
            return brouillons + cles + adresses == 0 && autres.isEmpty();
        }
    }

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final Journal journal;
    private final ClesIdempotence cles;
    private final Courriers courriers;
    private final ReglagesDeReprise brouillons;
    private final ReglagesDePurge reglages;
    private final List<EffacementDeNuit> effacements;

    Purge(
            JdbcTemplate base,
            TransactionTemplate transactions,
            Horloge horloge,
            Journal journal,
            ClesIdempotence cles,
            Courriers courriers,
            ReglagesDeReprise brouillons,
            ReglagesDePurge reglages,
            List<EffacementDeNuit> effacements) {
        this.base = base;
        this.transactions = transactions;
        this.horloge = horloge;
        this.journal = journal;
        this.cles = cles;
        this.courriers = courriers;
        this.brouillons = brouillons;
        this.reglages = reglages;
        this.effacements = List.copyOf(effacements);
    }

    @Scheduled(cron = "${cap.purge.heure:0 30 3 * * *}", zone = "Europe/Paris")
    public void chaqueNuit() {
        purger();
    }

    /** Erases all that is due now; two runs at once share the work and erase nothing twice. */
    public Bilan purger() {
        return Perimetre.dans(Perimetre.NATIONAL, () -> {
            var maintenant = horloge.maintenant();
            var parAcademie = new TreeMap<String, Integer>();
            var bilan = new Bilan(
                    effacerLesBrouillons(maintenant, parAcademie),
                    oublierLesCles(maintenant),
                    oublierLesAdresses(maintenant),
                    effacerLeReste(maintenant));
            if (!bilan.vide()) {
                transactions.executeWithoutResult(etat -> journaliser(bilan, parAcademie));
            }
            return bilan;
        });
    }

    private int effacerLesBrouillons(Instant maintenant, Map<String, Integer> parAcademie) {
        var total = 0;
        List<String> lot;
        do {
            lot = enUneTransaction(() -> base.queryForList(
                    """
                    delete from brouillon where empreinte in (
                      select b.empreinte from brouillon b
                       where b.modifie_le < ?
                          or (b.modifie_le < ? and exists (
                                select from campagne c
                                 where c.academie = b.academie and c.session = b.session and c.cloture < ?))
                       limit ? for update of b skip locked)
                    returning academie
                    """,
                    String.class,
                    LiensDeReprise.utc(maintenant.minus(brouillons.conservation())),
                    LiensDeReprise.utc(maintenant.minus(EN_COURS)),
                    LiensDeReprise.utc(maintenant.minus(brouillons.conservation())),
                    reglages.lot()));
            lot.forEach(academie -> parAcademie.merge(academie, 1, Integer::sum));
            total += lot.size();
        } while (lot.size() == reglages.lot());
        return total;
    }

    private int oublierLesCles(Instant maintenant) {
        var total = 0;
        int lot;
        do {
            lot = enUneTransaction(() -> List.of(cles.oublier(maintenant.minus(reglages.cles()), reglages.lot())))
                    .get(0);
            total += lot;
        } while (lot == reglages.lot());
        return total;
    }

    private int oublierLesAdresses(Instant maintenant) {
        var total = 0;
        var dernier = 0L;
        List<AdresseOubliee> lot;
        do {
            var apres = dernier;
            lot = enUneTransaction(() -> courriers.oublierAdresses(
                    maintenant.minus(reglages.adresses()),
                    maintenant.minus(brouillons.conservation()),
                    apres,
                    reglages.lot()));
            total += lot.size();
            dernier = lot.isEmpty() ? dernier : lot.get(lot.size() - 1).id();
        } while (lot.size() == reglages.lot());
        return total;
    }

    private Map<String, Integer> effacerLeReste(Instant maintenant) {
        var bilan = new TreeMap<String, Integer>();
        for (var effacement : effacements) {
            int lot;
            do {
                lot = enUneTransaction(() -> List.of(effacement.effacer(maintenant, reglages.lot())))
                        .get(0);
                if (lot > 0) {
                    bilan.merge(effacement.nom(), lot, Integer::sum);
                }
            } while (lot == reglages.lot());
        }
        return bilan;
    }

    private void journaliser(Bilan bilan, Map<String, Integer> parAcademie) {
        var details = new TreeMap<String, String>();
        details.put("brouillons", String.valueOf(bilan.brouillons()));
        details.put("cles", String.valueOf(bilan.cles()));
        details.put("adresses", String.valueOf(bilan.adresses()));
        bilan.autres().forEach((nom, nombre) -> details.put(nom, String.valueOf(nombre)));
        parAcademie.forEach((academie, nombre) -> details.put("brouillons." + academie, String.valueOf(nombre)));
        journal.inscrire(new Acte(
                NATIONALE, Acteur.SYSTEME, "purge.faite", "purge:" + horloge.aujourdhui(Horloge.PARIS), details));
    }

    private <T> List<T> enUneTransaction(java.util.function.Supplier<List<T>> ordre) {
        var resultat = transactions.execute(etat -> ordre.get());
        return resultat == null ? List.of() : resultat;
    }
}

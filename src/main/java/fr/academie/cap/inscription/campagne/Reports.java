package fr.academie.cap.inscription.campagne;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.CalendrierDeCampagne.Instants;
import fr.academie.cap.inscription.campagne.CoherenceDeCampagne.Faute;
import fr.academie.cap.inscription.campagne.SuiviDeCampagne.Effectifs;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporter une clôture : un acte, motivé et inscrit au journal, dont tout ce qui en découle prend la date.
 *
 * <p>Nothing derived is stored per dossier, but for further times granted: the act costs the same for ten dossiers and
 * for ten thousand.
 */
@Service
public class Reports {

    private static final int MOTIF_MIN = 10;
    private static final int MOTIF_MAX = 500;

    /**
     * Ce que le chef de bureau demande.
     *
     * @param amenagement as {@link Campagne#amenagementAvant}
     * @param verrou version of the campaign that was read
     */
    public record Demande(
            String academie,
            int session,
            Instant cloture,
            LocalDate retourAvant,
            Optional<LocalDate> amenagement,
            Optional<LocalDate> derogation,
            String motif,
            int verrou) {}

    /**
     * Ce que le report changera, dit avant de le faire.
     *
     * @param etape what the process waits for today
     * @param rouvre the campaign is closed: it takes pre-registrations again
     */
    public record Apercu(
            Campagne avant,
            Campagne apres,
            Instants datesAvant,
            Instants datesApres,
            Effectifs effectifs,
            int delaisRattrapes,
            Optional<EtapeDeCampagne> etape,
            boolean rouvre) {}

    private final Campagnes campagnes;
    private final CalendrierDeCampagne calendrier;
    private final SuiviDeCampagne suivi;
    private final ProcedureDeCampagne procedure;
    private final ClesIdempotence cles;
    private final Journal journal;
    private final Horloge horloge;

    Reports(
            Campagnes campagnes,
            CalendrierDeCampagne calendrier,
            SuiviDeCampagne suivi,
            ProcedureDeCampagne procedure,
            ClesIdempotence cles,
            Journal journal,
            Horloge horloge) {
        this.campagnes = campagnes;
        this.calendrier = calendrier;
        this.suivi = suivi;
        this.procedure = procedure;
        this.cles = cles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Everything to mend before the postponement can be shown; empty when it can. */
    public List<Faute> examiner(Demande demande, Agent agent) {
        AdministrationDesCampagnes.exiger(agent, demande.academie());
        var avant = campagnes.obtenir(demande.academie(), demande.session());
        var fautes =
                new ArrayList<>(CoherenceDeCampagne.examiner(apres(avant, demande), horloge.zone(avant.academie())));
        if (demande.cloture().isBefore(avant.cloture())) {
            fautes.add(faute("cloture", "Un report repousse la clôture : donnez une date après l'actuelle."));
        } else if (!demande.cloture().equals(avant.cloture())
                && !demande.cloture().isAfter(horloge.maintenant())) {
            fautes.add(faute("cloture", "La nouvelle clôture est déjà passée. Donnez un jour à venir."));
        }
        if (demande.retourAvant().isBefore(avant.retourAvant())) {
            fautes.add(faute(
                    "retourAvant",
                    "Des candidats tiennent déjà une limite de retour plus tardive : elle ne peut pas être avancée."));
        }
        if (demande.cloture().equals(avant.cloture()) && demande.retourAvant().equals(avant.retourAvant())) {
            fautes.add(faute(
                    "cloture", "Ni la clôture ni la limite de retour ne changent. Donnez une date plus tardive."));
        }
        var longueur = demande.motif().strip().length();
        if (longueur < MOTIF_MIN || longueur > MOTIF_MAX) {
            fautes.add(new Faute(
                    "CAP-CPG-021",
                    "motif",
                    "Dites pourquoi la date change, en " + MOTIF_MIN + " à " + MOTIF_MAX
                            + " caractères : le motif est gardé au journal.",
                    null));
        }
        return fautes;
    }

    @Transactional(readOnly = true)
    public Apercu prevoir(Demande demande, Agent agent) {
        AdministrationDesCampagnes.exiger(agent, demande.academie());
        var avant = lire(demande);
        var apres = apres(avant, demande);
        return new Apercu(
                avant,
                apres,
                calendrier.de(avant),
                calendrier.de(apres),
                suivi.compter(avant.academie(), avant.session()),
                suivi.delaisJusquAu(avant.academie(), avant.session(), demande.retourAvant()),
                procedure.prochaineEtape(cle(avant)).map(ProcedureDeCampagne.ProchaineEtape::etape),
                avant.closeA(horloge.maintenant()) && apres.ouverteA(horloge.maintenant()));
    }

    /**
     * @param cle single-use key of the form
     * @throws OptimisticLockingFailureException when another agent changed the campaign since it was read
     */
    @Transactional
    public void reporter(Demande demande, Agent agent, String cle) {
        AdministrationDesCampagnes.exiger(agent, demande.academie());
        cles.uneFois(cle, "campagne.reporter", () -> {
            var avant = lire(demande);
            examiner(demande, agent).stream().findFirst().ifPresent(faute -> {
                throw faute.refus();
            });
            var apres = apres(avant, demande);
            var rattrapes = campagnes.remplacer(apres);
            journal.inscrire(new Acte(
                    apres.academie(),
                    Acteur.de(agent),
                    "campagne.reportee",
                    AdministrationDesCampagnes.objet(apres),
                    Map.of(
                            "clotureAvant", avant.cloture().toString(),
                            "cloture", apres.cloture().toString(),
                            "retourAvantAvant", avant.retourAvant().toString(),
                            "retourAvant", apres.retourAvant().toString(),
                            "delaisRattrapes", String.valueOf(rattrapes),
                            "motif", demande.motif().strip())));
            return "";
        });
    }

    private Campagne lire(Demande demande) {
        var avant = campagnes.obtenir(demande.academie(), demande.session());
        if (avant.verrou() != demande.verrou()) {
            throw new OptimisticLockingFailureException("campagne " + cle(avant));
        }
        return avant;
    }

    private static Campagne apres(Campagne avant, Demande demande) {
        return avant.reportee(demande.cloture(), demande.retourAvant(), demande.amenagement(), demande.derogation());
    }

    private static CleMetier cle(Campagne campagne) {
        return CleMetier.deLaSession(campagne.academie(), campagne.session());
    }

    private static Faute faute(String champ, String phrase) {
        return new Faute("CAP-CPG-020", champ, phrase, null);
    }
}

package fr.academie.cap.inscription.campagne;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.campagne.CoherenceDeCampagne.Faute;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Les campagnes, vues du chef de bureau de leur académie : les préparer, les régler. Les reporter : {@link Reports}. */
@Service
public class AdministrationDesCampagnes {

    private final Campagnes campagnes;
    private final ProcedureDeCampagne procedure;
    private final ClesIdempotence cles;
    private final Journal journal;
    private final Horloge horloge;

    AdministrationDesCampagnes(
            Campagnes campagnes,
            ProcedureDeCampagne procedure,
            ClesIdempotence cles,
            Journal journal,
            Horloge horloge) {
        this.campagnes = campagnes;
        this.procedure = procedure;
        this.cles = cles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Campaigns that the agent decides, the latest session first. */
    public List<Campagne> de(Agent agent) {
        return campagnes.toutes().stream()
                .filter(c -> decide(agent, c.academie()))
                .toList();
    }

    /** @throws Introuvable when it does not exist, or is another académie's */
    public Campagne ouvrir(String academie, int session, Agent agent) {
        exiger(agent, academie);
        return campagnes.obtenir(academie, session);
    }

    /** Next thing that the campaign does by itself. */
    @Transactional(readOnly = true)
    public java.util.Optional<ProcedureDeCampagne.ProchaineEtape> prochaineEtape(Campagne campagne) {
        return procedure.prochaineEtape(CleMetier.deLaSession(campagne.academie(), campagne.session()));
    }

    public static boolean decide(Agent agent, String academie) {
        return agent.tient(Role.CHEF_BUREAU_DEC, academie);
    }

    public static void exiger(Agent agent, String academie) {
        if (!decide(agent, academie)) {
            throw new Introuvable();
        }
    }

    /** Everything to mend before this campaign can be prepared; empty when it can. */
    public List<Faute> examinerNouvelle(Campagne voulue) {
        var zone = horloge.zone(voulue.academie());
        var fautes = new ArrayList<>(CoherenceDeCampagne.examiner(voulue, zone));
        fautes.addAll(datesPassees(voulue, horloge.aujourdhui(zone)));
        return fautes;
    }

    /** Everything to mend before these settings can replace the present ones; empty when they can. */
    public List<Faute> examiner(Campagne voulue) {
        var connue = campagnes.obtenir(voulue.academie(), voulue.session());
        if (horloge.maintenant().isBefore(connue.ouverture())) {
            return examinerNouvelle(voulue);
        }
        var fautes = new ArrayList<>(CoherenceDeCampagne.examiner(voulue, horloge.zone(voulue.academie())));
        fautes.addAll(figes(connue, voulue));
        return fautes;
    }

    /** Today is accepted, at whatever hour: it opens at once. */
    private List<Faute> datesPassees(Campagne voulue, LocalDate jour) {
        var fautes = new ArrayList<Faute>();
        if (LocalDate.ofInstant(voulue.ouverture(), horloge.zone(voulue.academie()))
                .isBefore(jour)) {
            fautes.add(new Faute(
                    "CAP-CPG-007",
                    "ouverture",
                    "L'ouverture est une date passée. Donnez un jour à venir, ou aujourd'hui pour ouvrir tout de suite.",
                    null));
        }
        if (!voulue.cloture().isAfter(horloge.maintenant())) {
            fautes.add(new Faute(
                    "CAP-CPG-008", "cloture", "La clôture est une date passée. Donnez un jour à venir.", null));
        }
        return fautes;
    }

    /** Candidates rely on these from the opening on. */
    private static List<Faute> figes(Campagne avant, Campagne voulue) {
        var fautes = new ArrayList<Faute>();
        if (!avant.ouverture().equals(voulue.ouverture())) {
            fautes.add(new Faute(
                    "CAP-CPG-009", "ouverture", "La campagne est ouverte : son ouverture ne change plus.", null));
        }
        if (!avant.cloture().equals(voulue.cloture()) || !avant.retourAvant().equals(voulue.retourAvant())) {
            fautes.add(new Faute(
                    "CAP-CPG-009",
                    "cloture",
                    "La campagne est ouverte : la clôture et la limite de retour se reportent par « Reporter la clôture ».",
                    null));
        }
        if (avant.mode() != voulue.mode()) {
            fautes.add(new Faute(
                    "CAP-CPG-009",
                    "mode",
                    "La campagne est ouverte : des candidats ont déjà reçu leurs papiers, le mode d'envoi ne change plus.",
                    null));
        }
        return fautes;
    }

    /**
     * @param cle single-use key of the form
     * @throws RefusMetier CAP-CPG-004 when the session has its campaign already, or the first fault of {@link #examiner}
     */
    @Transactional
    public void preparer(Campagne voulue, Agent agent, String cle) {
        exiger(agent, voulue.academie());
        cles.uneFois(cle, "campagne.preparer", () -> {
            if (campagnes.pour(voulue.academie(), voulue.session()).isPresent()) {
                throw dejaLa(voulue);
            }
            refuser(examinerNouvelle(voulue));
            try {
                campagnes.ajouter(voulue);
            } catch (DuplicateKeyException jumelle) {
                throw dejaLa(voulue);
            }
            return "";
        });
    }

    /**
     * Keeps other settings.
     *
     * @throws OptimisticLockingFailureException when another agent changed them since they were read
     */
    @Transactional
    public void regler(Campagne voulue, Agent agent, String cle) {
        exiger(agent, voulue.academie());
        cles.uneFois(cle, "campagne.regler", () -> {
            var avant = campagnes.obtenir(voulue.academie(), voulue.session());
            if (avant.verrou() != voulue.verrou()) {
                throw new OptimisticLockingFailureException("campagne");
            }
            refuser(examiner(voulue));
            campagnes.remplacer(voulue);
            journal.inscrire(new Acte(
                    voulue.academie(),
                    Acteur.de(agent),
                    "campagne.reglee",
                    objet(voulue),
                    Map.of("champs", String.join(" ", champsChanges(avant, voulue)))));
            return "";
        });
    }

    static String objet(Campagne campagne) {
        return "campagne:" + campagne.academie() + "-" + campagne.session();
    }

    private static void refuser(List<Faute> fautes) {
        if (!fautes.isEmpty()) {
            throw fautes.get(0).refus();
        }
    }

    private static List<String> champsChanges(Campagne avant, Campagne apres) {
        var champs = new ArrayList<String>();
        for (var composant : Campagne.class.getRecordComponents()) {
            try {
                if (!java.util.Objects.equals(
                        composant.getAccessor().invoke(avant),
                        composant.getAccessor().invoke(apres))) {
                    champs.add(composant.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return champs;
    }

    private static RefusMetier dejaLa(Campagne voulue) {
        return new RefusMetier(
                "CAP-CPG-004",
                "Cette académie a déjà une campagne pour la session " + voulue.session()
                        + ". Ouvrez-la dans la liste pour la régler ou la reporter.",
                "session",
                null);
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tout l'espace discret des faits, daté par rapport à la session : le même dossier se juge ainsi sous chaque version.
 */
final class EspaceDesFaits {

    /** Un dossier jugé : la règle, les faits, l'issue sans date absolue. */
    record Cas(String regle, Faits faits, String issue, Verdict<?> verdict) {}

    private static final List<Boolean> DEUX = List.of(false, true);
    private static final Unite EG1 = new Unite("EG1", Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE, 3, false);
    private static final Unite EPS = new Unite("EG3", Nature.EPS, 1, false);
    private static final Unite EP1 = new Unite("EP1", Nature.PROFESSIONNELLE, 4, false);
    private static final Unite UF1 = new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);

    private final ReglesCap regles = Temps.REGLES;
    private final Droit droit;
    private final int session;
    private final LocalDate jour;
    private final List<Cas> cas = new ArrayList<>();

    private EspaceDesFaits(Droit droit) {
        this.droit = droit;
        this.session = droit.session();
        this.jour = droit.repere().jour();
    }

    static List<Cas> juger(Droit droit) {
        var espace = new EspaceDesFaits(droit);
        espace.acces();
        espace.evaluation();
        espace.acquis();
        espace.procedures();
        espace.epreuves();
        espace.deliberations();
        return espace.cas;
    }

    private <F extends Faits, R> void ajouter(BiFunction<F, Droit, Verdict<R>> regle, F faits) {
        var verdict = regle.apply(faits, droit);
        var issue = verdict.getClass().getSimpleName()
                + verdict.valeur().map(this::dire).orElse("");
        cas.add(new Cas(faits.getClass().getSimpleName(), faits, issue, verdict));
    }

    private String dire(Object valeur) {
        if (valeur instanceof Habilitation habilitation) {
            return " : " + habilitation.etat().libelle();
        }
        if (valeur instanceof Echeance echeance) {
            return " : " + echeance.regime().sens().libelle() + " en "
                    + echeance.regime().delai().mois() + " mois";
        }
        if (valeur instanceof Integer nombre && nombre > 2001 && nombre < 2100) {
            return " : session " + (nombre >= session ? "+ " : "− ") + Math.abs(nombre - session);
        }
        if (valeur instanceof Deliberation deliberation) {
            return " : " + deliberation.decision().libelle()
                    + deliberation
                            .mentionObtenue()
                            .map(mention -> ", mention " + mention.libelle())
                            .orElse("")
                    + deliberation.generale().map(moyenne -> ", " + moyenne).orElse("");
        }
        return valeur instanceof List<?> ? "" : " : " + LectureDesFaits.dire(valeur);
    }

    private static <T> List<@Nullable T> avecAbsence(T[] valeurs) {
        var toutes = new ArrayList<@Nullable T>(Arrays.asList(valeurs));
        toutes.add(null);
        return toutes;
    }

    private List<@Nullable Year> naissances() {
        return Arrays.asList(null, Year.of(session - 17), Year.of(session - 18));
    }

    private void acces() {
        for (var naissance : naissances()) {
            for (var voie : avecAbsence(Voie.values())) {
                for (var justifiee : DEUX) {
                    for (var exigee : DEUX) {
                        for (var semaines : List.of(-1, 0, 13, 14)) {
                            ajouter(
                                    regles::admission,
                                    new Faits.Admission(naissance, voie, justifiee, exigee, semaines));
                        }
                    }
                }
                formes(naissance, voie);
            }
        }
        for (var autres = -1; autres <= 3; autres++) {
            for (var derogation : DEUX) {
                for (var partage : DEUX) {
                    ajouter(regles::unSeulCap, new Faits.NombreDeCap(autres, derogation, partage));
                }
            }
        }
        for (var obligatoires = 0; obligatoires <= 9; obligatoires++) {
            for (var facultatives = 0; facultatives <= 3; facultatives++) {
                ajouter(regles::reglement, new Faits.ReglementDExamen(unites(obligatoires, facultatives)));
            }
        }
        for (var ecart = -2; ecart <= 2; ecart++) {
            for (var ajourne : DEUX) {
                ajouter(
                        regles::specialiteOuverte,
                        new Faits.SpecialitePresentee(
                                "500-1", session - 3, session + ecart, session + ecart + 1, ajourne, List.of()));
            }
        }
        for (var semaines = -1; semaines <= 18; semaines++) {
            for (var positionnement : DEUX) {
                for (var troisAns : DEUX) {
                    ajouter(regles::dureeDePfmp, new FaitsDeProcedure.DureeDePfmp(semaines, positionnement, troisAns));
                }
            }
        }
        ajouter((FaitsDeProcedure.Aucun faits, Droit d) -> regles.niveau(d), new FaitsDeProcedure.Aucun());
    }

    private void formes(@Nullable Year naissance, @Nullable Voie voie) {
        for (var demandee : avecAbsence(Forme.values())) {
            for (var deja : avecAbsence(Forme.values())) {
                for (var drapeaux = 0; drapeaux < 16; drapeaux++) {
                    ajouter(
                            regles::forme,
                            new Faits.ChoixDeForme(
                                    naissance,
                                    voie,
                                    (drapeaux & 1) != 0,
                                    demandee,
                                    (drapeaux & 2) != 0,
                                    (drapeaux & 4) != 0,
                                    deja,
                                    (drapeaux & 8) != 0));
                }
            }
        }
    }

    private static List<Unite> unites(int obligatoires, int facultatives) {
        var unites = new ArrayList<Unite>();
        for (var i = 1; i <= obligatoires; i++) {
            unites.add(new Unite("U" + i, Nature.PROFESSIONNELLE, 1, false));
        }
        for (var i = 1; i <= facultatives; i++) {
            unites.add(new Unite("F" + i, Nature.LANGUE_VIVANTE, 1, true));
        }
        return unites;
    }

    private void evaluation() {
        for (var voie : avecAbsence(Voie.values())) {
            for (var etablissement : avecAbsence(Etablissement.values())) {
                for (var habilite : DEUX) {
                    for (var naissance : naissances()) {
                        ajouter(
                                regles::modeEvaluation,
                                new FaitsDEpreuves.Preparation(voie, etablissement, habilite, naissance));
                    }
                    for (var demandee : DEUX) {
                        ajouter(regles::dispenseEps, new Faits.DemandeEps(voie, etablissement, habilite, demandee));
                    }
                }
                demandes(voie, etablissement);
            }
        }
        for (var mode : ModeEvaluation.values()) {
            for (var ccf = 0; ccf <= 5; ccf++) {
                for (var terminales = 0; terminales <= 2; terminales++) {
                    for (var deux = 0; deux <= 2; deux++) {
                        ajouter(regles::planDEvaluation, plan(mode, ccf, terminales, deux));
                    }
                }
            }
        }
    }

    private void demandes(@Nullable Voie voie, @Nullable Etablissement etablissement) {
        if (voie == null || etablissement == null) {
            return;
        }
        for (var signataire : FaitsDeProcedure.Signataire.values()) {
            for (var avis : Arrays.asList(null, jour)) {
                ajouter(
                        regles::demandeDHabilitation,
                        new FaitsDeProcedure.DemandeDHabilitation(signataire, voie, etablissement, avis));
            }
        }
    }

    private static FaitsDEpreuves.PlanDEvaluation plan(ModeEvaluation mode, int ccf, int terminales, int deux) {
        var epreuves = new ArrayList<FaitsDEpreuves.EpreuvePrevue>();
        for (var i = 0; i < ccf + terminales + deux; i++) {
            var controle = i < ccf ? Controle.CCF : i < ccf + terminales ? Controle.TERMINAL : Controle.CCF_ET_TERMINAL;
            epreuves.add(
                    new FaitsDEpreuves.EpreuvePrevue(new Unite("U" + i, Nature.PROFESSIONNELLE, 1, false), controle));
        }
        return new FaitsDEpreuves.PlanDEvaluation(mode, epreuves);
    }

    private void acquis() {
        for (var anciennete = 0; anciennete <= 7; anciennete++) {
            for (var nature : Nature.values()) {
                for (var origine : Faits.Origine.values()) {
                    for (var drapeaux = 0; drapeaux < 8; drapeaux++) {
                        ajouter(
                                regles::conservation,
                                new Faits.NoteAConserver(
                                        LocalDate.of(session - anciennete, 7, 5),
                                        session - anciennete,
                                        (drapeaux & 1) != 0,
                                        (drapeaux & 2) != 0,
                                        origine,
                                        (drapeaux & 4) != 0,
                                        nature));
                    }
                }
            }
            dispensesEtAttestations(anciennete);
        }
        for (var repasse : DEUX) {
            for (var presence : Presence.values()) {
                for (var nouvelle : Arrays.asList(null, 900, 2050)) {
                    ajouter(
                            regles::noteRetenue,
                            new FaitsDEpreuves.GarderOuRepasser(1400, repasse, presence, nouvelle));
                }
            }
        }
    }

    private void dispensesEtAttestations(int anciennete) {
        for (var fondement : FaitsDeProcedure.Fondement.values()) {
            for (var prevue : DEUX) {
                for (var justifiee : DEUX) {
                    ajouter(
                            regles::dispenseDUnite,
                            new FaitsDeProcedure.DispenseDUnite(fondement, prevue, justifiee, session - anciennete));
                }
            }
        }
        for (var voie : Voie.values()) {
            for (var vae : DEUX) {
                for (var note : Arrays.asList(null, 950, 1000, 2050)) {
                    ajouter(
                            regles::attestationDUnite,
                            new FaitsDEpreuves.UniteAAttester(voie, vae, note, session - anciennete));
                }
            }
        }
    }

    private void procedures() {
        for (var complete : Arrays.asList(null, jour.minusMonths(3), jour.minusMonths(4))) {
            for (var refus : Arrays.asList(null, jour.minusMonths(1).plusDays(1), jour.minusMonths(1), jour)) {
                for (var accord : Arrays.asList(null, jour.minusMonths(2))) {
                    ajouter(regles::habilitation, new FaitsDeProcedure.SuiteDHabilitation(complete, refus, accord));
                }
            }
        }
        for (var procedure : Procedure.values()) {
            for (var complete : Arrays.asList(null, jour)) {
                for (var notifiee : Arrays.asList(null, jour.plusDays(1), jour.plusMonths(6))) {
                    ajouter(
                            regles::echeance,
                            new FaitsDeProcedure.DemandeEnCours(procedure, jour, null, complete, notifiee));
                }
            }
        }
        for (var voie : Voie.values()) {
            for (var motif : avecAbsence(FaitsDeProcedure.MotifDeDerogation.values())) {
                for (var individuelle : DEUX) {
                    for (var retard = 0; retard <= 1; retard++) {
                        ajouter(
                                regles::derogationDeForme,
                                new FaitsDeProcedure.DemandeDeDerogation(
                                        voie, motif, individuelle, jour.plusDays(retard), jour));
                    }
                }
            }
        }
        for (var parite : DEUX) {
            for (var drapeaux = 0; drapeaux < 32; drapeaux++) {
                var nommes = new FaitsDeProcedure.Membres(4, 2, parite ? 2 : 1);
                ajouter(
                        regles::jury,
                        new FaitsDeProcedure.CompositionDeJury(
                                nommes,
                                new FaitsDeProcedure.Membres(4, 2, 1),
                                (drapeaux & 1) != 0,
                                (drapeaux & 2) != 0,
                                (drapeaux & 4) != 0,
                                (drapeaux & 8) != 0 ? jour : null,
                                List.of("500-1"),
                                (drapeaux & 16) != 0 ? List.of("500-1") : List.of()));
            }
        }
    }

    private void epreuves() {
        for (var autorite : FaitsDeProcedure.Autorite.values()) {
            for (var delegation : DEUX) {
                ajouter(regles::nominationDuJury, new FaitsDeProcedure.NominationDeJury(autorite, delegation));
            }
        }
        ajouter(regles::sessionAnnuelle, new FaitsDeProcedure.CalendrierDesSessions(session, List.of()));
        for (var centiemes : List.of(-50, 0, 1000, 1025, 1033, 2000, 2025)) {
            for (var gardee : DEUX) {
                ajouter(regles::note, new FaitsDEpreuves.NoteSaisie(centiemes, gardee));
            }
        }
        for (var voie : Voie.values()) {
            for (var ccf : DEUX) {
                for (var livret : Arrays.asList(null, 1050)) {
                    for (var oral : Arrays.asList(null, 1200, 2050)) {
                        ajouter(regles::chefDOeuvre, new FaitsDEpreuves.ChefDOeuvre(voie, ccf, livret, oral));
                    }
                }
            }
        }
        for (var unite : List.of(EP1, EPS, UF1)) {
            for (var drapeaux = 0; drapeaux < 32; drapeaux++) {
                for (var autorisation : Arrays.asList(null, true, false)) {
                    ajouter(
                            regles::remplacement,
                            new FaitsDEpreuves.EpreuveARemplacer(
                                    unite,
                                    (drapeaux & 1) != 0,
                                    (drapeaux & 2) != 0,
                                    (drapeaux & 4) != 0,
                                    (drapeaux & 8) != 0,
                                    (drapeaux & 16) != 0,
                                    autorisation));
                }
            }
        }
        for (var ancienne : List.of(-50, 900, 1025)) {
            for (var coefficient : List.of(0, 1, 99)) {
                ajouter(
                        regles::noteTransferee,
                        new FaitsDEpreuves.TransfertDeNotes(List.of(
                                new FaitsDEpreuves.NotePonderee(ancienne, coefficient),
                                new FaitsDEpreuves.NotePonderee(1200, 1))));
            }
        }
    }

    private static List<Resultat> etats(Unite unite) {
        return List.of(
                Resultat.note(unite, 900),
                Resultat.note(unite, 1000),
                Resultat.note(unite, 1400),
                Resultat.benefice(unite, 999),
                Resultat.absence(unite, true),
                Resultat.absence(unite, false),
                Resultat.sansNote(unite, Position.DISPENSE),
                Resultat.sansNote(unite, Position.ACQUISE_PAR_VAE),
                Resultat.sansNote(unite, Position.NON_INSCRIT));
    }

    private void deliberations() {
        for (var generale : etats(EG1)) {
            for (var professionnelle : etats(EP1)) {
                for (var facultative : etats(UF1)) {
                    for (var voie : List.of(Voie.AUCUNE, Voie.SCOLAIRE)) {
                        for (var chefDOeuvre : Arrays.asList(null, 1200)) {
                            for (var drapeaux = 0; drapeaux < 8; drapeaux++) {
                                ajouter(
                                        regles::delivrance,
                                        new Deliberer(
                                                List.of(generale, professionnelle, facultative),
                                                voie,
                                                chefDOeuvre,
                                                (drapeaux & 1) != 0,
                                                (drapeaux & 2) != 0,
                                                (drapeaux & 4) != 0));
                            }
                        }
                    }
                }
            }
        }
    }
}

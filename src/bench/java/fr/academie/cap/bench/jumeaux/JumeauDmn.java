package fr.academie.cap.bench.jumeaux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The same decisions as Camunda DMN tables, with the engine alone: no process, no history, no database. Counting, sums and
 * the choice of the unit that carries the chef-d'œuvre stay in Java, which spares the tables.
 */
final class JumeauDmn {

    private static final String SENS = "sens";
    private static final String VALEUR = "valeur";
    private static final int DEMI_POINT = 50;

    private final DmnEngine moteur;
    private final DmnDecision admission;
    private final DmnDecision forme;
    private final DmnDecision mode;
    private final DmnDecision dispenseDUnite;
    private final DmnDecision dispenseEps;
    private final DmnDecision unite;
    private final DmnDecision chefDOeuvre;
    private final DmnDecision delivrance;

    private JumeauDmn(DmnEngineConfiguration reglages) {
        moteur = reglages.buildEngine();
        admission = lire("admission.dmn", "admission");
        forme = lire("forme.dmn", "forme");
        mode = lire("mode.dmn", "mode");
        dispenseDUnite = lire("dispenses.dmn", "dispenseDUnite");
        dispenseEps = lire("dispenses.dmn", "dispenseEps");
        unite = lire("delivrance.dmn", "unite");
        chefDOeuvre = lire("delivrance.dmn", "chefDOeuvre");
        delivrance = lire("delivrance.dmn", "delivrance");
    }

    /** Camunda's default: FEEL, by feel-scala. */
    static JumeauDmn parDefaut() {
        return new JumeauDmn(DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }

    /** The FEEL of before 7.13, compiled to JUEL: still shipped, off by default. */
    static JumeauDmn ancienFeel() {
        var reglages = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        reglages.setEnableFeelLegacyBehavior(true);
        return new JumeauDmn(reglages);
    }

    /** As by default, and the lines of the tables that concluded are noted. */
    static JumeauDmn temoin(Set<String> lignesServies) {
        var reglages = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        reglages.getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation ->
                        lignesServies.add(evaluation.getMatchingRules().get(0).getId()));
        return new JumeauDmn(reglages);
    }

    /** Every line of every table. */
    Set<String> lignes() {
        return Stream.of(admission, forme, mode, dispenseDUnite, dispenseEps, unite, chefDOeuvre, delivrance)
                .map(decision -> (DmnDecisionTableImpl) decision.getDecisionLogic())
                .flatMap(table -> table.getRules().stream())
                .map(DmnDecisionTableRuleImpl::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private DmnDecision lire(String fichier, String cle) {
        try (var source = Objects.requireNonNull(JumeauDmn.class.getResourceAsStream("/jumeaux/" + fichier))) {
            return moteur.parseDecision(cle, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Conclusions juger(Dossier dossier) {
        var faits = faits(dossier);
        var conclusions = new Conclusions();
        var a = ligne(admission, faits);
        conclusions.admission(a.getEntry(SENS), sortie(a, VALEUR));
        var f = ligne(forme, faits);
        conclusions.forme(f.getEntry(SENS), sortie(f, VALEUR));
        var m = ligne(mode, faits);
        conclusions.mode(m.getEntry(SENS), sortie(m, VALEUR));
        var d = ligne(dispenseDUnite, faits);
        conclusions.dispenseDUnite(d.getEntry(SENS), sortie(d, VALEUR));
        var e = ligne(dispenseEps, faits);
        conclusions.dispenseEps(e.getEntry(SENS), sortie(e, VALEUR));
        delivrer(dossier, faits, conclusions);
        return conclusions;
    }

    private DmnDecisionRuleResult ligne(DmnDecision decision, VariableMap faits) {
        return moteur.evaluateDecisionTable(decision, faits).getSingleResult();
    }

    /** An output left blank in the line is not in the result. */
    private static @Nullable String sortie(DmnDecisionRuleResult ligne, String nom) {
        return ligne.containsKey(nom) ? ligne.getEntry(nom) : null;
    }

    private void delivrer(Dossier dossier, VariableMap faits, Conclusions conclusions) {
        var compte = new Compte();
        for (var epreuve : dossier.epreuves()) {
            compte.ajouter(epreuve, ligne(unite, resultat(epreuve)).getEntry("apport"));
        }
        faits.putValue(
                        "porteuse",
                        compte.porteuse == null
                                ? "AUCUNE"
                                : compte.porteuse.position().name())
                .putValue(
                        "presencePorteuse",
                        compte.porteuse == null
                                ? "AUCUNE"
                                : compte.porteuse.presence().name());
        String chef = ligne(chefDOeuvre, faits).getEntry("chef");
        var sommes = compte.sommes("COMPTE".equals(chef) ? dossier.chefDOeuvre() : -1);
        var verdict = ligne(
                delivrance,
                faits.putValue("chef", chef)
                        .putValue("fautifs", compte.fautifs || compte.obligatoires == 0)
                        .putValue("absentes", compte.absentes)
                        .putValue("manquantes", compte.manquantes)
                        .putValue("notees", compte.notees)
                        .putValue("remplacables", compte.remplacables)
                        .putValue("generale", sommes.coefficients() == 0 ? 0 : sommes.generale())
                        .putValue("manquePro", sommes.manquePro()));
        String decision = verdict.getEntry(VALEUR);
        var parLesMoyennes = switch (decision) {
            case "ADMIS", "AJOURNE", "REMPLACEMENT", "LIVRET_A_EXAMINER" -> true;
            default -> false;
        };
        conclusions.delivrance(
                verdict.getEntry(SENS), decision, sortie(verdict, "mention"), parLesMoyennes ? sommes : Sommes.AUCUNE);
    }

    /** What the ten units add up to. */
    private static final class Compte {
        private final HashSet<String> codes = new HashSet<>();
        private boolean fautifs;
        private int obligatoires;
        private int absentes;
        private int manquantes;
        private int notees;
        private int remplacables;
        private int points;
        private int coefficients;
        private int pointsPro;
        private int coefficientsPro;
        private @Nullable Epreuve porteuse;

        void ajouter(Epreuve epreuve, String apport) {
            fautifs |= !codes.add(epreuve.code());
            obligatoires += epreuve.facultative() ? 0 : 1;
            switch (apport) {
                case "FAUTIVE" -> fautifs = true;
                case "ABSENTE" -> absentes++;
                case "MANQUANTE" -> manquantes++;
                case "REMPLACABLE" -> remplacables++;
                default -> {}
            }
            notees += epreuve.coefficientObligatoire() > 0 ? 1 : 0;
            points += epreuve.pointsObligatoires() + epreuve.bonus();
            coefficients += epreuve.coefficientObligatoire();
            pointsPro += epreuve.pointsProfessionnels();
            coefficientsPro += epreuve.coefficientProfessionnel();
            porteuse = epreuve.porteuse() ? epreuve : porteuse;
        }

        Sommes sommes(int chef) {
            return Sommes.avecChef(points, coefficients, pointsPro, coefficientsPro, chef);
        }
    }

    private static VariableMap resultat(Epreuve epreuve) {
        return Variables.createVariables()
                .putValue("position", epreuve.position().name())
                .putValue("presence", epreuve.presence().name())
                .putValue("facultative", epreuve.facultative())
                .putValue("nature", epreuve.nature().name())
                .putValue("notee", epreuve.notee())
                .putValue("note", epreuve.note())
                .putValue("demiPoint", epreuve.demiPoint())
                .putValue("coefficient", epreuve.coefficient());
    }

    private static String nom(@Nullable Enum<?> valeur, String absente) {
        return valeur == null ? absente : valeur.name();
    }

    private static VariableMap faits(Dossier d) {
        return Variables.createVariables()
                .putValue("naissanceConnue", d.naissanceConnue())
                .putValue("age", d.age())
                .putValue("voie", nom(d.voie(), "ABSENTE"))
                .putValue("formationJustifiee", d.formationJustifiee())
                .putValue("experienceExigee", d.experienceExigee())
                .putValue("semaines", d.semaines())
                .putValue("issueDeFormation", d.issueDeFormation())
                .putValue("demandee", nom(d.demandee(), "ABSENTE"))
                .putValue("derogation", d.derogation())
                .putValue("inscriptionProuvee", d.inscriptionProuvee())
                .putValue("dejaArretee", nom(d.dejaArretee(), "AUCUNE"))
                .putValue("memeSpecialite", d.memeSpecialite())
                .putValue("etablissement", nom(d.etablissement(), "ABSENT"))
                .putValue("habilite", d.habilite())
                .putValue("fondement", d.fondement().name())
                .putValue("prevue", d.prevue())
                .putValue("justifiee", d.justifiee())
                .putValue("anciennete", d.anciennete())
                .putValue("epsDemandee", d.epsDemandee())
                .putValue("voieJugee", d.voieJugee().name())
                .putValue("chefDonne", d.chefDonne())
                .putValue("chefDOeuvre", d.chefDOeuvre())
                .putValue("chefDemiPoint", d.chefDOeuvre() % DEMI_POINT == 0)
                .putValue("livretProduit", d.livretProduit())
                .putValue("livretExamine", d.livretExamine())
                .putValue("remplacementPasse", d.remplacementPasse());
    }
}

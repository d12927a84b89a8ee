package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.EspaceDesFaits.Cas;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Juge le même espace de dossiers sous chaque version et liste tout ce qui change. Une différence que personne n'a relue
 * fait échouer l'épreuve ; la liste relue est dans {@code docs/regles/differences.md}.
 */
@DisplayName("Différences entre versions du droit, sur tout l'espace des faits")
class DifferencesEntreVersionsTest {

    private static final LocalDate CONFORME = LocalDate.of(2002, 9, 1);
    private static final Map<Integer, List<Cas>> PAR_VERSION = new TreeMap<>();

    /** La relecture : chaque différence attendue, et le texte qui l'explique. */
    private static final Map<String, String> RELUES = new TreeMap<>(Map.ofEntries(
            Map.entry("2004 DureeDePfmp", "décret n° 2004-749 : une décision de positionnement permet huit semaines."),
            Map.entry(
                    "2004 NoteAConserver",
                    "décret n° 2004-749 : les unités validées par l'expérience se gardent aussi."),
            Map.entry(
                    "2004 Preparation", "décret n° 2004-749 : « à la fois » devient « ou » pour les autres épreuves."),
            Map.entry(
                    "2006 DemandeEps",
                    "codification : ni scolaires ni apprentis ; hors contrat et non habilités perdent la faculté."),
            Map.entry("2009 DureeDePfmp", "décret n° 2009-147 : huit semaines dans le cycle de trois ans."),
            Map.entry(
                    "2018 UniteAAttester",
                    "décret n° 2016-772 : attestation d'unités (entre les versions 2009 et 2018)."),
            Map.entry("2018 ReglementDExamen", "décret n° 2017-961 : plus de borne aux unités obligatoires."),
            Map.entry(
                    "2018 NoteAConserver",
                    "arrêté du 10 mai 2017 : notes générales gardées d'une spécialité à l'autre."),
            Map.entry(
                    "2018 DemandeEnCours",
                    "loi n° 2013-1005 : le silence vaut accord sauf exceptions (12 novembre 2014)."),
            Map.entry("2021 ReglementDExamen", "arrêté du 30 août 2019 : deux facultatives (session 2021)."),
            Map.entry(
                    "2021 NoteAConserver",
                    "arrêté modifié pour 2021 : la prévention santé environnement suit le candidat ; les notes de 2017 à 2021 aussi."),
            Map.entry("2021 NombreDeCap", "D337-21, lu le 28 avril 2021 : un contrat partagé permet deux CAP."),
            Map.entry("2021 Preparation", "décret n° 2021-940 : le CFA public évalue de droit en cours de formation."),
            Map.entry(
                    "2021 DemandeDHabilitation",
                    "décret n° 2021-940 : le CFA public n'a plus rien à demander ; arrêté du 17 juin 2020 : avis daté du conseil."),
            Map.entry("2021 ChefDOeuvre", "arrêté du 28 novembre 2019 : chef-d'œuvre à partir de la session 2021."),
            Map.entry("2021 Deliberer", "arrêté du 28 novembre 2019 : le chef-d'œuvre entre dans les moyennes."),
            Map.entry(
                    "2024 Admission",
                    "décret n° 2024-122 : quatorze semaines d'expérience quand la spécialité l'exige."),
            Map.entry("2024 Aucun", "décret n° 2024-122 : niveau 3."),
            Map.entry("2024 Deliberer", "décret n° 2024-122 : mentions.")));

    @BeforeAll
    static void jugerChaqueVersion() {
        PAR_VERSION.put(2002, juger("2004-08-15", 2004));
        PAR_VERSION.put(2004, juger("2006-05-23", 2006));
        PAR_VERSION.put(2006, juger("2008-09-01", 2009));
        PAR_VERSION.put(2009, juger("2012-03-15", 2012));
        PAR_VERSION.put(2018, juger("2019-03-15", 2019));
        PAR_VERSION.put(2021, juger("2022-03-15", 2022));
        PAR_VERSION.put(2024, juger("2026-03-15", 2026));
    }

    private static List<Cas> version(int annee) {
        return Objects.requireNonNull(PAR_VERSION.get(annee));
    }

    private static List<Cas> juger(String jour, int session) {
        return EspaceDesFaits.juger(Temps.REGLES.droit(new Repere(LocalDate.parse(jour), session, CONFORME)));
    }

    @Test
    @DisplayName("chaque repère choisi est bien dans la version qu'il montre")
    @Exigence("CAP-VER.1")
    void reperes() {
        PAR_VERSION.forEach((annee, cas) -> assertThat(
                        cas.get(0).verdict().trace().droit().version().annee())
                .isEqualTo(annee));
    }

    @Test
    @DisplayName(
            "M11 — du décret de 2002 au Code de 2008 : « ou », unités de VAE, cercle de l'EPS, huit semaines, et rien d'autre")
    @Exigence({"CAP-11.4", "CAP-16.4", "CAP-18.1", "CAP-VER.1"})
    void m11() {
        var differences = comparer(version(2002), version(2006));

        assertThat(new TreeSet<>(
                        differences.stream().map(d -> d.avant().regle()).toList()))
                .containsExactly("DemandeEps", "DureeDePfmp", "NoteAConserver", "Preparation");
        for (var difference : differences) {
            var faits = difference.apres().faits();
            if (faits instanceof FaitsDEpreuves.Preparation) {
                assertThat(difference.avant().issue())
                        .isEqualTo("Conforme : " + ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL.libelle());
                assertThat(difference.apres().issue())
                        .isEqualTo("Conforme : " + ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL.libelle());
            } else if (faits instanceof Faits.NoteAConserver note) {
                assertThat(note.origine()).isEqualTo(Faits.Origine.VAE);
            } else if (faits instanceof FaitsDeProcedure.DureeDePfmp duree) {
                assertThat(duree.positionnement()).isTrue();
                assertThat(duree.semaines()).isBetween(8, 11);
            } else if (faits instanceof Faits.DemandeEps demande) {
                assertThat(demande.etablissement() == null || perdLaFaculte(demande))
                        .as(demande.toString())
                        .isTrue();
            }
        }
    }

    /** Ceux qui pouvaient demander la dispense d'EPS en 2002 et ne le peuvent plus depuis la codification. */
    private static boolean perdLaFaculte(Faits.DemandeEps demande) {
        var horsContrat =
                demande.voie() == Voie.SCOLAIRE && demande.etablissement() == Etablissement.PRIVE_HORS_CONTRAT;
        var nonHabilite = demande.voie() == Voie.APPRENTISSAGE && !demande.habilite();
        return demande.demandee() && (horsContrat || nonHabilite);
    }

    @Test
    @DisplayName("toute différence d'une version à la suivante est relue et imprimée dans docs/regles/differences.md")
    @Exigence("CAP-VER.1")
    void relues() throws IOException {
        var texte = new StringBuilder("""
                # Ce que chaque version du droit change

                Cette page est écrite par l'épreuve `DifferencesEntreVersionsTest` : elle juge les mêmes dossiers sous
                chaque version et réunit ceux dont l'issue change. Les faits cités sont communs à tout le groupe. Une
                différence sans relecture fait échouer la construction.
                """);
        var trouvees = new TreeSet<String>();
        var annees = new ArrayList<>(PAR_VERSION.keySet());
        for (var i = 1; i < annees.size(); i++) {
            var avant = version(annees.get(i - 1));
            var apres = version(annees.get(i));
            texte.append("\n## De ")
                    .append(annees.get(i - 1))
                    .append(" à ")
                    .append(annees.get(i))
                    .append("\n");
            ecrire(texte, annees.get(i), comparer(avant, apres), trouvees);
        }
        texte.append("\n").append(version(2024).size()).append(" dossiers jugés sous chaque version.\n");

        Pages.verifier("differences.md", texte.toString());
        assertThat(trouvees).containsExactlyElementsOf(RELUES.keySet());
    }

    private record Difference(Cas avant, Cas apres) {}

    private static List<Difference> comparer(List<Cas> avant, List<Cas> apres) {
        assertThat(avant).hasSameSizeAs(apres);
        var differences = new ArrayList<Difference>();
        for (var i = 0; i < avant.size(); i++) {
            if (!avant.get(i).issue().equals(apres.get(i).issue())) {
                differences.add(new Difference(avant.get(i), apres.get(i)));
            }
        }
        return differences;
    }

    private static void ecrire(StringBuilder texte, int annee, List<Difference> differences, TreeSet<String> trouvees) {
        var groupes = new TreeMap<String, Map<String, List<Cas>>>();
        for (var difference : differences) {
            groupes.computeIfAbsent(difference.avant().regle(), regle -> new TreeMap<>())
                    .computeIfAbsent(
                            titre(difference.avant()) + " → " + titre(difference.apres()), issue -> new ArrayList<>())
                    .add(difference.apres());
        }
        groupes.forEach((regle, issues) -> {
            var cle = annee + " " + regle;
            trouvees.add(cle);
            texte.append("\n### ").append(regle).append("\n\nRelecture : ");
            texte.append(RELUES.getOrDefault(cle, "À RELIRE")).append("\n\n");
            issues.forEach((issue, cas) -> texte.append("- ")
                    .append(issue)
                    .append(" : ")
                    .append(cas.size())
                    .append(cas.size() == 1 ? " dossier" : " dossiers")
                    .append(communs(cas))
                    .append("\n"));
        });
    }

    /** Une délibération se résume à sa décision : ses moyennes rempliraient la page. */
    private static String titre(Cas cas) {
        var issue = cas.issue();
        return cas.verdict().valeur().orElse(null) instanceof Deliberation deliberation
                ? deliberation.decision().libelle()
                        + deliberation
                                .mentionObtenue()
                                .map(m -> ", mention " + m.libelle())
                                .orElse("")
                : issue;
    }

    private static String communs(List<Cas> cas) {
        var communs = new LinkedHashMap<String, String>();
        for (var composant : cas.get(0).faits().getClass().getRecordComponents()) {
            var valeurs = cas.stream()
                    .map(c -> relative(c, LectureDesFaits.lire(c.faits(), composant)))
                    .distinct()
                    .toList();
            if (valeurs.size() == 1) {
                communs.put(LectureDesFaits.libelle(composant), valeurs.get(0));
            }
        }
        if (communs.isEmpty()) {
            return ".";
        }
        var texte = new ArrayList<String>();
        communs.forEach((nom, valeur) -> texte.add(nom + " = " + valeur));
        return " ; " + String.join(", ", texte) + ".";
    }

    private static String relative(Cas cas, @Nullable Object valeur) {
        var repere = cas.verdict().trace().droit().repere();
        if (valeur instanceof Year annee) {
            return "session − " + (repere.session() - annee.getValue());
        }
        if (valeur instanceof LocalDate jour) {
            return "jour " + (jour.toEpochDay() - repere.jour().toEpochDay());
        }
        if (valeur instanceof Integer nombre && nombre > 1990 && nombre < 2100) {
            return "session − " + (repere.session() - nombre);
        }
        return Objects.requireNonNull(LectureDesFaits.dire(valeur));
    }
}

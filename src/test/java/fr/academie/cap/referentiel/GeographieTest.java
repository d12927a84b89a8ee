package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.persistance.TableTsv;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("La géographie officielle, telle que la construction l'extrait")
class GeographieTest {

    private static final Communes COMMUNES = new Communes();
    private static final Departements DEPARTEMENTS = new Departements();
    private static final Academies ACADEMIES = new Academies(COMMUNES);

    @Test
    @DisplayName("les 34 964 communes habitées du code officiel géographique 2026 sont là, et 45 arrondissements")
    void nombres() {
        assertThat(COMMUNES.nombre()).isEqualTo(34_964);
        assertThat(DEPARTEMENTS.tous()).hasSize(109);
        assertThat(DEPARTEMENTS.arrondissements("75")).hasSize(20);
        assertThat(DEPARTEMENTS.arrondissements("13")).hasSize(16);
        assertThat(DEPARTEMENTS.arrondissements("69")).hasSize(9);
        assertThat(DEPARTEMENTS.arrondissements("35")).isEmpty();
    }

    @Test
    @DisplayName(
            "la clé de recherche écrite à la construction est celle que Java calcule, et les lignes sont triées par elle")
    void memeCleDesDeuxCotes() {
        var cles = new ArrayList<String>();
        for (var ligne : TableTsv.lire("/referentiel/geo/communes.tsv")) {
            assertThat(ligne.texte("cle")).isEqualTo(CleDeRecherche.de(ligne.texte("nom")));
            cles.add(ligne.texte("cle"));
        }
        assertThat(cles).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest(name = "{0} dessert {1} ({2})")
    @CsvSource({
        "35000, Rennes, 35",
        "97133, Saint-Barthélemy, 977",
        "98800, Nouméa, 988",
        "20000, Ajaccio, 2A",
        "75012, Paris, 75",
        "01000, Bourg-en-Bresse, 01",
    })
    void parCodePostal(String code, String nom, String departement) {
        assertThat(COMMUNES.parCodePostal(code)).anySatisfy(commune -> {
            assertThat(commune.nom()).isEqualTo(nom);
            assertThat(commune.departement()).isEqualTo(departement);
            assertThat(commune.codesPostaux()).contains(code);
        });
        assertThat(COMMUNES.examiner(code)).isEqualTo(Communes.CodePostal.CONNU);
    }

    @ParameterizedTest(name = "« {0} » est refusé")
    @ValueSource(strings = {"00000", "96000", "99999", "3500", "350000", "35 00", "３５０００", "", "98000"})
    void codesInconnus(String code) {
        assertThat(COMMUNES.examiner(code)).isEqualTo(Communes.CodePostal.INCONNU);
        assertThat(COMMUNES.parCodePostal(code)).isEmpty();
    }

    @Test
    @DisplayName("un code CEDEX inconnu d'un département réel est plausible, jamais refusé")
    void cedex() {
        assertThat(COMMUNES.examiner("35044")).isEqualTo(Communes.CodePostal.PLAUSIBLE);
        assertThat(COMMUNES.examiner("97199")).isEqualTo(Communes.CodePostal.PLAUSIBLE);
        assertThat(COMMUNES.examiner("97999")).isEqualTo(Communes.CodePostal.INCONNU);
    }

    @Test
    @DisplayName("chaque code postal de chaque commune se retrouve par lui")
    void tousLesCodes() {
        var codes = new HashSet<String>();
        for (var ligne : TableTsv.lire("/referentiel/geo/communes.tsv")) {
            for (var code : ligne.liste("codesPostaux")) {
                codes.add(code);
                assertThat(COMMUNES.parCodePostal(code))
                        .extracting(Commune::code)
                        .contains(ligne.texte("code"));
            }
        }
        assertThat(codes).hasSize(6310);
    }

    @Test
    @DisplayName("« saint eti » trouve Saint-Étienne sans accent ; « bernin » trouve un mot au milieu d'un nom")
    void rechercheParNom() {
        assertThat(COMMUNES.parNom("saint eti", 200)).extracting(Commune::nom).contains("Saint-Étienne");
        assertThat(COMMUNES.parNom("hay les ro", 5)).extracting(Commune::nom).contains("L'Haÿ-les-Roses");
        assertThat(COMMUNES.parNom("zywiec", 5)).isEmpty();
        assertThat(COMMUNES.parNom("  ", 5)).isEmpty();
        assertThat(COMMUNES.parNom("saint", 7)).hasSize(7);
    }

    @Test
    @DisplayName("« RENNES CEDEX 7 » et « St Malo » sont rapprochés de leur commune")
    void rapprochement() {
        assertThat(COMMUNES.trouver("35000", "RENNES CEDEX 7"))
                .map(Commune::nom)
                .contains("Rennes");
        assertThat(COMMUNES.trouver("35400", "St Malo")).map(Commune::nom).contains("Saint-Malo");
        assertThat(COMMUNES.trouver("35400", "Rennes")).isEmpty();
    }

    @ParameterizedTest(name = "né en {1}, « {0} » : {2}")
    @CsvSource({
        "2a, 2001, Corse-du-Sud",
        "2B, 1999, Haute-Corse",
        "20, 1975, Corse (avant 1976)",
        "20, 1976, ",
        "035, 2000, Ille-et-Vilaine",
        "35, 2000, Ille-et-Vilaine",
        "1, 2000, Ain",
        "091, 1962, Alger (Algérie avant 1962)",
        "094, 1950, Territoires du Sud (Algérie avant 1962)",
        "091, 1963, Essonne",
        "91, 1950, Essonne",
        "975, 2005, Saint-Pierre-et-Miquelon",
        "986, 2005, Wallis et Futuna",
        "988, 2005, Nouvelle-Calédonie",
        "96, 2005, ",
        "2C, 2005, ",
    })
    void departementDeNaissance(String saisie, int annee, String nom) {
        assertThat(DEPARTEMENTS.deNaissance(saisie, Year.of(annee)).map(Departement::nom))
                .isEqualTo(Optional.ofNullable(nom));
    }

    @Test
    @Exigence("INS-01")
    @DisplayName("qui réside dans le 35 s'inscrit à Rennes ; la commune l'emporte sur les premiers chiffres du code")
    void academieDeResidence() {
        assertThat(ACADEMIES.deResidence("35000", "Rennes")).map(Academie::nom).contains("Rennes");
        assertThat(ACADEMIES.deResidence("35044", "RENNES CEDEX"))
                .map(Academie::nom)
                .contains("Rennes");
        assertThat(ACADEMIES.deResidence("20200", "Bastia")).map(Academie::nom).contains("Corse");
        assertThat(ACADEMIES.deResidence("97150", "Saint-Martin"))
                .map(Academie::nom)
                .contains("Guadeloupe");
        assertThat(ACADEMIES.deResidence("99999", "Belgique")).isEmpty();
        assertThat(ACADEMIES.deResidence("00000", "Rennes")).isEmpty();
    }

    @Test
    @DisplayName("une commune desservie par le code d'un autre département suit son propre département")
    void codePostalVoisin() {
        var voisines = TableTsv.lire("/referentiel/geo/communes.tsv").stream()
                .filter(ligne -> !ligne.texte("codesPostaux")
                        .startsWith(ligne.texte("departement").replaceAll("2[AB]", "20")))
                .toList();
        assertThat(voisines)
                .isNotEmpty()
                .allSatisfy(ligne -> assertThat(ACADEMIES.deResidence(
                                ligne.liste("codesPostaux").get(0), ligne.texte("nom")))
                        .isEqualTo(ACADEMIES.duDepartement(ligne.texte("departement"))));
    }

    @Test
    @DisplayName("chaque département habité a une académie et une seule, chaque académie a l'heure de l'horloge")
    void academies() {
        var rattaches = ACADEMIES.toutes().stream()
                .flatMap(academie -> academie.departements().stream())
                .toList();
        assertThat(rattaches).doesNotHaveDuplicates();
        var inhabites = new TreeSet<>(Set.of("984", "989"));
        assertThat(new TreeSet<>(rattaches))
                .isEqualTo(DEPARTEMENTS.tous().stream()
                        .map(Departement::code)
                        .filter(code -> !inhabites.contains(code))
                        .collect(Collectors.toCollection(TreeSet::new)));
        var horloge = new Horloge(Clock.systemUTC());
        assertThat(ACADEMIES.toutes())
                .hasSize(34)
                .allSatisfy(
                        academie -> assertThat(horloge.zone(academie.code())).isEqualTo(academie.zone()));
        assertThat(ACADEMIES.toutes().stream().filter(a -> a.service().equals(Optional.of("SIEC"))))
                .extracting(Academie::code)
                .containsExactly("01", "24", "25");
    }

    @Test
    @DisplayName("les pays étrangers excluent la France et son outre-mer")
    void pays() {
        var pays = new Pays();
        assertThat(pays.parNom("belgique")).map(Pays.Etat::code).contains("BE");
        assertThat(pays.parNom("cote d ivoire")).map(Pays.Etat::nom).contains("Côte-d'Ivoire");
        assertThat(pays.parNom("France")).isEmpty();
        assertThat(pays.parNom("La Réunion")).isEmpty();
        assertThat(pays.parNom("Réunion")).isEmpty();
        assertThat(pays.etrangers()).hasSizeGreaterThan(220);
    }

    @Test
    @DisplayName("une table minuscule se lit pareil : dernière ligne sans saut, commune unique, codes multiples")
    void petiteTable() {
        var table = "cle\tcode\tnom\tdepartement\tcodesPostaux\nAAST\t64001\tAast\t64\t64460 64461";
        var communes = new Communes(() -> table.getBytes(StandardCharsets.UTF_8));
        assertThat(communes.parCodePostal("64461")).extracting(Commune::nom).containsExactly("Aast");
        assertThat(communes.parNom("aas", 3)).hasSize(1);
        assertThat(communes.examiner("64999")).isEqualTo(Communes.CodePostal.PLAUSIBLE);
        assertThat(communes.examiner("35000")).isEqualTo(Communes.CodePostal.INCONNU);
    }
}

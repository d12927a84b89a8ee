package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Nature;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@DisplayName("Le référentiel chargé au démarrage")
class ReferentielTest {

    @Autowired
    Specialites specialites;

    @Autowired
    Reglements reglements;

    @Autowired
    DiplomesOuvrantDroit diplomes;

    @Autowired
    Etablissements etablissements;

    @Autowired
    Academies academies;

    @Autowired
    JdbcTemplate base;

    @ParameterizedTest(name = "{0} est ouverte en 2027 : {1}")
    @Exigence("INS-41")
    @CsvSource({
        "500-25524, true",
        "500-20101, true",
        "500-22430, true",
        "500-22137, true",
        "500-33616, true",
        "500-22132, false",
        "500-25218, false",
        "500-34307, false",
        "500-34308, true",
    })
    void ouverture(String code, boolean ouverte) {
        assertThat(specialites.ouvertesALaSession(2027).stream()
                        .anyMatch(s -> s.code().equals(code)))
                .isEqualTo(ouverte);
    }

    @Test
    @DisplayName("Boulanger 500-22132 : ouvert de 2004 à 2015, refusé en 2016 où l'on propose 500-22137")
    void chaineBoulanger() {
        var ancien = specialites.parCode("500 - 22132").orElseThrow();

        assertThat(List.of(2003, 2004, 2015, 2016))
                .extracting(ancien::estOuverteA)
                .containsExactly(false, true, true, false);
        assertThat(specialites.remplacantes("500-22132", 2016))
                .extracting(Specialite::code)
                .containsExactly("500-22137");
        assertThat(specialites.ascendance("500-22137"))
                .extracting(Specialite::code)
                .containsExactly("500-22137", "500-22132", "500-22111");
    }

    @Test
    @DisplayName("Maintenance des véhicules option A : 2027 est une session de rattrapage, réservée aux ajournés")
    void rattrapage() {
        assertThat(specialites.enRattrapageALaSession(2027))
                .extracting(Specialite::code)
                .containsExactly("500-25218");
        assertThat(specialites.enRattrapageALaSession(2028)).isEmpty();
    }

    @ParameterizedTest(name = "le CAP {0} du livret de compétences est connu")
    @ValueSource(
            strings = {
                "500-33411", "500-22129", "500-34307", "500-34405", "500-20101", "500-23219", "500-22139", "500-31214",
                "500-31215", "500-31216", "500-33409", "500-23317", "500-23217", "500-23002", "500-25218", "500-24005",
                "500-24006", "500-23441", "500-31122", "500-23319", "500-33202", "500-25523", "500-25434", "500-25431",
                "500-33408"
            })
    void specialitesDuLivret(String code) {
        assertThat(specialites.parCode(code)).isPresent();
    }

    @Test
    @DisplayName("la chaîne des remplacements se lit dans les deux sens pour toute paire saisie")
    void chainesSymetriques() {
        for (var specialite : specialitesSaisies()) {
            for (var nouveau : specialite.nouveaux()) {
                specialites
                        .parCode(nouveau)
                        .ifPresent(suite -> assertThat(suite.anciens())
                                .as(specialite.code() + " → " + nouveau)
                                .contains(specialite.code()));
            }
        }
    }

    @Test
    @DisplayName(
            "chaque règlement commence quand sa spécialité ouvre, et les versions se suivent sans trou jusqu'à sa dernière session")
    void reglementsSansTrou() {
        var codes = base.queryForList("select distinct specialite from reglement", String.class);
        assertThat(codes).hasSizeGreaterThan(15);
        for (var code : codes) {
            var specialite = specialites.parCode(code).orElseThrow();
            var derniere = specialite
                    .sessionRattrapage()
                    .orElse(specialite.derniereSession().orElse(2030));
            for (var session = Math.max(2004, reglements.versions(code).get(0).sessionDebut());
                    session <= derniere;
                    session++) {
                assertThat(reglements.enVigueur(code, session))
                        .as(code + " en " + session)
                        .isPresent();
            }
            assertThat(reglements.versions(code).get(0).sessionDebut())
                    .as(code)
                    .isGreaterThanOrEqualTo(specialite.premiereSession());
        }
    }

    @ParameterizedTest(name = "{0} en {1} : coefficients {2}, vérifié : {3}")
    @CsvSource({
        "500-25524, 2020, UP1=7 UP2=4 UP3=2 UG1=3 UG2=2 UG3=1, true",
        "500-25524, 2027, UP1=6 UP2=4 UP3=2 UG1=3 UG2=2 UG3=1 UG4=1, true",
        "500-20101, 2014, UP1=9 UP2=4 UG1=3 UG2=2 UG3=1, true",
        "500-20101, 2027, UP1=8 UP2=4 UG1=3 UG2=2 UG3=1 UG4=1, true",
        "500-22430, 2020, UP1=4 UP2=13 UG1=3 UG2=2 UG3=1 UG4=1, true",
        "500-22131, 2010, UP1=4 UP2=13 UP3=1 UG1=3 UG2=2 UG3=1, true",
        "500-22139, 2020, UP1=4 UP2=14 UG1=3 UG2=2 UG3=1 UG4=1, true",
        "500-22139, 2021, UP1=4 UP2=13 UG1=3 UG2=2 UG3=1 UG4=1 UG5=1, true",
        "500-33204, 2020, UP1=7 UP2=4 UP3=4 UG1=3 UG2=2 UG3=1, true",
        "500-33610, 2015, UP1=4 UP2=10 UP3=2 UG1=3 UG2=2 UG3=1, true",
        "500-25218, 2018, UP1=6 UP2=7 UG1=3 UG2=2 UG3=1, true",
        "500-22137, 2018, UP1=4 UP2=13 UG1=3 UG2=2 UG3=1, true",
        "500-22137, 2027, UP1=4 UP2=12 UG1=3 UG2=2 UG3=1 UG4=1, false",
    })
    void coefficients(String code, int session, String attendus, boolean verifie) {
        var reglement = reglements.enVigueur(code, session).orElseThrow();

        assertThat(reglement.obligatoires().stream()
                        .map(unite -> unite.code() + "=" + unite.coefficient().orElseThrow())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(attendus);
        assertThat(reglement.verifie()).isEqualTo(verifie);
        assertThat(reglement.citation()).contains("rrêté du");
    }

    @Test
    @DisplayName("même étiquette, autre nature : UG4 est la langue en Cuisine, la prévention chez l'électricien")
    void natureJamaisDeduite() {
        assertThat(nature("500-22139", 2025, "UG4")).isEqualTo(Nature.LANGUE_VIVANTE);
        assertThat(nature("500-25524", 2025, "UG4")).isEqualTo(Nature.PREVENTION_SANTE);
    }

    @Test
    @Exigence({"INS-54", "INS-55"})
    @DisplayName(
            "Boulanger 2011 : EP1, EP2, EG1, EG2, EG3 et EFL, libellés du guide, coefficients professionnels inconnus")
    void exempleDuGuide() {
        var reglement = reglements.enVigueur("500-22132", 2011).orElseThrow();

        assertThat(reglement.unites())
                .extracting(UniteDExamen::epreuve)
                .containsExactlyInAnyOrder("EFL", "EG1", "EG2", "EG3", "EP1", "EP2");
        assertThat(reglement.parEpreuve("EG1")).map(UniteDExamen::libelle).contains("FRANCAIS,HISTOIRE-GEO&EDUC.CIV");
        assertThat(reglement.parEpreuve("EG9")).isEmpty();
        assertThat(reglement.verifie()).isFalse();
        assertThat(reglement.parEpreuve("EP1").orElseThrow().coefficient()).isEqualTo(OptionalInt.empty());
        assertThat(reglement.parEpreuve("EP1").orElseThrow().enDroit()).isEmpty();
        assertThat(reglement
                        .parEpreuve("EG1")
                        .orElseThrow()
                        .enDroit()
                        .orElseThrow()
                        .coefficient())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("un règlement vérifié a tous ses coefficients et au moins une unité professionnelle")
    void reglementsVerifies() {
        var verifies = base.queryForList("select distinct specialite from reglement where verifie", String.class);
        assertThat(verifies).hasSizeGreaterThanOrEqualTo(9);
        for (var code : verifies) {
            assertThat(reglements.versions(code)).filteredOn(Reglement::verifie).allSatisfy(reglement -> {
                assertThat(reglement.unites())
                        .allSatisfy(unite -> assertThat(unite.enDroit()).isPresent());
                assertThat(reglement.unites()).anyMatch(UniteDExamen::professionnelle);
            });
        }
    }

    @Test
    @Exigence({"INS-44", "INS-48"})
    @DisplayName("pour Boulanger 500-22132, les trois diplômes du guide, dans ses mots et ses codes")
    void diplomesDuGuide() {
        assertThat(diplomes.pour("500-22132", 2011))
                .extracting(DiplomeOuvrantDroit::libelle)
                .contains(
                        "CAP EDUCATION NATIONALE - BOULANGER A PARTIR DE 2005 (500 - 22132)",
                        "BAC,BP,BT,ACCES ETUDES UNIVERSITE.. - TOUTE SPECIALITE (49Z - 90000)",
                        "CAP EDUCATION NATIONALE - ACQUIS PROF. (VAP/VAE) (500 - 90000)");
    }

    @Test
    @Exigence("INS-44")
    @DisplayName("la liste dépend de la spécialité : 500-22137 ouvre aussi aux notes de 500-22132 et 500-22111")
    void diplomesSelonLaSpecialite() {
        var boulanger = diplomes.pour("500-22137", 2027);

        assertThat(boulanger)
                .extracting(DiplomeOuvrantDroit::code)
                .containsExactly("500-22137", "500-22132", "500-22111", "49Z-90000", "500-90000");
        assertThat(boulanger.get(0).lien()).isEqualTo(DiplomeOuvrantDroit.Lien.MEME_SPECIALITE);
        assertThat(boulanger.get(3).effet()).isEqualTo(DiplomeOuvrantDroit.Effet.DISPENSE);
        assertThat(boulanger.get(4).dateDeDecision()).isTrue();
        var reglement = reglements.enVigueur("500-22137", 2027).orElseThrow();
        assertThat(reglement.obligatoires())
                .filteredOn(boulanger.get(3)::couvre)
                .extracting(UniteDExamen::code)
                .containsExactly("UG1", "UG2", "UG3", "UG4");
    }

    @ParameterizedTest
    @EnumSource(CategorieCandidat.class)
    @Exigence("INS-37")
    @DisplayName("chaque individuel a, dans chaque académie, l'établissement fictif de sa situation et lui seul")
    void fictifs(CategorieCandidat categorie) {
        for (var academie : academies.toutes()) {
            var proposes = etablissements.pour(academie.code(), categorie).stream()
                    .filter(Etablissement::fictif)
                    .toList();
            if (categorie.individuel()) {
                assertThat(proposes).singleElement().satisfies(fictif -> {
                    assertThat(fictif.nom()).contains(academie.intitule());
                    assertThat(etablissements.convient(fictif.code(), academie.code(), categorie))
                            .isTrue();
                    assertThat(etablissements.convient(fictif.code(), academie.code(), CategorieCandidat.SCOLAIRE))
                            .isFalse();
                    assertThat(etablissements.convient(fictif.code(), "99", categorie))
                            .isFalse();
                });
            } else {
                assertThat(proposes).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("la base refuse une clé UAI fausse et deux périodes d'un établissement qui se chevauchent")
    void etablissementsProteges() {
        assertThatThrownBy(() -> ajouter("0750655D", "2020-01-01")).hasStackTraceContaining("etablissement");
        ajouter("0590119J", "2020-01-01");
        assertThatThrownBy(() -> ajouter("0590119J", "2021-01-01")).hasStackTraceContaining("exclusion");
        base.update("delete from etablissement where code = '0590119J'");
    }

    private void ajouter(String uai, String debut) {
        base.update(
                "insert into etablissement (code, debut, nom, nature, statut, contrat, implantation, fictif, demonstration)"
                        + " values (?, ?::date, 'Essai', 'LYCEE', 'PUBLIC', 'SANS_OBJET', '09', false, false)",
                uai,
                debut);
    }

    private Set<Specialite> specialitesSaisies() {
        return base
                .queryForList(
                        "select code from specialite where connue_jusqua is null and source = 'SAISIE'", String.class)
                .stream()
                .map(code -> specialites.parCode(code).orElseThrow())
                .collect(Collectors.toSet());
    }

    private Nature nature(String code, int session, String unite) {
        return reglements.enVigueur(code, session).orElseThrow().unites().stream()
                .filter(candidate -> candidate.code().equals(unite))
                .findFirst()
                .orElseThrow()
                .nature();
    }
}

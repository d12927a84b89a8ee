package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ferme le cercle entre les articles, les règles et les citations, dans les deux sens. */
@DisplayName("Conformité — articles, règles et citations se répondent")
class ConformiteDuDroitTest {

    private static final Path DOSSIER = Path.of("src/main/resources/droit");
    private static final String ENTREE_EN_VIGUEUR = "Disposition";

    private static Map<String, Regle<?, ?>> regles() {
        var parNom = new HashMap<String, Regle<?, ?>>();
        for (var regle : Temps.REGLES.toutes()) {
            parNom.put(regle.getClass().getSimpleName(), regle);
        }
        return parNom;
    }

    @Test
    @DisplayName("les articles 1 à 28 du décret et la règle tacite ont leur fichier, et l'index les liste tous")
    @Exigence({"CAP-VER.1", "CAP-27.1"})
    void tousLesArticles() throws IOException {
        for (var numero = 1; numero <= 28; numero++) {
            assertThat(TextesDuDroit.tous()).containsKey("%02d".formatted(numero));
        }
        assertThat(TextesDuDroit.tous()).containsKey("14-tacite");
        assertThat(TextesDuDroit.tous().get("14-tacite"))
                .allSatisfy(version -> assertThat(version.note()).contains("article 27"));
        try (var fichiers = Files.walk(DOSSIER)) {
            var presents = fichiers.filter(Files::isRegularFile)
                    .map(fichier -> DOSSIER.relativize(fichier).toString().replace('\\', '/'))
                    .filter(nom -> !nom.equals("index.txt"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(DOSSIER.resolve("index.txt")).stream().sorted())
                    .containsExactlyElementsOf(presents);
        }
    }

    @Test
    @DisplayName("chaque alinéa est exécuté par une règle qui existe, ou dit pourquoi il ne l'est pas")
    @Exigence("CAP-VER.1")
    void chaqueAlinea() {
        var regles = regles();
        for (var texte : textes()) {
            assertThat(texte.paragraphes()).as(texte.citation()).isNotEmpty();
            for (var paragraphe : texte.paragraphes()) {
                var ou = texte.citation() + " " + paragraphe.alinea();
                assertThat(paragraphe.regles().isEmpty())
                        .as(ou)
                        .isNotEqualTo(paragraphe.raison().isEmpty());
                for (var nom : paragraphe.regles()) {
                    assertThat(regles.containsKey(nom) || nom.equals(ENTREE_EN_VIGUEUR))
                            .as(ou + " : " + nom)
                            .isTrue();
                }
            }
        }
    }

    @Test
    @DisplayName("une règle dite exécuter un article en applique vraiment une étape, et réciproquement")
    @Exigence("CAP-VER.1")
    void executionReelle() {
        var declares = new HashSet<String>();
        for (var texte : textes()) {
            for (var paragraphe : texte.paragraphes()) {
                paragraphe.regles().forEach(nom -> declares.add(nom + " " + texte.cle()));
            }
        }
        var appliques = new HashSet<String>();
        for (var regle : Temps.REGLES.toutes()) {
            for (var etape : regle.etapes()) {
                appliques.add(regle.getClass().getSimpleName() + " " + etape.article());
            }
        }
        var declaresSansEtape = new HashSet<>(declares);
        declaresSansEtape.removeAll(appliques);
        declaresSansEtape.removeIf(paire -> paire.startsWith(ENTREE_EN_VIGUEUR));
        var appliquesSansDeclaration = new HashSet<>(appliques);
        appliquesSansDeclaration.removeAll(declares);

        assertThat(declaresSansEtape).isEmpty();
        assertThat(appliquesSansDeclaration).isEmpty();
    }

    @Test
    @DisplayName("l'annotation @Article d'une règle nomme un article et une entrée en vigueur qui existent")
    @Exigence("CAP-VER.1")
    void annotations() {
        for (var regle : Temps.REGLES.toutes()) {
            var articles = regle.getClass().getAnnotationsByType(Article.class);
            assertThat(articles).as(regle.getClass().getSimpleName()).isNotEmpty();
            for (var article : articles) {
                var versions = textes().stream()
                        .filter(texte -> citeLArticle(texte.citation(), article.numero()))
                        .map(TexteDuDroit::cle)
                        .distinct()
                        .toList();
                assertThat(versions).as(article.numero()).hasSize(1);
                assertThat(TextesDuDroit.tous().get(versions.get(0)))
                        .as(article + " de " + regle.getClass().getSimpleName())
                        .anyMatch(texte -> texte.depuis().code().equals(article.depuis())
                                || article.depuis().equals("2003-08-07"));
            }
        }
    }

    private static boolean citeLArticle(String citation, String numero) {
        return Arrays.asList(citation.split("[ ,]+")).contains(numero);
    }

    @Test
    @DisplayName("les étapes nomment des faits qui existent, des articles qui existent, et des marques connues")
    void etapes() {
        for (var regle : Temps.REGLES.toutes()) {
            var faits = typeDesFaits(regle);
            var noms = new HashSet<String>(List.of("session", "moyenneGenerale", "moyenneProfessionnelle"));
            for (var composant : faits.getRecordComponents()) {
                assertThat(composant.getAnnotation(Fait.class))
                        .as(faits + "." + composant.getName())
                        .isNotNull();
                noms.add(composant.getName());
            }
            for (var etape : regle.etapes()) {
                assertThat(noms).as(etape.toString()).containsAll(etape.faits());
                assertThat(TextesDuDroit.tous()).as(etape.toString()).containsKey(etape.article());
                var reste = etape.texte();
                for (var nom : noms) {
                    reste = reste.replace("{" + nom + "}", "");
                }
                assertThat(reste).as(etape.toString()).doesNotContain("{").endsWith(".");
            }
        }
    }

    private static Class<?> typeDesFaits(Regle<?, ?> regle) {
        return Arrays.stream(regle.getClass().getMethods())
                .filter(methode -> methode.getName().equals("examiner") && !methode.isBridge())
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0];
    }

    @Test
    @DisplayName("les versions d'un article se suivent sans trou ni recouvrement, chaque jour de 2002 à 2030")
    @Exigence("CAP-VER.1")
    void sansTrouNiRecouvrement() {
        TextesDuDroit.tous().forEach((cle, versions) -> {
            for (var i = 0; i + 1 < versions.size(); i++) {
                assertThat(versions.get(i).jusque())
                        .as(cle)
                        .isEqualTo(versions.get(i + 1).depuis());
            }
            for (var jour = LocalDate.of(2002, 9, 1); jour.getYear() < 2031; jour = jour.plusDays(1)) {
                for (var session = jour.getYear(); session <= jour.getYear() + 2; session++) {
                    verifier(cle, versions, Repere.de(jour, session));
                }
            }
        });
    }

    private static void verifier(String cle, List<TexteDuDroit> versions, Repere repere) {
        var enVigueur = 0;
        for (var version : versions) {
            var jusque = version.jusque();
            if (version.depuis().estPassee(repere) && (jusque == null || !jusque.estPassee(repere))) {
                enVigueur++;
                assertThat(TextesDuDroit.au(cle, repere)).isSameAs(version);
            }
        }
        var attendu = versions.get(0).depuis().estPassee(repere) && !estAbroge(versions, repere) ? 1 : 0;
        if (enVigueur != attendu) {
            throw new AssertionError(cle + " a " + enVigueur + " version(s) au " + repere);
        }
    }

    private static boolean estAbroge(List<TexteDuDroit> versions, Repere repere) {
        var fin = versions.get(versions.size() - 1).jusque();
        return fin != null && fin.estPassee(repere);
    }

    @Test
    @DisplayName("les sept versions nommées se choisissent par jour et par session")
    @Exigence({"CAP-VER.1", "CAP-24.1", "CAP-25.1"})
    void versionsNommees() {
        assertThat(annee("2002-08-31", 2003)).isZero();
        assertThat(annee("2002-09-01", 2003)).isEqualTo(2002);
        assertThat(annee("2004-08-31", 2005)).isEqualTo(2002);
        assertThat(annee("2004-09-01", 2005)).isEqualTo(2004);
        assertThat(annee("2006-05-23", 2006)).isEqualTo(2004);
        assertThat(annee("2006-05-24", 2006)).isEqualTo(2006);
        assertThat(annee("2009-02-11", 2009)).isEqualTo(2006);
        assertThat(annee("2009-02-12", 2009)).isEqualTo(2009);
        assertThat(annee("2017-10-15", 2017)).isEqualTo(2009);
        assertThat(annee("2017-10-15", 2018)).isEqualTo(2018); // par session
        assertThat(annee("2021-04-27", 2021)).isEqualTo(2018);
        assertThat(annee("2021-07-18", 2021)).isEqualTo(2021);
        assertThat(annee("2023-11-15", 2023)).isEqualTo(2021);
        assertThat(annee("2023-11-15", 2024)).isEqualTo(2024);
    }

    private static int annee(String jour, int session) {
        return Temps.le(jour, session).version().annee();
    }

    @Test
    @DisplayName("chaque paramètre est une question posée sur la page « Points à confirmer »")
    void pointsAConfirmer() {
        var parametres = Arrays.stream(Parametres.class.getRecordComponents())
                .map(composant -> composant.getName())
                .toList();
        var poses = Parametres.pointsAConfirmer().stream()
                .map(Parametres.Point::parametre)
                .filter(nom -> !nom.isEmpty())
                .toList();

        assertThat(poses).containsExactlyInAnyOrderElementsOf(parametres);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "04, al. 2, arrêté commun, renvoi à un arrêté",
        "15, al. 4, modèle du livret, modèle de document",
        "21, al. 4, inspecteurs, 'rôle, sans décision'",
        "23, al. 1, recteur, acte de l'autorité",
        "23, al. 2, étranger, mention imprimée",
    })
    @DisplayName("ce qui n'est que donnée ou rôle est déclaré non exécuté, avec sa raison, dans chaque version")
    @Exigence({"CAP-04.2", "CAP-15.6", "CAP-21.4", "CAP-23.1", "CAP-23.2"})
    void alineasDeReference(String cle, String alinea, String resume, String raison) {
        for (var version : versions(cle)) {
            assertThat(version.paragraphes())
                    .filteredOn(paragraphe -> paragraphe.alinea().equals(alinea))
                    .singleElement()
                    .satisfies(paragraphe -> {
                        assertThat(paragraphe.resume()).contains(resume);
                        assertThat(paragraphe.raison()).startsWith(raison);
                    });
        }
    }

    @Test
    @DisplayName(
            "art. 19, D337-20 — la validation de l'expérience renvoie à un décret, puis aux articles R335-5 à R335-11")
    @Exigence("CAP-19.1")
    void validationDeLExperience() {
        var avant = TextesDuDroit.au("19", Repere.de(LocalDate.of(2006, 5, 23), 2006));
        var apres = TextesDuDroit.au("19", Repere.de(LocalDate.of(2006, 5, 24), 2006));

        assertThat(avant.citation()).isEqualTo("décret n° 2002-463 du 4 avril 2002, article 19");
        assertThat(avant.paragraphes().get(0).raison()).contains("L335-5");
        assertThat(apres.citation()).isEqualTo("code de l'éducation, article D337-20");
        assertThat(apres.paragraphes().get(0).resume()).contains("R335-5 à R335-11");
    }

    private static List<TexteDuDroit> versions(String cle) {
        return Objects.requireNonNull(TextesDuDroit.tous().get(cle));
    }

    private static List<TexteDuDroit> textes() {
        var textes = new ArrayList<TexteDuDroit>();
        TextesDuDroit.tous().values().forEach(textes::addAll);
        return textes;
    }
}

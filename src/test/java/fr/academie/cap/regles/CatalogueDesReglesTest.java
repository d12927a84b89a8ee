package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.droit.ElementsDeProcessus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Écrit le catalogue : article, résumé, versions, règles, épreuves ; et la page des points à confirmer. */
@DisplayName("Catalogue des règles")
class CatalogueDesReglesTest {

    private static final Path EPREUVES = Path.of("src/test/java/fr/academie/cap/regles");
    private static final Map<String, SortedSet<String>> PROCESSUS = ElementsDeProcessus.parArticle();
    private static final Pattern CLASSE =
            Pattern.compile("@DisplayName\\(\"([^\"]+)\"\\)\\s+(?:@Exigence\\([^)]*\\)\\s+)?class (\\w+)");
    private static final Pattern TITRE = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");

    @Test
    @DisplayName("docs/regles/catalogue.md dit chaque article, ses versions, ses règles et ses épreuves")
    @Exigence("CAP-VER.1")
    void catalogue() throws IOException {
        var epreuves = epreuvesParArticle();
        var texte = new StringBuilder("""
                # Catalogue des règles

                Écrit par l'épreuve `CatalogueDesReglesTest` à partir du dossier `droit/`, du code et des épreuves. Les
                résumés sont les nôtres ; le texte officiel fait seul foi. L'exécution d'un alinéa est vérifiée : une règle
                déclarée applique vraiment une étape de cet article.
                """);
        TextesDuDroit.tous().forEach((cle, versions) -> article(texte, cle, versions, epreuves));
        texte.append("\n# Règles et étapes\n");
        for (var regle : Temps.REGLES.toutes()) {
            regle(texte, regle);
        }
        Pages.verifier("catalogue.md", texte.toString());
    }

    private static void article(
            StringBuilder texte, String cle, List<TexteDuDroit> versions, Map<String, TreeSet<String>> epreuves) {
        texte.append("\n## ")
                .append(versions.get(0).intitule())
                .append(" (")
                .append(cle)
                .append(")\n");
        for (var version : versions) {
            texte.append("\n### ")
                    .append(version.citation())
                    .append(", ")
                    .append(version.intervalle())
                    .append("\n\n");
            texte.append("Source : ")
                    .append(version.source())
                    .append(" (")
                    .append(version.lecture().libelle());
            texte.append(").")
                    .append(version.note().isEmpty() ? "" : " Note : " + version.note() + ".")
                    .append("\n\n");
            for (var paragraphe : version.paragraphes()) {
                texte.append("- **").append(paragraphe.alinea()).append("** ").append(paragraphe.resume());
                texte.append(
                        paragraphe.regles().isEmpty()
                                ? " *Non exécuté : " + paragraphe.raison() + ".*"
                                : " Exécuté par " + String.join(", ", paragraphe.regles()) + ".");
                texte.append("\n");
            }
        }
        var liste = new TreeSet<String>();
        for (var version : versions) {
            liste.addAll(epreuves.getOrDefault(version.numero(), new TreeSet<>()));
        }
        var elements = new TreeSet<String>();
        for (var version : versions) {
            elements.addAll(PROCESSUS.getOrDefault(version.numero(), new TreeSet<>()));
        }
        if (!elements.isEmpty()) {
            texte.append("\n")
                    .append(Pages.LIBRE)
                    .append(String.join(", ", elements))
                    .append(".\n");
        }
        if (!liste.isEmpty()) {
            texte.append("\nÉpreuves : ").append(String.join(", ", liste)).append(".\n");
        }
    }

    private static void regle(StringBuilder texte, Regle<?, ?> regle) {
        texte.append("\n## ").append(regle.getClass().getSimpleName()).append("\n\n");
        for (var etape : regle.etapes()) {
            texte.append("- ").append(etape.regle()).append(" (").append(etape.article());
            texte.append(etape.alinea().isEmpty() ? "" : ", " + etape.alinea()).append(") : ");
            texte.append(etape.texte()).append("\n");
        }
    }

    /** Les épreuves dont un titre commence par l'article. */
    private static Map<String, TreeSet<String>> epreuvesParArticle() {
        var parArticle = new TreeMap<String, TreeSet<String>>();
        try (var fichiers = Files.walk(EPREUVES)) {
            for (var fichier : fichiers.filter(f -> f.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                var contenu = Files.readString(fichier);
                var classe = CLASSE.matcher(contenu);
                var nom =
                        classe.find() ? classe.group(2) : fichier.getFileName().toString();
                var titres = TITRE.matcher(contenu);
                while (titres.find()) {
                    for (var article : articlesDe(titres.group(1))) {
                        parArticle
                                .computeIfAbsent(article, a -> new TreeSet<>())
                                .add(nom);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parArticle;
    }

    private static List<String> articlesDe(String titre) {
        var articles = new ArrayList<String>();
        var tete = titre.contains(" — ") ? titre.substring(0, titre.indexOf(" — ")) : "";
        var intervalle = Pattern.compile("art\\. (\\d+)(?: à (\\d+))?").matcher(tete);
        while (intervalle.find()) {
            var dernier = intervalle.group(2) == null ? intervalle.group(1) : intervalle.group(2);
            for (var n = Integer.parseInt(intervalle.group(1)); n <= Integer.parseInt(dernier); n++) {
                articles.add("art. " + n);
            }
        }
        var code = Pattern.compile("D?337-\\d+").matcher(tete);
        while (code.find()) {
            articles.add(code.group());
        }
        return articles;
    }

    @Test
    @DisplayName("chaque article que porte un élément BPMN est un article que le droit connaît")
    @Exigence("CAP-VER.1")
    void articlesDesProcessus() {
        var numeros = new TreeSet<String>();
        TextesDuDroit.tous().values().forEach(versions -> versions.forEach(version -> numeros.add(version.numero())));

        assertThat(PROCESSUS).isNotEmpty();
        assertThat(PROCESSUS.keySet())
                .filteredOn(article -> article.contains("337-"))
                .isSubsetOf(numeros);
    }

    @Test
    @DisplayName(
            "docs/regles/points-a-confirmer.md liste les questions ouvertes et ce que le produit fait en attendant")
    void pointsAConfirmer() throws IOException {
        var texte = new StringBuilder("""
                # Points à confirmer

                Écrit par l'épreuve `CatalogueDesReglesTest` depuis `Parametres.pointsAConfirmer()`. Un point sans paramètre
                ne change aucun calcul.

                | Question | En attendant | Texte | Paramètre |
                | --- | --- | --- | --- |
                """);
        for (var point : Parametres.pointsAConfirmer()) {
            assertThat(point.question()).endsWith("?");
            texte.append("| ")
                    .append(point.question())
                    .append(" | ")
                    .append(point.parDefaut())
                    .append(" | ");
            texte.append(point.fondement()).append(" | ");
            texte.append(point.parametre().isEmpty() ? "—" : "`" + point.parametre() + "`")
                    .append(" |\n");
        }
        Pages.verifier("points-a-confirmer.md", texte.toString());
    }
}

package fr.academie.cap.inscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A refused screen, read as its candidate reads it: the summary at the top, the message beside the field, what was typed. */
final class PageFautive {

    private static final Pattern RESUME = Pattern.compile("error-summary__list\">(.*?)</ul>", Pattern.DOTALL);
    private static final Pattern LIEN = Pattern.compile("<a href=\"#([^\"]+)\">(.*?)</a>", Pattern.DOTALL);

    private record Renvoi(String ancre, String phrase) {}

    private final String html;
    private final List<Renvoi> renvois = new ArrayList<>();

    PageFautive(String html) {
        this.html = html;
        var resume = RESUME.matcher(html);
        assertThat(resume.find()).as("résumé des erreurs").isTrue();
        var lien = LIEN.matcher(resume.group(1));
        while (lien.find()) {
            renvois.add(new Renvoi(lien.group(1).replace("%5B", "[").replace("%5D", "]"), clair(lien.group(2))));
        }
    }

    /** One blank for all, straight apostrophes, no tag, no entity. */
    static String clair(String texte) {
        return HtmlUtils.htmlUnescape(texte.replaceAll("<[^>]*>", ""))
                .replaceAll("[\\u00A0\\u202F]", " ")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    int erreurs() {
        return renvois.size();
    }

    /** The same sentence in the summary, whose link leads to the field, and beside the field. */
    PageFautive dit(String champ, String phrase) {
        assertThat(renvois)
                .as("en haut, vers « %s » : %s", champ, phrase)
                .anyMatch(r -> r.ancre().equals(champ) && r.phrase().contains(phrase));
        assertThat(html).as("le lien mène à un champ de la page").contains("id=\"" + champ + "\"");
        assertThat(aCote(champ)).as("à côté de « %s »", champ).contains(phrase);
        return this;
    }

    /** Every other field tells nothing. */
    PageFautive rienDAutre() {
        assertThat(renvois).hasSize(1);
        return this;
    }

    PageFautive garde(String... champsEtValeurs) {
        for (var i = 0; i < champsEtValeurs.length; i += 2) {
            assertThat(valeurs(champsEtValeurs[i]))
                    .as("ce qui était tapé dans « %s »", champsEtValeurs[i])
                    .contains(champsEtValeurs[i + 1]);
        }
        return this;
    }

    String html() {
        return html;
    }

    String texte() {
        return clair(html);
    }

    /** Of a date, the message sits beside its three fields. */
    private String aCote(String champ) {
        var date = champ.matches(".*\\.(jour|mois|annee)") ? champ.substring(0, champ.lastIndexOf('.')) : champ;
        for (var id : List.of(champ, date)) {
            var trouve = Pattern.compile("id=\"" + Pattern.quote(id) + "-erreur\">(.*?)</p>", Pattern.DOTALL)
                    .matcher(html);
            if (trouve.find()) {
                return clair(trouve.group(1));
            }
        }
        return "";
    }

    private List<String> valeurs(String champ) {
        var valeurs = new ArrayList<String>();
        var champs = Pattern.compile("<input[^>]*name=\"" + Pattern.quote(champ) + "\"[^>]*>")
                .matcher(html);
        while (champs.find()) {
            var balise = champs.group();
            if (!balise.contains("type=\"radio\"") && !balise.contains("type=\"checkbox\"")
                    || balise.contains("checked")) {
                valeurs.add(attribut(balise));
            }
        }
        var listes = Pattern.compile(
                        "<select[^>]*name=\"" + Pattern.quote(champ) + "\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(html);
        while (listes.find()) {
            var choisies = Pattern.compile("<option[^>]*selected[^>]*>").matcher(listes.group(1));
            while (choisies.find()) {
                valeurs.add(attribut(choisies.group()));
            }
        }
        return valeurs;
    }

    private static String attribut(String balise) {
        var valeur = Pattern.compile("value=\"([^\"]*)\"").matcher(balise);
        return valeur.find() ? HtmlUtils.htmlUnescape(valeur.group(1)) : "";
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.TexteDuDroit.Lecture;
import fr.academie.cap.regles.TexteDuDroit.Paragraphe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Les fichiers de {@code droit/}, lus une fois : chaque article, chaque version, chaque alinéa. */
public final class TextesDuDroit {

    private static final String DOSSIER = "/droit/";
    private static final Map<String, List<TexteDuDroit>> PAR_CLE = charger();

    private TextesDuDroit() {}

    /** Tous les articles, chacun avec ses versions de la plus ancienne à la plus récente. */
    public static Map<String, List<TexteDuDroit>> tous() {
        return PAR_CLE;
    }

    /** Version en vigueur au repère ; à défaut la première, pour citer un article qui n'existe pas encore. */
    public static TexteDuDroit au(String cle, Repere repere) {
        var versions = PAR_CLE.get(cle);
        if (versions == null) {
            throw new IllegalArgumentException("Aucun texte du droit sous la clé " + cle);
        }
        var trouvee = versions.get(0);
        for (var version : versions) {
            if (version.depuis().estPassee(repere)) {
                trouvee = version;
            }
        }
        return trouvee;
    }

    private static Map<String, List<TexteDuDroit>> charger() {
        var parCle = new LinkedHashMap<String, List<TexteDuDroit>>();
        for (var nom : lignes("index.txt")) {
            var texte = lire(nom);
            parCle.computeIfAbsent(texte.cle(), cle -> new ArrayList<>()).add(texte);
        }
        parCle.replaceAll((cle, versions) -> List.copyOf(versions));
        return Collections.unmodifiableMap(parCle);
    }

    private static List<String> lignes(String nom) {
        try (var flux = TextesDuDroit.class.getResourceAsStream(DOSSIER + nom)) {
            if (flux == null) {
                throw new IllegalStateException("Fichier du droit absent : " + nom);
            }
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Fichier du droit illisible : " + nom, e);
        }
    }

    private static TexteDuDroit lire(String nom) {
        var blocs = new ArrayList<Map<String, String>>();
        blocs.add(new LinkedHashMap<>());
        for (var ligne : lignes(nom)) {
            if (ligne.isBlank()) {
                blocs.add(new LinkedHashMap<>());
                continue;
            }
            var deuxPoints = ligne.indexOf(':');
            if (deuxPoints < 0) {
                throw new IllegalStateException(nom + " : ligne sans deux-points « " + ligne + " »");
            }
            blocs.get(blocs.size() - 1)
                    .put(
                            ligne.substring(0, deuxPoints).strip(),
                            ligne.substring(deuxPoints + 1).strip());
        }
        return texte(nom, blocs.get(0), blocs.subList(1, blocs.size()));
    }

    private static TexteDuDroit texte(String nom, Map<String, String> tete, List<Map<String, String>> suite) {
        var jusque = tete.getOrDefault("jusque", "");
        var lecture = champ(nom, tete, "lecture").toUpperCase(Locale.ROOT).replace('-', '_');
        return new TexteDuDroit(
                champ(nom, tete, "cle"),
                champ(nom, tete, "intitule"),
                champ(nom, tete, "citation"),
                EntreeEnVigueur.lire(champ(nom, tete, "depuis")),
                jusque.isEmpty() ? null : EntreeEnVigueur.lire(jusque),
                champ(nom, tete, "source"),
                Lecture.valueOf(lecture),
                tete.getOrDefault("verrou", tete.getOrDefault("note", "")),
                suite.stream().map(bloc -> paragraphe(nom, bloc)).toList());
    }

    private static Paragraphe paragraphe(String nom, Map<String, String> bloc) {
        var regles = bloc.getOrDefault("execute", "");
        return new Paragraphe(
                champ(nom, bloc, "paragraphe"),
                champ(nom, bloc, "resume"),
                regles.isEmpty() ? List.of() : List.of(regles.split(", ", -1)),
                bloc.getOrDefault("non-execute", ""));
    }

    private static String champ(String nom, Map<String, String> bloc, String cle) {
        var valeur = bloc.get(cle);
        if (valeur == null || valeur.isEmpty()) {
            throw new IllegalStateException(nom + " : « " + cle + " » manque");
        }
        return valeur;
    }
}

package fr.academie.cap.droit;

import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.TexteDuDroit;
import fr.academie.cap.regles.TextesDuDroit;
import fr.academie.cap.regles.Typographie;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les articles que le produit applique, lus du dossier du droit, des règles et des modèles de processus : rien n'est recopié. */
@Component
public class Catalogue {

    /**
     * @param citation article dans sa dernière version
     * @param enVigueur intervalle de cette version
     * @param versions nombre de versions connues
     */
    public record Ligne(String cle, String intitule, String citation, String enVigueur, int versions) {}

    /** @param versions de la plus récente à la plus ancienne */
    public record Fiche(
            String cle, String intitule, List<Version> versions, List<Application> regles, List<String> processus) {}

    public record Version(
            String citation, String intervalle, String source, String lecture, String note, List<Alinea> alineas) {}

    /** @param raison pourquoi aucune règle ne l'exécute, vide sinon */
    public record Alinea(String numero, String resume, List<String> regles, String raison) {}

    /** Une règle et ce qu'elle constate au titre d'un article. */
    public record Application(String nom, List<Constat> constats) {}

    public record Constat(String identifiant, String alinea, String texte) {}

    private final ReglesCap regles;
    private final Map<String, SortedSet<String>> processus = ElementsDeProcessus.parArticle();

    Catalogue(ReglesCap regles) {
        this.regles = regles;
    }

    /** Tous les articles, ou ceux dont l'objet, une citation ou un résumé contient tous ces mots. */
    public List<Ligne> articles(String recherche) {
        var mots = Stream.of(simple(recherche).split(" ")).map(Catalogue::motif).toList();
        return TextesDuDroit.tous().entrySet().stream()
                .filter(article -> contient(texte(article.getValue()), mots))
                .map(article -> ligne(article.getKey(), article.getValue()))
                .toList();
    }

    /** A word is found anywhere; a number only whole: « D337-1 » is not « D337-16 ». */
    private static Pattern motif(String mot) {
        var lettres = Pattern.quote(mot);
        return Pattern.compile(mot.matches(".*\\d.*") ? "(?<!\\d)" + lettres + "(?!\\d|-\\d)" : lettres);
    }

    private static boolean contient(String texte, List<Pattern> mots) {
        return mots.stream().allMatch(mot -> mot.matcher(texte).find());
    }

    public Optional<Fiche> article(String cle) {
        return Optional.ofNullable(TextesDuDroit.tous().get(cle)).map(versions -> fiche(cle, versions));
    }

    private static Ligne ligne(String cle, List<TexteDuDroit> versions) {
        var derniere = versions.get(versions.size() - 1);
        return new Ligne(
                cle,
                dire(derniere.intitule()),
                dire(derniere.citation()),
                dire(derniere.intervalle()),
                versions.size());
    }

    private Fiche fiche(String cle, List<TexteDuDroit> versions) {
        var recentes = new ArrayList<Version>();
        var elements = new TreeSet<String>();
        for (var version : versions) {
            recentes.add(0, version(version));
            elements.addAll(dire(processus.getOrDefault(version.numero(), new TreeSet<>())));
        }
        var intitule = versions.get(versions.size() - 1).intitule();
        return new Fiche(cle, dire(intitule), recentes, applications(cle), List.copyOf(elements));
    }

    private static Version version(TexteDuDroit version) {
        return new Version(
                dire(version.citation()),
                dire(version.intervalle()),
                dire(version.source()),
                dire(version.lecture().libelle()),
                dire(version.note()),
                version.paragraphes().stream()
                        .map(p -> new Alinea(p.alinea(), dire(p.resume()), p.regles(), dire(p.raison())))
                        .toList());
    }

    private List<Application> applications(String cle) {
        return regles.toutes().stream()
                .map(regle -> new Application(
                        regle.getClass().getSimpleName(),
                        regle.etapes().stream()
                                .filter(etape -> etape.article().equals(cle))
                                .map(Catalogue::constat)
                                .toList()))
                .filter(application -> !application.constats().isEmpty())
                .toList();
    }

    /** The place of a fact is shown by an ellipsis. */
    private static Constat constat(Etape etape) {
        return new Constat(etape.regle(), etape.alinea(), dire(etape.texte().replaceAll("\\{\\w+}\\.?", "…")));
    }

    private static String texte(List<TexteDuDroit> versions) {
        var texte = new StringBuilder();
        for (var version : versions) {
            texte.append(version.intitule()).append(' ').append(version.citation());
            texte.append(' ').append(version.numero()).append(' ').append(version.source());
            version.paragraphes()
                    .forEach(p ->
                            texte.append(' ').append(p.resume()).append(' ').append(p.regles()));
            texte.append(' ');
        }
        return simple(texte.toString());
    }

    /** Sans accent, ni majuscule, ni apostrophe courbe. */
    private static String simple(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String dire(String texte) {
        return Typographie.mendre(texte);
    }

    private static List<String> dire(Collection<String> textes) {
        return textes.stream().map(Typographie::mendre).toList();
    }
}

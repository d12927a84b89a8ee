package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Genre;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser posts: texts, several for a list of boxes, three for a date. */
final class SaisieDePage implements Saisie {

    private static final List<String> PARTIES = List.of(".jour", ".mois", ".annee");

    private final Map<String, String[]> parametres;

    SaisieDePage(Map<String, String[]> parametres) {
        this.parametres = parametres;
    }

    @Override
    public Set<String> inconnues(Formulaire formulaire) {
        var connues = new LinkedHashSet<>(LectureDuFichier.RESERVES);
        formulaire.questions().forEach(question -> connues.addAll(noms(question)));
        var inconnues = new LinkedHashSet<>(parametres.keySet());
        inconnues.removeAll(connues);
        return inconnues;
    }

    private static List<String> noms(Question question) {
        return question.genre() == Genre.DATETIME
                ? PARTIES.stream().map(partie -> question.cle() + partie).toList()
                : List.of(question.cle());
    }

    @Override
    public @Nullable Object valeur(Question question, List<Choix> choix) throws ReponseImpropre {
        var textes = brute(question);
        return switch (question.genre()) {
            case CHECKLIST -> Valeurs.liste(question, textes, choix);
            case DATETIME -> date(question, textes);
            default -> seule(question, textes, choix);
        };
    }

    private static @Nullable Object seule(Question question, List<String> textes, List<Choix> choix)
            throws ReponseImpropre {
        if (textes.size() > 1) {
            throw new ReponseImpropre("Donnez une seule réponse à « " + question.libelle() + " »");
        }
        var texte = textes.isEmpty() ? "" : textes.get(0).strip();
        if (question.genre() == Genre.CHECKBOX) {
            return coche(question, texte);
        }
        if (texte.isEmpty()) {
            return null;
        }
        return switch (question.genre()) {
            case RADIO, SELECT -> Valeurs.parmi(question, texte, choix);
            case NUMBER -> Valeurs.nombre(question, texte);
            default -> Valeurs.texte(question, texte);
        };
    }

    private static Boolean coche(Question question, String texte) throws ReponseImpropre {
        if (!texte.isEmpty() && !"true".equals(texte)) {
            throw new ReponseImpropre("Cochez ou laissez vide « " + question.libelle() + " »");
        }
        return !texte.isEmpty();
    }

    private static @Nullable String date(Question question, List<String> parties) throws ReponseImpropre {
        if (parties.stream().allMatch(String::isBlank)) {
            return null;
        }
        if (parties.size() != PARTIES.size() || parties.stream().anyMatch(String::isBlank)) {
            throw new ReponseImpropre(
                    "Complétez le jour, le mois et l'année de « " + question.libelle() + " », par exemple 27 3 2027");
        }
        try {
            var nombres = parties.stream().map(SaisieDePage::entier).toList();
            return LocalDate.of(nombres.get(2), nombres.get(1), nombres.get(0)).toString();
        } catch (DateTimeException | NumberFormatException e) {
            throw Valeurs.dateIrreelle(question);
        }
    }

    private static int entier(String texte) {
        if (!texte.strip().matches("[0-9]{1,4}")) {
            throw new NumberFormatException(texte);
        }
        return Integer.parseInt(texte.strip());
    }

    @Override
    public boolean donnee(Question question) {
        return noms(question).stream().anyMatch(parametres::containsKey);
    }

    @Override
    public boolean ignoreLesCachees() {
        return true;
    }

    @Override
    public List<String> brute(Question question) {
        return noms(question).stream()
                .flatMap(nom -> {
                    var valeurs = parametres.get(nom);
                    var vide = question.genre() == Genre.DATETIME ? Stream.of("") : Stream.<String>empty();
                    return valeurs == null || valeurs.length == 0 ? vide : Arrays.stream(valeurs);
                })
                .toList();
    }
}

package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Genre;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on closed questions of the same form, worked out here for every combination of their answers: the page's
 * script only looks the current one up. Without scripts the element stays visible and the server drops its answer.
 *
 * @param questions keys of the questions it depends on
 * @param caches combinations that hide, each « a&#124;b » in the order of {@code questions}, empty when unanswered
 */
public record Bascule(List<String> questions, List<String> caches) {

    static final Bascule TOUJOURS_CACHE = new Bascule(List.of(), List.of(""));

    private static final int COMBINAISONS_MAXIMALES = 256;

    /** For the page: « :a|b;:|c », the colon telling no combination from the empty one. */
    public String attribut() {
        return caches.stream().map(combinaison -> ":" + combinaison).collect(Collectors.joining(";"));
    }

    /** @return null when the element is always shown, or its condition cannot be worked out beforehand */
    static @Nullable Bascule de(
            @Nullable ConditionFeel condition,
            Formulaire formulaire,
            Map<String, ? extends @Nullable Object> contexte) {
        if (condition == null) {
            return null;
        }
        var parCle = formulaire.parCle();
        var portee = new HashMap<String, @Nullable Object>(contexte);
        parCle.keySet().forEach(cle -> portee.putIfAbsent(cle, null));
        var dependances = condition.parmi(parCle.keySet()).stream()
                .map(cle -> Objects.requireNonNull(parCle.get(cle)))
                .filter(Question::modifiable)
                .toList();
        if (dependances.isEmpty()) {
            return condition.estVraie(portee) ? TOUJOURS_CACHE : null;
        }
        var combinaisons = combinaisons(dependances, contexte);
        if (combinaisons.isEmpty()) {
            return null;
        }
        var caches = combinaisons.stream()
                .filter(combinaison -> {
                    for (var i = 0; i < dependances.size(); i++) {
                        portee.put(dependances.get(i).cle(), valeur(dependances.get(i), combinaison.get(i)));
                    }
                    return condition.estVraie(portee);
                })
                .map(combinaison -> String.join("|", combinaison))
                .toList();
        return new Bascule(dependances.stream().map(Question::cle).toList(), caches);
    }

    private static List<List<String>> combinaisons(
            List<Question> dependances, Map<String, ? extends @Nullable Object> contexte) {
        List<List<String>> toutes = List.of(List.of());
        for (var question : dependances) {
            var reponses = reponsesPossibles(question, contexte);
            if (reponses.isEmpty() || toutes.size() * reponses.size() > COMBINAISONS_MAXIMALES) {
                return List.of();
            }
            toutes = toutes.stream()
                    .flatMap(debut -> reponses.stream().map(reponse -> {
                        var suite = new ArrayList<>(debut);
                        suite.add(reponse);
                        return (List<String>) suite;
                    }))
                    .collect(Collectors.toList());
        }
        return toutes;
    }

    private static List<String> reponsesPossibles(Question question, Map<String, ? extends @Nullable Object> contexte) {
        return switch (question.genre()) {
            case CHECKBOX -> List.of("", "true");
            case RADIO, SELECT -> {
                var reponses = new ArrayList<>(List.of(""));
                ChoixDonnes.de(question, contexte).stream().map(Choix::valeur).forEach(reponses::add);
                yield reponses;
            }
            default -> List.of();
        };
    }

    private static @Nullable Object valeur(Question question, String reponse) {
        if (question.genre() == Genre.CHECKBOX) {
            return !reponse.isEmpty();
        }
        return reponse.isEmpty() ? null : reponse;
    }
}

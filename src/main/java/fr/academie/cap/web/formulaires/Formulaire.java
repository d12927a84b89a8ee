package fr.academie.cap.web.formulaires;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Un formulaire de tâche : ses questions, et le contrôle des réponses, d'où qu'elles viennent. */
public record Formulaire(String id, List<Composant> composants) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws FormulaireInvalide when the file asks for something the product would not honour */
    public static Formulaire lire(InputStream fichier, String nom) {
        try (fichier) {
            return new LectureDuFichier(nom).lire(JSON.readTree(fichier));
        } catch (IOException e) {
            throw new FormulaireInvalide(nom, "", "fichier illisible : " + e.getMessage());
        }
    }

    public static Formulaire lire(InputStream fichier) {
        return lire(fichier, "formulaire");
    }

    /**
     * Analyse ce qu'une page a envoyé.
     *
     * @param saisie parameters of the request; those of the page itself ({@code cle}, {@code version}, jeton) are left
     *     aside, any other unknown name is refused
     * @param contexte variables of the task that conditions, given answers and read-only questions need
     */
    public Reponses analyser(Map<String, String[]> saisie, Map<String, ? extends @Nullable Object> contexte) {
        return new Analyse(this, contexte, new SaisieDePage(saisie)).reponses();
    }

    /** Contrôle les variables que le moteur reçoit d'ailleurs (Tasklist), par les mêmes règles. */
    public Reponses verifier(
            Map<String, ? extends @Nullable Object> variables, Map<String, ? extends @Nullable Object> contexte) {
        return new Analyse(this, contexte, new SaisieDuMoteur(variables)).reponses();
    }

    /** Ce que la page montre : questions, réponses déjà données, erreurs. */
    public VueDuFormulaire vue(Map<String, ? extends @Nullable Object> contexte, @Nullable Reponses reponses) {
        return new VueDuFormulaire(this, contexte, reponses);
    }

    public List<Composant.Question> questions() {
        var questions = new ArrayList<Composant.Question>();
        parcourir(composants, List.of(), (question, caches) -> questions.add(question));
        return questions;
    }

    /** Walks the questions in order, with the conditions that may hide each: its own and its groups'. */
    void parcourir(BiConsumer<Composant.Question, List<ConditionFeel>> visite) {
        parcourir(composants, List.of(), visite);
    }

    private static void parcourir(
            List<Composant> composants,
            List<ConditionFeel> dessus,
            BiConsumer<Composant.Question, List<ConditionFeel>> visite) {
        for (var composant : composants) {
            var caches = new ArrayList<>(dessus);
            Consumer<ConditionFeel> ajouter = caches::add;
            if (composant.cache() != null) {
                ajouter.accept(composant.cache());
            }
            if (composant instanceof Composant.Groupe groupe) {
                parcourir(groupe.contenu(), caches, visite);
            } else if (composant instanceof Composant.Question question) {
                visite.accept(question, caches);
            }
        }
    }

    Map<String, Composant.Question> parCle() {
        return questions().stream()
                .collect(Collectors.toMap(Composant.Question::cle, q -> q, (a, b) -> a, LinkedHashMap::new));
    }
}

package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Genre;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a task is completed with through the engine: typed variables. */
final class SaisieDuMoteur implements Saisie {

    private final Map<String, ? extends @Nullable Object> variables;

    SaisieDuMoteur(Map<String, ? extends @Nullable Object> variables) {
        this.variables = variables;
    }

    @Override
    public Set<String> inconnues(Formulaire formulaire) {
        var inconnues = new LinkedHashSet<>(variables.keySet());
        inconnues.removeAll(formulaire.parCle().keySet());
        return inconnues;
    }

    @Override
    public @Nullable Object valeur(Question question, List<Choix> choix) throws ReponseImpropre {
        var valeur = variables.get(question.cle());
        if (valeur == null) {
            return question.genre() == Genre.CHECKBOX ? (Object) Boolean.FALSE : null;
        }
        return switch (question.genre()) {
            case CHECKLIST -> Valeurs.liste(question, textes(question, valeur), choix);
            case CHECKBOX -> de(question, valeur, Boolean.class);
            case NUMBER ->
                Valeurs.nombre(question, de(question, valeur, Number.class).toString());
            case DATETIME -> date(question, de(question, valeur, String.class));
            case RADIO, SELECT -> Valeurs.parmi(question, de(question, valeur, String.class), choix);
            case TEXTFIELD, TEXTAREA -> texte(question, de(question, valeur, String.class));
        };
    }

    private static @Nullable String texte(Question question, String texte) throws ReponseImpropre {
        return texte.isBlank() ? null : Valeurs.texte(question, texte.strip());
    }

    private static @Nullable String date(Question question, String texte) throws ReponseImpropre {
        try {
            return texte.isBlank() ? null : LocalDate.parse(texte).toString();
        } catch (DateTimeException e) {
            throw Valeurs.dateIrreelle(question);
        }
    }

    private static List<String> textes(Question question, Object valeur) throws ReponseImpropre {
        var textes = new ArrayList<String>();
        for (var element : de(question, valeur, Collection.class)) {
            textes.add(de(question, element, String.class));
        }
        return textes;
    }

    private static <T> T de(Question question, @Nullable Object valeur, Class<T> type) throws ReponseImpropre {
        if (!type.isInstance(valeur)) {
            throw new ReponseImpropre("La réponse à « " + question.libelle() + " » n'est pas du type attendu ("
                    + type.getSimpleName() + ")");
        }
        return type.cast(valeur);
    }

    @Override
    public boolean donnee(Question question) {
        return variables.get(question.cle()) != null;
    }

    @Override
    public boolean ignoreLesCachees() {
        return false;
    }

    @Override
    public List<String> brute(Question question) {
        var valeur = variables.get(question.cle());
        return valeur == null ? List.of() : Valeurs.enTextes(question, valeur);
    }
}

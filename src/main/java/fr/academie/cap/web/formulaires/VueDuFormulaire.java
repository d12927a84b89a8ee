package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Genre;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ce que le fragment {@code composants/formulaire :: champs(vue)} affiche. */
public final class VueDuFormulaire {

    /**
     * Un élément de la page.
     *
     * @param genre {@code texte}, {@code separateur}, {@code groupe} or the kind of question in lower case
     * @param reponses what the field holds: one text, the ticked values, or the three parts of a date
     * @param bascule when a script may hide the element as answers change, see {@link Bascule}
     */
    public record Element(
            String genre,
            String id,
            String libelle,
            @Nullable String aide,
            List<Choix> choix,
            List<String> reponses,
            @Nullable String erreur,
            boolean lectureSeule,
            boolean inactif,
            int longueurMax,
            @Nullable Bascule bascule,
            List<Element> contenu) {

        /** What one field holds, empty when nothing. */
        public String reponse() {
            return reponses.isEmpty() ? "" : reponses.get(0);
        }

        public String partie(int rang) {
            return rang < reponses.size() ? reponses.get(rang) : "";
        }

        public List<String> paragraphes() {
            return List.of(libelle.strip().split("\\n\\s*\\n"));
        }
    }

    private final Formulaire formulaire;
    private final Map<String, ? extends @Nullable Object> contexte;
    private final @Nullable Reponses reponses;

    VueDuFormulaire(
            Formulaire formulaire, Map<String, ? extends @Nullable Object> contexte, @Nullable Reponses reponses) {
        this.formulaire = formulaire;
        this.contexte = contexte;
        this.reponses = reponses;
    }

    public List<Element> elements() {
        return elements(formulaire.composants());
    }

    /** Identifier that the error summary leads to. */
    static String ancre(Question question) {
        return question.genre() == Genre.DATETIME ? question.cle() + ".jour" : question.cle();
    }

    private List<Element> elements(List<Composant> composants) {
        var elements = new ArrayList<Element>();
        for (var composant : composants) {
            var bascule = Bascule.de(composant.cache(), formulaire, contexte);
            if (bascule == Bascule.TOUJOURS_CACHE) {
                continue;
            }
            if (composant instanceof Composant.Question question) {
                elements.add(element(question, bascule));
            } else if (composant instanceof Composant.Groupe groupe) {
                elements.add(simple(
                        "groupe",
                        Objects.requireNonNullElse(groupe.legende(), ""),
                        bascule,
                        elements(groupe.contenu())));
            } else if (composant instanceof Composant.Texte texte) {
                elements.add(simple("texte", texte.texte(), bascule, List.of()));
            } else {
                elements.add(simple("separateur", "", bascule, List.of()));
            }
        }
        return elements;
    }

    private static Element simple(String genre, String texte, @Nullable Bascule bascule, List<Element> contenu) {
        return new Element(genre, "", texte, null, List.of(), List.of(), null, false, false, 0, bascule, contenu);
    }

    private Element element(Question question, @Nullable Bascule bascule) {
        return new Element(
                question.genre().name().toLowerCase(Locale.ROOT),
                question.cle(),
                libelle(question),
                question.aide(),
                ChoixDonnes.de(question, contexte),
                donnees(question),
                reponses == null ? null : reponses.erreurs().get(question.cle()),
                question.lectureSeule(),
                question.inactive(),
                question.contraintes().longueurPermise(),
                bascule,
                List.of());
    }

    /** Everything is asked unless it says otherwise; an unticked box is an answer in itself. */
    private static String libelle(Question question) {
        var facultative = !question.contraintes().obligatoire()
                && question.modifiable()
                && question.genre() != Genre.CHECKBOX
                && question.genre() != Genre.CHECKLIST;
        return question.libelle() + (facultative ? " (optionnel)" : "");
    }

    /** What was just typed, else what the task already knows, else the form's own default. */
    private List<String> donnees(Question question) {
        if (reponses != null && question.modifiable()) {
            return reponses.brutes().getOrDefault(question.cle(), List.of());
        }
        var connue = contexte.get(question.cle());
        var valeur = connue == null ? question.defaut() : connue;
        return valeur == null ? List.of() : Valeurs.enTextes(question, valeur);
    }
}

package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Les réponses à un formulaire, contrôlées.
 *
 * @param valeurs typed: String, Boolean, Long or BigDecimal, ISO date as String, List of String; only what was answered
 *     and not hidden; not to be used while {@link #enErreur()}
 * @param erreurs sentence to show by key; a key that is no question stands for a tampered or stale form
 * @param brutes what was typed, to show it again
 */
public record Reponses(
        Formulaire formulaire,
        Map<String, Object> valeurs,
        Map<String, String> erreurs,
        Map<String, List<String>> brutes)
        implements PorteErreurs {

    /** The same answers, refused by somebody else than the form: the domain, the engine. */
    public Reponses avecErreurs(Map<String, String> refus) {
        return new Reponses(formulaire, valeurs, refus, brutes);
    }

    public boolean enErreur() {
        return !erreurs.isEmpty();
    }

    @Override
    public List<ErreurDeChamp> erreursDeChamp() {
        var lignes = new ArrayList<ErreurDeChamp>();
        var questions = formulaire.parCle();
        questions.values().stream()
                .filter(question -> erreurs.containsKey(question.cle()))
                .forEach(question -> lignes.add(
                        new ErreurDeChamp(VueDuFormulaire.ancre(question), erreurs.getOrDefault(question.cle(), ""))));
        erreurs.forEach((cle, message) -> {
            if (!questions.containsKey(cle)) {
                lignes.add(new ErreurDeChamp(null, message));
            }
        });
        return lignes;
    }
}

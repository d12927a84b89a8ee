package fr.academie.cap.moteur.durcissement;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Les seules expressions qu'un modèle peut écrire : le nom d'un bean ou d'une variable, sa négation, une réponse
 * comparée à une constante ({@code ${issueControle == 'CONFORME'}}), la clé métier.
 *
 * <p>No property, no method, no other operator: what needs more is a line of Java in a delegate.
 */
final class FormeDesExpressions {

    static final String CLE_METIER = "execution.processBusinessKey";

    /** What a stored or ad-hoc query may ask; the engine evaluates these outside any process. */
    static final Set<String> REQUETES = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private static final Pattern NOM = Pattern.compile("[$#]\\{(!?)([a-z][A-Za-z0-9_]*)}");
    private static final Pattern REPONSE = Pattern.compile("[$]\\{[a-z][A-Za-z0-9_]* == '[A-Z][A-Z0-9_]*'}");
    private static final Pattern CLE = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");

    private FormeDesExpressions() {}

    static boolean litterale(String texte) {
        return !texte.contains("${") && !texte.contains("#{");
    }

    static boolean nom(String texte) {
        return NOM.matcher(texte).matches();
    }

    /** A bean or a variable, not negated. */
    static boolean nomAffirme(String texte) {
        var lu = NOM.matcher(texte);
        return lu.matches() && lu.group(1).isEmpty();
    }

    /** What a flow may ask: a boolean, or one answer among several. */
    static boolean condition(String texte) {
        return nom(texte) || REPONSE.matcher(texte).matches();
    }

    static boolean cleMetier(String texte) {
        return CLE.matcher(texte).matches();
    }

    /** Name inside {@code ${name}}. */
    static String interieur(String expression) {
        return expression.substring(2, expression.length() - 1);
    }

    static boolean permise(String texte) {
        return litterale(texte) || condition(texte) || cleMetier(texte) || REQUETES.contains(texte);
    }
}

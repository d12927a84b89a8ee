package fr.academie.cap.courrier;

import fr.academie.cap.courrier.codes.CleDeControle;
import java.util.regex.Pattern;

/**
 * Code imprimé sur la confirmation d'inscription et relu par la douchette à son retour.
 *
 * <p>Texte : {@code CAP1.<session>.<académie>.<numéro>.<ordre>.<clé>}, lettres capitales, chiffres et points
 * seulement. La clé détecte les erreurs de lecture et de frappe (voir {@link CleDeControle}) ; elle n'authentifie rien.
 *
 * @param academie code de l'académie, deux chiffres
 * @param session année de la session, quatre chiffres
 * @param numero numéro du dossier dans l'académie et la session, de 1 à 9 999 999
 * @param ordre numéro d'ordre de la validation, de 0 à 999
 */
public record CodeConfirmation(String academie, int session, int numero, int ordre) {

    private static final Pattern ACADEMIE = Pattern.compile("[0-9]{2}");
    private static final char INSECABLE = '\u00A0';

    public CodeConfirmation {
        if (!ACADEMIE.matcher(academie).matches()) {
            throw new IllegalArgumentException("académie : deux chiffres attendus");
        }
        borner("session", session, 1000, 9999);
        borner("numéro", numero, 1, 9_999_999);
        borner("ordre", ordre, 0, 999);
    }

    /** Texte complet, clé comprise, tel qu'il est dessiné dans le QR et le code 128. */
    public String texte() {
        return "CAP1." + contenu() + "." + CleDeControle.de(contenu());
    }

    /** Numéro tel que le candidat le note : « 175 – 0 ». */
    public String numeroAffiche() {
        return numero + String.valueOf(INSECABLE) + "–" + INSECABLE + ordre;
    }

    private String contenu() {
        return session + "." + academie + "." + numero + "." + ordre;
    }

    private static void borner(String nom, int valeur, int min, int max) {
        if (valeur < min || valeur > max) {
            throw new IllegalArgumentException(nom + " : de " + min + " à " + max);
        }
    }
}

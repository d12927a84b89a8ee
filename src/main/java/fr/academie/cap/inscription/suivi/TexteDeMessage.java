package fr.academie.cap.inscription.suivi;

import fr.academie.cap.socle.RefusMetier;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Un texte simple de 1 à 2 000 caractères, gardé tel quel ; les caractères de commande n'en font pas partie. */
final class TexteDeMessage {

    static final int MAXIMUM = 2000;

    private static final Pattern COMMANDES = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private TexteDeMessage() {}

    /** @throws RefusMetier CAP-MSG-001 when nothing is left of it, CAP-MSG-002 when it is too long */
    static String lire(String tape) {
        var lignes = tape.replace("\r\n", "\n").replace('\r', '\n');
        var texte = COMMANDES
                .matcher(Normalizer.normalize(lignes, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        if (texte.isEmpty()) {
            throw new RefusMetier("CAP-MSG-001", "Écrivez votre message avant de l’envoyer.", "texte", null);
        }
        var longueur = texte.codePointCount(0, texte.length());
        if (longueur > MAXIMUM) {
            throw new RefusMetier(
                    "CAP-MSG-002",
                    "Votre message compte " + longueur + " caractères. Raccourcissez-le : " + MAXIMUM + " au plus.",
                    "texte",
                    null);
        }
        return texte;
    }
}

package fr.academie.cap.courrier;

import fr.academie.cap.socle.RefusMetier;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Un courriel à déposer : des identifiants, jamais de contenu.
 *
 * @param dossier clé du dossier, « 14-2027-175 » : les courriels d'un dossier partent dans l'ordre du dépôt
 * @param motif ce qui rend ce courriel unique dans le dossier, « confirmation:0 » ; déposé deux fois, il part une fois
 * @param modele modèle que saura rendre un {@link RenduDeCourrier}
 * @param reference ce que le rendu relira, opaque pour le courrier
 * @param destinataire une seule adresse électronique, sans nom
 * @throws RefusMetier CAP-COU-001 si l'adresse n'en est pas une
 */
public record Courriel(
        String academie, String dossier, String motif, String modele, String reference, String destinataire) {

    private static final int LONGUEUR_MAX = 254;

    public Courriel {
        verifier(destinataire);
    }

    /** Identifiant du message : le même à chaque tentative, pour qu'une boîte reconnaisse un doublon. */
    public UUID messageId() {
        return UUID.nameUUIDFromBytes((dossier + "\n" + motif).getBytes(StandardCharsets.UTF_8));
    }

    private static void verifier(String adresse) {
        if (adresse.length() > LONGUEUR_MAX || adresse.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            throw refus();
        }
        try {
            var lue = new InternetAddress(adresse, true);
            if (!adresse.equals(lue.getAddress()) || lue.isGroup() || adresse.indexOf('@') < 1) {
                throw refus();
            }
        } catch (AddressException e) {
            throw refus();
        }
    }

    private static RefusMetier refus() {
        return new RefusMetier(
                "CAP-COU-001",
                "Cette adresse électronique n'est pas valable. Indiquez une adresse de la forme nom@exemple.fr.",
                "courriel",
                null);
    }
}

package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.socle.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes d'accès des candidats et empreintes de personnes, tirés d'un secret que la base ne contient pas.
 *
 * <p>The code is derived (HMAC-SHA-256 over dossier and rank, 50 bits) instead of being stored: the letter can be
 * rendered again at any time, a copy of the database alone opens nothing, and a lost code is revoked by raising the
 * rank. See docs/adr.
 */
@Component
public class CodesAcces {

    /** Crockford's alphabet: no I, L, O or U to be misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LONGUEUR = 10;

    private final Secret secret;

    public CodesAcces(Secret secret) {
        this.secret = secret;
    }

    /** « K7QF-2M9T-XB », the code in force for this dossier. */
    public String code(Dossier dossier) {
        var condense = secret.condenser("acces", dossier.getId() + "/" + dossier.codeRang());
        var code = new StringBuilder();
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (condense[i] & 0xff);
        }
        for (int i = 0; i < LONGUEUR; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i) & 31)));
            if (i == 3 || i == 7) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** Compares in constant time; hyphens, spaces, case and the usual misreadings are forgiven. */
    public boolean correspond(Dossier dossier, String saisi) {
        return MessageDigest.isEqual(normaliser(code(dossier)), normaliser(saisi));
    }

    /** As long as a real comparison, for a dossier that does not exist. */
    public boolean comparerEnVain(String saisi) {
        var leurre = secret.condenser("acces", "leurre");
        return MessageDigest.isEqual(leurre, normaliser(saisi)) && saisi.isEmpty();
    }

    /** Same person, same digest, however the name was typed; unreadable without the secret. */
    public byte[] personne(Dossier dossier) {
        return personne(dossier.nom(), dossier.prenoms(), dossier.naissance());
    }

    public byte[] personne(EtatCivil civil) {
        return personne(civil.nomFamille(), String.join(", ", civil.prenoms()), civil.naissance());
    }

    private byte[] personne(String nom, String prenoms, DateNaissance naissance) {
        return secret.condenser("personne", lettres(nom) + "|" + lettres(prenoms) + "|" + naissance.enChiffres());
    }

    private static String lettres(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]", "");
    }

    private static byte[] normaliser(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "")
                .getBytes(StandardCharsets.US_ASCII);
    }
}

package fr.academie.cap.moteur;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * Clé métier d'une procédure : {@code 14-2027-175}, soit l'académie, la session et le numéro de dossier.
 *
 * <p>The only link between an instance and the domain; correlation goes by it, never by a variable.
 *
 * @param academie two-digit code
 * @param session year of the exam
 * @param numero number of the dossier, 0 for what concerns the whole session of the académie
 */
public record CleMetier(String academie, int session, int numero) {

    private static final Pattern FORME = Pattern.compile("([0-9]{2})-([0-9]{4})-(0|[1-9][0-9]{0,8})");

    public CleMetier {
        if (!FORME.matcher(forme(academie, session, numero)).matches()) {
            throw new IllegalArgumentException("Clé métier invalide");
        }
    }

    /** Key of what one académie does once for a whole session: the campaign, the jury. */
    public static CleMetier deLaSession(String academie, int session) {
        return new CleMetier(academie, session, 0);
    }

    /** @throws IllegalArgumentException when the text is no key; the text itself is not repeated */
    public static CleMetier de(@Nullable String texte) {
        return chercher(texte).orElseThrow(() -> new IllegalArgumentException("Clé métier invalide"));
    }

    public static CleMetier de(DelegateExecution execution) {
        return de(execution.getProcessBusinessKey());
    }

    public static Optional<CleMetier> chercher(@Nullable String texte) {
        var lu = FORME.matcher(texte == null ? "" : texte);
        return lu.matches()
                ? Optional.of(new CleMetier(lu.group(1), Integer.parseInt(lu.group(2)), Integer.parseInt(lu.group(3))))
                : Optional.empty();
    }

    public String texte() {
        return forme(academie, session, numero);
    }

    private static String forme(String academie, int session, int numero) {
        return academie + "-" + session + "-" + numero;
    }

    @Override
    public String toString() {
        return texte();
    }
}

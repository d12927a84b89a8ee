package fr.academie.cap.socle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refus opposé par une règle ou un état du dossier : un code stable et une phrase qui dit quoi faire. */
public class RefusMetier extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String champ;
    private final @Nullable String article;

    public RefusMetier(String code, String message) {
        this(code, message, null, null);
    }

    public RefusMetier(String code, String message, @Nullable String champ, @Nullable String article) {
        super(message);
        this.code = code;
        this.champ = champ;
        this.article = article;
    }

    public String code() {
        return code;
    }

    /** Message never null: it is the sentence shown to the person. */
    public String phrase() {
        return String.valueOf(getMessage());
    }

    public Optional<String> champ() {
        return Optional.ofNullable(champ);
    }

    public Optional<String> article() {
        return Optional.ofNullable(article);
    }
}

package fr.academie.cap.web;

import java.util.List;

/** Ce que le navigateur a le droit de charger dans nos pages : nos fichiers, rien d'écrit dans la page, rien d'ailleurs. */
public final class PolitiqueDeContenu {

    /** Valeur de l'en-tête {@code Content-Security-Policy}. */
    public static final String VALEUR = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'");

    private PolitiqueDeContenu() {}

    /** Forms may also lead to these origins: browsers follow {@code form-action} through redirections. */
    public static String avec(List<String> origines) {
        return origines.isEmpty()
                ? VALEUR
                : VALEUR.replace("form-action 'self'", "form-action 'self' " + String.join(" ", origines));
    }
}

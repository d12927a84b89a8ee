package fr.academie.cap.web;

import org.jspecify.annotations.Nullable;

/** Une réponse possible d'une question fermée : ce qui est envoyé, ce qui est lu, et ce qui l'explique au besoin. */
public record Choix(String valeur, String libelle, @Nullable String aide) {

    public static Choix de(String valeur, String libelle) {
        return new Choix(valeur, libelle, null);
    }
}

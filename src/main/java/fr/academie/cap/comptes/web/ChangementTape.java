package fr.academie.cap.comptes.web;

import java.util.Objects;

/** Ce que la page « Changer mon mot de passe » envoie ; jamais réaffiché. */
record ChangementTape(String actuel, String motDePasse, String confirmation, String captcha) {

    static final ChangementTape VIDE = new ChangementTape("", "", "", "");

    ChangementTape {
        actuel = Objects.requireNonNullElse(actuel, "");
        motDePasse = Objects.requireNonNullElse(motDePasse, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
        captcha = Objects.requireNonNullElse(captcha, "");
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "ChangementTape";
    }
}

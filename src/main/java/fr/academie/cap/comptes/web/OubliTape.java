package fr.academie.cap.comptes.web;

import java.util.Objects;

/**
 * Ce qu'on tape quand on a oublié son mot de passe.
 *
 * @param compte identifiant ou adresse électronique
 * @param captcha never shown again
 */
record OubliTape(String compte, String captcha) {

    static final OubliTape VIDE = new OubliTape("", "");

    OubliTape {
        compte = Objects.requireNonNullElse(compte, "").strip();
        captcha = Objects.requireNonNullElse(captcha, "");
    }
}

package fr.academie.cap.comptes.web;

import java.util.Objects;

/** Ce que la page du lien envoie ; jamais réaffiché. */
record MotDePasseTape(String lien, String motDePasse, String confirmation) {

    MotDePasseTape {
        lien = Objects.requireNonNullElse(lien, "");
        motDePasse = Objects.requireNonNullElse(motDePasse, "");
        confirmation = Objects.requireNonNullElse(confirmation, "");
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "MotDePasseTape";
    }
}

package fr.academie.cap.inscription.web.service;

import java.util.Objects;

/**
 * Ce que le poste de réception envoie, tel quel.
 *
 * @param cachet date of the postmark, as typed
 * @param nonDistribue the envelope came back without having reached anyone
 */
record PapierRecu(String code, String cachet, Boolean nonDistribue) {

    static final PapierRecu VIDE = new PapierRecu("", "", false);

    PapierRecu {
        code = Objects.requireNonNullElse(code, "");
        cachet = Objects.requireNonNullElse(cachet, "");
        nonDistribue = Boolean.TRUE.equals(nonDistribue);
    }
}

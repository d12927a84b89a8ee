package fr.academie.cap.droit.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Ce qui ne va pas dans un fait.
 *
 * @param fait chemin du fait dans la demande, par exemple {@code resultats[0].note}
 * @param message ce qu'il faut faire
 */
@Schema(description = "Un fait en cause, et comment le corriger.")
record ErreurDeFait(
        @Schema(description = "Chemin du fait dans la demande.", example = "resultats[0].note")
        String fait,

        @Schema(example = "La note doit être comprise entre 0 et 20.")
        String message) {}

package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * Une note lue exactement, en centièmes de point.
 *
 * <p>Le nombre est pris dans ses chiffres : il ne passe jamais par un flottant binaire.
 */
@JsonDeserialize(using = LectureDUneNote.class)
@Schema(
        name = "Note",
        description =
                "Note sur 20, en nombre ou en texte décimal (12.5, \"12.5\" ou \"12,5\"), lue exactement : au plus"
                        + " deux décimales.",
        oneOf = {BigDecimal.class, String.class},
        example = "12.5")
record NoteRecue(int centiemes) {}

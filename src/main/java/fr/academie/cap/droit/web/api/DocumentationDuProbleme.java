package fr.academie.cap.droit.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les refus communs à toutes les règles, pour le contrat. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "Le verdict expliqué. Un refus du droit (NON_CONFORME) est une réponse.")
@ApiResponse(
        responseCode = "400",
        description = "JSON illisible, fait donné deux fois, document trop profond.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = DocumentationDuProbleme.Corps.class)))
@ApiResponse(
        responseCode = "413",
        description = "Plus de 64 Kio.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = DocumentationDuProbleme.Corps.class)))
@ApiResponse(
        responseCode = "415",
        description = "Autre chose que du JSON en UTF-8.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = DocumentationDuProbleme.Corps.class)))
@ApiResponse(
        responseCode = "422",
        description =
                "Fait manquant, inconnu, hors de ses bornes, contradictoire, ou droit d'avant le 1er septembre 2002 :"
                        + " la règle ne devine pas.",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = DocumentationDuProbleme.Corps.class)))
@interface DocumentationDuProbleme {

    /** What {@link org.springframework.http.ProblemDetail} writes. */
    @Schema(name = "Probleme", description = "Refus typé (RFC 9457).")
    record Corps(
            @Schema(example = "urn:capitole:probleme:faits-irrecevables")
            String type,

            @Schema(example = "Faits irrecevables") String title,
            @Schema(example = "422") int status,

            @Schema(example = "La note doit être comprise entre 0 et 20.")
            String detail,

            @Nullable @Schema(description = "Chemin de la demande.")
            String instance,

            @Nullable @Schema(description = "Chaque fait en cause.")
            List<ErreurDeFait> errors,

            @Nullable @Schema(description = "Règle qui fonde le refus.", example = "R-NOT-1")
            String regle,

            Reponse.@Nullable ArticleCite article) {}
}

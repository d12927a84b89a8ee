package fr.academie.cap.droit.web.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tout refus de l'interface est un problème typé (RFC 9457), en français. */
@RestControllerAdvice(basePackageClasses = RefusDeLApi.class)
class RefusDeLApi {

    private static final Logger TRACE = LoggerFactory.getLogger(RefusDeLApi.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusee(DemandeRefusee refus) {
        return repondre(refus.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illisible(HttpMessageNotReadableException illisible) {
        return repondre(DemandeRefusee.detail(Probleme.JSON_ILLISIBLE, "Envoyez un objet JSON qui porte les faits."));
    }

    /** The facts may be anyone's: only the fault is traced. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> imprevu(Exception imprevu) {
        TRACE.error("Interface des règles", imprevu);
        return repondre(DemandeRefusee.detail(
                Probleme.INTERNE,
                "Le service n’a pas su répondre ; l’incident est enregistré. Aucun verdict n’est rendu."));
    }

    private static ResponseEntity<ProblemDetail> repondre(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}

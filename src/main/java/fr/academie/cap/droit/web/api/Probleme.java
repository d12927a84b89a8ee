package fr.academie.cap.droit.web.api;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** Les refus que l'interface sait opposer ; leur adresse ne change pas d'une version à l'autre. */
enum Probleme {
    JSON_ILLISIBLE("json-illisible", HttpStatus.BAD_REQUEST, "Demande illisible"),
    CORPS_TROP_GRAND("corps-trop-grand", HttpStatus.PAYLOAD_TOO_LARGE, "Demande trop longue"),
    TYPE_DE_CONTENU("type-de-contenu", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Type de contenu non accepté"),
    FAITS_INVALIDES("faits-invalides", HttpStatus.UNPROCESSABLE_ENTITY, "Faits manquants ou mal écrits"),
    FAITS_IRRECEVABLES("faits-irrecevables", HttpStatus.UNPROCESSABLE_ENTITY, "Faits irrecevables"),
    REGLEMENT_IRREGULIER("reglement-irregulier", HttpStatus.UNPROCESSABLE_ENTITY, "Règlement d’examen irrégulier"),
    HORS_PERIMETRE("hors-perimetre", HttpStatus.UNPROCESSABLE_ENTITY, "Droit hors du périmètre"),
    INTERNE("interne", HttpStatus.INTERNAL_SERVER_ERROR, "Erreur du service");

    private static final String RACINE = "urn:capitole:probleme:";

    private final URI type;
    private final HttpStatus statut;
    private final String titre;

    Probleme(String nom, HttpStatus statut, String titre) {
        this.type = URI.create(RACINE + nom);
        this.statut = statut;
        this.titre = titre;
    }

    URI type() {
        return type;
    }

    HttpStatus statut() {
        return statut;
    }

    String titre() {
        return titre;
    }
}

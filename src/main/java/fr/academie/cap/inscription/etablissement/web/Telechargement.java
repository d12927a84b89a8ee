package fr.academie.cap.inscription.etablissement.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Un fichier à emporter, jamais gardé par le navigateur. */
final class Telechargement {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Telechargement() {}

    static ResponseEntity<byte[]> csv(String nom, byte[] contenu) {
        return reponse(CSV, ContentDisposition.attachment(), nom, contenu);
    }

    static ResponseEntity<byte[]> pdf(String nom, byte[] contenu) {
        return reponse(MediaType.APPLICATION_PDF, ContentDisposition.inline(), nom, contenu);
    }

    private static ResponseEntity<byte[]> reponse(
            MediaType type, ContentDisposition.Builder disposition, String nom, byte[] contenu) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(nom).build().toString())
                .body(contenu);
    }
}

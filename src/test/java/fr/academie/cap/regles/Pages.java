package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Les pages de {@code docs/regles/} que les épreuves écrivent ; {@code -Dregles.ecrire=true} les met à jour. */
final class Pages {

    private static final Path DOSSIER = Path.of("docs/regles");

    private Pages() {}

    static void verifier(String nom, String attendu) throws IOException {
        var page = DOSSIER.resolve(nom);
        if (Boolean.getBoolean("regles.ecrire")) {
            Files.createDirectories(DOSSIER);
            Files.writeString(page, attendu);
        }
        assertThat(page).exists();
        assertThat(Files.readString(page))
                .as(page + " est périmée : relancer l'épreuve avec -Dregles.ecrire=true et relire")
                .isEqualTo(attendu);
    }
}

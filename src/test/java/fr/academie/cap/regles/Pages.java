package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Les pages de {@code docs/regles/} que les épreuves écrivent ; {@code -Dregles.ecrire=true} les met à jour. */
final class Pages {

    /** Une ligne que les modèles BPMN font varier : écrite, mais pas comparée. */
    static final String LIBRE = "Processus : ";

    private static final Path DOSSIER = Path.of("docs/regles");

    private Pages() {}

    static void verifier(String nom, String attendu) throws IOException {
        var page = DOSSIER.resolve(nom);
        if (Boolean.getBoolean("regles.ecrire")) {
            Files.createDirectories(DOSSIER);
            Files.writeString(page, attendu);
        }
        assertThat(page).exists();
        assertThat(comparable(Files.readString(page)))
                .as(page + " est périmée : relancer l'épreuve avec -Dregles.ecrire=true et relire")
                .isEqualTo(comparable(attendu));
    }

    private static String comparable(String page) {
        return page.lines()
                .filter(ligne -> !ligne.startsWith(LIBRE))
                .collect(Collectors.joining("\n"))
                .replace("\n\n\n", "\n\n");
    }
}

package fr.academie.cap.referentiel.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The importer on the real files, which the repository does not carry. Run by hand:
 *
 * <pre>mvn test -Dtest=ImportBcnReelLongTest -Dexclus=navigateur -Dcap.fichiers=&lt;folder of the two files&gt;</pre>
 */
@Tag("long")
@AvecLaMaison
@DisplayName("Les fichiers nationaux réels")
class ImportBcnReelLongTest {

    @Autowired
    ImportBcn imports;

    @Autowired
    Specialites specialites;

    @Autowired
    Academies academies;

    @Autowired
    JdbcTemplate base;

    @AfterEach
    void remettre() {
        base.update("delete from specialite where source = 'BCN'");
        specialites.oublier();
    }

    @Test
    @DisplayName("les 811 spécialités : 621 importées, 190 écartées avec leur raison, puis rien à changer")
    void nomenclature() throws IOException {
        var fichier = Files.readAllBytes(fichier("cap_specialites_bcn.csv"));
        var essai = imports.essayer(fichier);
        essai.lignes().forEach(ligne -> System.out.println(ligne.phrase()));
        System.out.println(essai.bilan());

        assertThat(essai.lignes()).hasSize(811);
        assertThat(essai.nombre(Sort.ECARTEE)).isEqualTo(190);
        assertThat(essai.nombre(Sort.MODIFIEE))
                .as("notre saisie contredit la nomenclature")
                .isZero();

        imports.importer(fichier, Acteur.SYSTEME);

        assertThat(specialites.ouvertesALaSession(2027)).hasSize(168);
        assertThat(specialites.ouvertesALaSession(2010)).hasSize(201);
        assertThat(specialites.parCode("500-25524").orElseThrow().libelle()).isEqualTo("Électricien");
        assertThat(imports.importer(fichier, Acteur.SYSTEME).nombre(Sort.IDENTIQUE))
                .isEqualTo(621);
    }

    @Test
    @DisplayName("chaque département du fichier national a l'académie de notre table")
    void academies() throws IOException {
        var lignes = Files.readAllLines(fichier("departements_academies_regions.csv"));
        var compares = 0;
        for (var ligne : lignes.subList(1, lignes.size())) {
            var champs = ligne.split(";", -1);
            var departement = champs[3].replaceFirst("^0", "");
            if (academies.duDepartement(departement).isPresent()) {
                assertThat(academies.duDepartement(departement).orElseThrow().code())
                        .as(ligne)
                        .isEqualTo(champs[1]);
                compares++;
            } else {
                // Mayotte under its former code, Andorra, abroad, and groupings without département
                assertThat(departement).as(ligne).isIn("985", "130", "990", "");
            }
        }
        assertThat(compares).isEqualTo(107);
    }

    private static Path fichier(String nom) {
        return Path.of(Objects.requireNonNull(System.getProperty("cap.fichiers"), "-Dcap.fichiers=<dossier>"), nom);
    }
}

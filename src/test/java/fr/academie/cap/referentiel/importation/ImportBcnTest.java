package fr.academie.cap.referentiel.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@DisplayName("L'import de la nomenclature des spécialités")
class ImportBcnTest {

    @Autowired
    ImportBcn imports;

    @Autowired
    Specialites specialites;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate base;

    @Autowired
    HorlogeDEpreuve horloge;

    private byte[] fichier = new byte[0];

    @BeforeEach
    void lireLeFichier() throws IOException {
        try (var flux = ImportBcnTest.class.getResourceAsStream("/referentiel/bcn.csv")) {
            assertThat(flux).isNotNull();
            fichier = flux.readAllBytes();
        }
    }

    /** The context is shared: what this class imported goes away with it. */
    @AfterEach
    void remettre() {
        base.update("delete from specialite where source = 'BCN'");
        base.update("update specialite set connue_jusqua = null where code = '500-25524' and source = 'SAISIE'");
        specialites.oublier();
    }

    @Test
    @DisplayName("à blanc : chaque ligne a son sort et ses raisons en français, et rien n'est écrit")
    void essai() {
        var avant = nombreDeLignes();

        var rapport = imports.essayer(fichier);

        assertThat(rapport.lignes())
                .extracting(RapportImport.Ligne::sort)
                .containsExactly(
                        Sort.MODIFIEE,
                        Sort.NOUVELLE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE,
                        Sort.ECARTEE);
        assertThat(rapport.lignes())
                .extracting(RapportImport.Ligne::phrase)
                .containsExactly(
                        "ligne 2, 50025524 : modifiée ; dernière session : aucune → 2030 ; session de rattrapage : aucune → 2031",
                        "ligne 3, 50099901 : nouvelle ; code illisible parmi les anciens, ignoré : 5002270 ; remplace 500-99902, qui n'est pas connu",
                        "ligne 4, 50099903 : écartée ; la dernière session (1992) précède la première (1993)",
                        "ligne 5, 50099904 : écartée ; aucune première session : regroupement ou année commune, jamais ouvert à l'examen",
                        "ligne 6, 50099905 : écartée ; le groupe de spécialités contredit le code",
                        "ligne 7, 40099906 : écartée ; le code n'est pas celui d'un CAP (500 ou 503, puis cinq chiffres)",
                        "ligne 8, 50099907 : écartée ; date_arrete_creation n'est pas une date JJ/MM/AAAA",
                        "ligne 9, 50099908 : écartée ; la session de rattrapage ne suit pas une dernière session",
                        "ligne 10, 50099901 : écartée ; code déjà lu à la ligne 3",
                        "ligne 11, 50099909 : écartée ; la ligne compte 5 colonnes au lieu de 16");
        assertThat(rapport.bilan())
                .isEqualTo(
                        "10 lignes lues : 1 nouvelle, 1 modifiée, 0 inchangée, 8 écartées (essai, rien n'est écrit)");
        assertThat(nombreDeLignes()).isEqualTo(avant);
        assertThat(specialites.parCode("500-99901")).isEmpty();
    }

    @Test
    @DisplayName(
            "pour de bon : la spécialité changée garde notre libellé accentué et son état antérieur daté ; l'acte est au journal")
    void importReel() {
        horloge.avancer(Duration.ofSeconds(1));

        imports.importer(fichier, Acteur.SYSTEME);

        var electricien = specialites.parCode("500-25524").orElseThrow();
        assertThat(electricien.libelle()).isEqualTo("Électricien");
        assertThat(electricien.derniereSession()).isEqualTo(OptionalInt.of(2030));
        assertThat(electricien.estOuverteA(2031)).isFalse();
        assertThat(electricien.estEnRattrapageA(2031)).isTrue();
        assertThat(base.queryForList(
                        "select connue_jusqua is null from specialite where code = '500-25524' order by connue_du",
                        Boolean.class))
                .containsExactly(false, true);
        assertThat(specialites.parCode("500-99901").orElseThrow().semainesPfmp())
                .isEqualTo(OptionalInt.of(12));
        assertThat(Perimetre.dans(Perimetre.NATIONAL, () -> journal.surObjet("referentiel:specialites")))
                .extracting("action")
                .contains("nomenclature.importee");
    }

    @Test
    @DisplayName("importer deux fois le même fichier ne change plus rien")
    void idempotence() {
        horloge.avancer(Duration.ofSeconds(1));
        imports.importer(fichier, Acteur.SYSTEME);
        var apresUnPremier = nombreDeLignes();

        var second = imports.importer(fichier, Acteur.SYSTEME);

        assertThat(second.nombre(Sort.IDENTIQUE)).isEqualTo(2);
        assertThat(second.nombre(Sort.NOUVELLE) + second.nombre(Sort.MODIFIEE)).isZero();
        assertThat(nombreDeLignes()).isEqualTo(apresUnPremier);
    }

    @Test
    @DisplayName("Windows-1252 et marque d'ordre UTF-8 se lisent pareil")
    void encodages() {
        var texte = new String(fichier, StandardCharsets.UTF_8).replace("ESSAI D'IMPORT", "ÉPREUVE ŒUVRÉE");
        for (var octets : List.of(
                texte.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + texte).getBytes(StandardCharsets.UTF_8))) {
            horloge.avancer(Duration.ofSeconds(1));
            imports.importer(octets, Acteur.SYSTEME);
            assertThat(specialites.parCode("500-99901").orElseThrow().libelle()).isEqualTo("ÉPREUVE ŒUVRÉE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code_diplome;lettre\n", "code_diplome;lettre\n50025524;S\n", "<html>non</html>"})
    @DisplayName("un fichier d'une autre forme est refusé en entier, avec une phrase claire")
    void autreForme(String contenu) {
        assertThatThrownBy(() -> imports.essayer(contenu.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusMetier.class)
                .extracting("code")
                .isEqualTo("CAP-REF-001");
    }

    private Integer nombreDeLignes() {
        return base.queryForObject("select count(*) from specialite", Integer.class);
    }
}

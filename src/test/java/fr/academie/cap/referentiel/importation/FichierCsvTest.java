package fr.academie.cap.referentiel.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Un fichier CSV venu d'ailleurs")
class FichierCsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static FichierCsv ouvrir(byte[] octets) {
        return FichierCsv.reconnaitre(() -> new ByteArrayInputStream(octets), List.of("code", "nom"));
    }

    private static List<FichierCsv.Ligne> lire(byte[] octets) {
        var lignes = new ArrayList<FichierCsv.Ligne>();
        ouvrir(octets).parcourir(lignes::add);
        return lignes;
    }

    @ParameterizedTest(name = "{0} avec « {1} »")
    @CsvSource({"UTF-8, ;", "UTF-8, ','", "UTF-8, '\t'", "windows-1252, ;", "UTF-8-BOM, ;"})
    @DisplayName("encodage et séparateur se reconnaissent ; l'ordre et la casse des colonnes sont libres")
    void formes(String encodage, String separateur) {
        var texte = "NOM" + separateur + "Code\r\n\"Lycée de l’Œuvre\"" + separateur + "12\r\n";
        var octets = encodage.equals("UTF-8-BOM")
                ? ("\uFEFF" + texte).getBytes(StandardCharsets.UTF_8)
                : texte.getBytes(Charset.forName(encodage));

        var ligne = lire(octets).get(0);

        assertThat(ligne.lire("nom")).isEqualTo("Lycée de l’Œuvre");
        assertThat(ligne.lire("code")).isEqualTo("12");
        assertThat(ligne.lire("absente")).isEmpty();
        assertThat(ligne.numero()).isEqualTo(2);
        assertThat(ouvrir(octets).forme()).startsWith(encodage.startsWith("w") ? "Windows-1252" : "UTF-8");
    }

    @Test
    @DisplayName("un accent très loin du début décide encore de l'encodage")
    void accentTardif() {
        var texte = "code;nom\n" + "1;SANS ACCENT\n".repeat(20_000) + "2;Évreux\n";

        assertThat(lire(texte.getBytes(WINDOWS)).get(20_000).lire("nom")).isEqualTo("Évreux");
        assertThat(lire(texte.getBytes(StandardCharsets.UTF_8)).get(20_000).lire("nom"))
                .isEqualTo("Évreux");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', 0 octet",
        "'code;nom', aucune ligne",
        "'code;nom\n', aucune ligne",
        "'code;autre\n1;2', Colonnes absentes du fichier : nom",
        "'<html>non</html>', 'Colonnes absentes du fichier : code, nom'",
        "'code;nom;code\n1;2;3', figure deux fois",
        "'PK\u0000\u0003', pas un fichier texte",
        "'code;nom\n1;a\n2;\"jamais fermé\n3;b\n', guillemet",
    })
    @DisplayName("un fichier qui n'est pas de cette forme est refusé en entier, avec une phrase qui dit quoi faire")
    void refuses(String contenu, String phrase) {
        assertThatThrownBy(() -> lire(contenu.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RefusMetier.class)
                .hasMessageContaining(phrase);
    }

    @Test
    @DisplayName("un classeur et de l'UTF-16 sont reconnus comme autre chose qu'un texte")
    void pasUnTexte() {
        assertThatThrownBy(() -> lire("code;nom\n1;a".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@somme", "\tx", "\rx"})
    @DisplayName("une cellule qui commencerait une formule reste un texte dans le compte rendu")
    void formules(String cellule) {
        assertThat(RapportCsv.inoffensif(cellule)).isEqualTo("'" + cellule);
        assertThat(RapportCsv.inoffensif("Lycée")).isEqualTo("Lycée");
    }

    @Test
    @DisplayName(
            "le compte rendu s'ouvre dans un tableur français : marque d'ordre, points-virgules, une remarque par ligne")
    void compteRendu() {
        var sortie = new ByteArrayOutputStream();
        var rapport = new RapportImport(
                true,
                List.of(
                        new RapportImport.Ligne(
                                2,
                                "0350001A",
                                Sort.ECARTEE,
                                List.of(new Remarque("uai", "=0350001A", "clé fausse ; vérifiez la lettre"))),
                        new RapportImport.Ligne(3, "0350002B", Sort.NOUVELLE, List.of())),
                Map.of(Sort.HORS_CHAMP, 4L));

        RapportCsv.ecrire(rapport, sortie);

        assertThat(sortie.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"ligne\";\"code\";\"sort\";\"champ\";\"valeur\";\"remarque\"\r\n")
                .contains("\"2\";\"0350001A\";\"écartée\";\"uai\";\"'=0350001A\";\"clé fausse ; vérifiez la lettre\"")
                .contains("\"3\";\"0350002B\";\"nouvelle\";;;");
        assertThat(rapport.bilan())
                .isEqualTo(
                        "6 lignes lues : 1 nouvelle, 0 modifiée, 0 inchangée, 1 écartée, 4 hors champ (essai, rien n'est écrit)");
    }
}

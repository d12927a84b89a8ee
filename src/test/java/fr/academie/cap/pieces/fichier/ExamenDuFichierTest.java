package fr.academie.cap.pieces.fichier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.Exigence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Examen d'un fichier versé")
class ExamenDuFichierTest {

    private static final byte[] ENTETE_HEIC = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1'
    };

    static Stream<Arguments> refuses() {
        var pdf = Fichiers.pdf(1);
        var jpeg = Fichiers.image("jpg", 40, 30);
        return Stream.of(
                Arguments.of("rien de choisi", "", new byte[0], "CAP-PCE-001"),
                Arguments.of("fichier vide", "carte.pdf", new byte[0], "CAP-PCE-002"),
                Arguments.of("cinq mébioctets et un octet", "carte.pdf", lourd(pdf), "CAP-PCE-003"),
                Arguments.of("texte", "carte.txt", octets("bonjour"), "CAP-PCE-004"),
                Arguments.of("photo HEIC", "IMG_1.HEIC", ENTETE_HEIC, "CAP-PCE-005"),
                Arguments.of("photo HEIC renommée", "IMG_1.jpg", ENTETE_HEIC, "CAP-PCE-005"),
                Arguments.of(
                        "page HTML nommée PDF", "carte.pdf", octets("<html><script>1</script></html>"), "CAP-PCE-006"),
                Arguments.of("programme nommé PDF", "carte.PDF", octets("MZ\u0000\u0003programme"), "CAP-PCE-006"),
                Arguments.of(
                        "EICAR nommé JPEG", "photo.jpeg", octets("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR"), "CAP-PCE-006"),
                Arguments.of("PDF coupé", "carte.pdf", octets("%PDF-1.7\n1 0 obj"), "CAP-PCE-007"),
                Arguments.of("PDF sans page", "carte.pdf", Fichiers.pdf(0), "CAP-PCE-007"),
                Arguments.of("PDF protégé", "carte.pdf", Fichiers.pdfProtege(), "CAP-PCE-008"),
                Arguments.of(
                        "PDF qui lance un script à l'ouverture",
                        "carte.pdf",
                        Fichiers.pdf(
                                1, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                        "CAP-PCE-009"),
                Arguments.of(
                        "PDF dont un lien lance un programme",
                        "carte.pdf",
                        Fichiers.pdf(2, ExamenDuFichierTest::lienQuiLance),
                        "CAP-PCE-009"),
                Arguments.of(
                        "PDF avec un fichier joint",
                        "carte.pdf",
                        Fichiers.pdf(1, ExamenDuFichierTest::joindre),
                        "CAP-PCE-009"),
                Arguments.of("PDF de 21 pages", "carte.pdf", Fichiers.pdf(21), "CAP-PCE-010"),
                Arguments.of("JPEG coupé", "photo.jpg", Arrays.copyOf(jpeg, 60), "CAP-PCE-011"),
                Arguments.of("bombe de points", "photo.png", Fichiers.image("png", 30_000, 801), "CAP-PCE-012"));
    }

    private static byte[] lourd(byte[] pdf) {
        return Arrays.copyOf(pdf, ExamenDuFichier.TAILLE_MAX + 1);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void lienQuiLance(PDDocument document) {
        var lien = new PDAnnotationLink();
        lien.setAction(new PDActionLaunch());
        try {
            document.getPage(1).getAnnotations().add(lien);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void joindre(PDDocument document) {
        var noms = new PDDocumentNameDictionary(document.getDocumentCatalog());
        noms.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
        document.getDocumentCatalog().setNames(noms);
    }

    @ParameterizedTest(name = "{0} → {3}")
    @MethodSource("refuses")
    @Exigence("FIA-09.82")
    @DisplayName("chaque mauvais fichier a sa phrase, qui dit quoi faire")
    void refuse(String cas, String nom, byte[] octets, String code) {
        assertThatThrownBy(() -> ExamenDuFichier.examiner(nom, octets))
                .isInstanceOfSatisfying(FichierRefuse.class, refus -> {
                    assertThat(refus.code()).isEqualTo(code);
                    assertThat(refus.champ()).contains("fichier");
                    assertThat(refus.phrase()).matches("[A-ZÉ].*\\.");
                });
    }

    @Test
    @DisplayName("exactement cinq mébioctets : accepté s'il se lit")
    void limite() {
        var pdf = Fichiers.pdf(1);
        var rempli = Arrays.copyOf(pdf, ExamenDuFichier.TAILLE_MAX);
        Arrays.fill(rempli, pdf.length, rempli.length, (byte) '\n');
        assertThat(ExamenDuFichier.examiner("a.pdf", rempli).octets()).hasSize(ExamenDuFichier.TAILLE_MAX);
    }

    @Test
    @DisplayName("un PDF de vingt pages est gardé tel quel")
    void pdf() {
        var octets = Fichiers.pdf(20);
        var accepte = ExamenDuFichier.examiner("relevé.pdf", octets);
        assertThat(accepte.type()).isEqualTo(TypeDeFichier.PDF);
        assertThat(accepte.pages()).isEqualTo(20);
        assertThat(accepte.octets()).isEqualTo(octets);
    }

    @Test
    @DisplayName(
            "une photo est redessinée : ce qui la suivait ou la décrivait disparaît, les grands côtés sont réduits")
    void photo() throws IOException {
        var brute = Fichiers.image("jpg", 4_000, 1_000);
        var avecBagage = Arrays.copyOf(brute, brute.length + 9);
        System.arraycopy(octets("<script/>"), 0, avecBagage, brute.length, 9);

        var accepte = ExamenDuFichier.examiner("photo.jpg", avecBagage);

        assertThat(new String(accepte.octets(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(accepte.octets())).getWidth())
                .isEqualTo(3_500);
    }

    @Test
    @DisplayName("un PNG nommé .jpg est gardé pour ce qu'il est")
    void typeReel() {
        assertThat(ExamenDuFichier.examiner("photo.jpg", Fichiers.image("png", 10, 10)))
                .extracting(FichierAccepte::type, FichierAccepte::nom)
                .containsExactly(TypeDeFichier.PNG, "photo.png");
    }

    @ParameterizedTest(name = "« {0} » → « {1} »")
    @CsvSource({
        "C:\\Users\\Zoé\\Pièce d’identité (1).pdf, Pièce d identité 1.pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        "'<script>.pdf', script.pdf",
        "'a	b.pdf', a b.pdf",
        "'\u202Efdp.pdf', fdp.pdf",
        ".pdf, document.pdf",
        "王.pdf, document.pdf",
    })
    @DisplayName("le nom gardé n'a que lettres, chiffres et espaces")
    void nom(String recu, String garde) {
        assertThat(ExamenDuFichier.examiner(recu, Fichiers.pdf(1)).nom()).isEqualTo(garde);
    }
}

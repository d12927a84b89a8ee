package fr.academie.cap.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.lettres.Lettre;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayName("Les lettres : lisibles, accessibles, archivables, relues par la douchette")
class LettresTest {

    private static final Lettres LETTRES = new Lettres();

    @BeforeAll
    static void preparer() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Lettre> toutes() {
        return LettresDEpreuve.toutes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toutes")
    @DisplayName("chaque lettre est un PDF/UA-1 et un PDF/A-3u conformes")
    void conforme(Lettre lettre) throws Exception {
        var pdf = LETTRES.composer(lettre);
        deposer(lettre.modele(), pdf);

        verifier(pdf, PDFAFlavour.PDFUA_1);
        verifier(pdf, PDFAFlavour.PDFA_3_U);
    }

    @Test
    @DisplayName("un lot est conforme lui aussi, chaque lettre y compte ses pages pour elle-même")
    void lot() throws Exception {
        var pdf = LETTRES.composer(List.of(LettresDEpreuve.unMajeur(175), LettresDEpreuve.unMajeur(176)));
        deposer("lot", pdf);

        verifier(pdf, PDFAFlavour.PDFUA_1);
        verifier(pdf, PDFAFlavour.PDFA_3_U);
        assertThat(texte(pdf)).contains("Page 1 sur 2", "Page 2 sur 2").doesNotContain("Page 3", "sur 4");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSize(2);
        }
    }

    @Test
    @DisplayName("langue, titre et balises sont posés ; toutes les polices sont incorporées")
    void accessible() throws IOException {
        try (var document = Loader.loadPDF(LETTRES.composer(LettresDEpreuve.unMineurEnApprentissage()))) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("fr");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Confirmation d’inscription à signer et à renvoyer – dossier 175\u00A0–\u00A00");
            for (var page : document.getPages()) {
                for (var police : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(police).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    @Exigence({"INS-10", "INS-13"})
    @DisplayName("la confirmation porte tout ce que le candidat doit vérifier et signer")
    void contenu() throws IOException {
        var texte = texte(LETTRES.composer(LettresDEpreuve.unMineurEnApprentissage()))
                .replaceAll("\\s+", " ");

        assertThat(texte)
                .contains("ŻÓŁĆ-NGUYỄN", "d’ŒUVRE L’HAŸ", "Zoé, Anaïs, Maëlle", "3 mai 2010", "14e arrondissement")
                .contains("06 00 00 00 00", "zoe.zolc@exemple.test", "14 BIS RUE DE L'ÎLE-AUX-MOINES", "35000 RENNES")
                .contains("Apprenti", "CFA des Métiers de bouche", "CAP Boulanger", "500-22137", "Globale")
                .contains(
                        "Bénéfice de note", "13/20, session 2025, Rennes", "Dispense", "Non inscrit", "Langue vivante")
                .contains("situation de handicap", "Publication de mon résultat", "Copie d’une pièce d’identité")
                .contains(
                        "8 décembre 2026",
                        "CS 00000",
                        "Le candidat",
                        "Le représentant légal, ŻÓŁĆ Maria",
                        "ŻÓŁĆ Maria (mère ou père), 06 00 00 00 01",
                        "lu et approuvé")
                .contains(LettresDEpreuve.CODE.texte(), "175 – 0", "loi du 23 décembre 1901");
    }

    @Test
    @DisplayName("une inscription ordinaire tient sur une feuille, recto verso")
    void uneFeuille() throws IOException {
        try (var document = Loader.loadPDF(LETTRES.composer(LettresDEpreuve.unMineurEnApprentissage()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("le majeur signe seul")
    void majeur() throws IOException {
        assertThat(texte(LETTRES.composer(LettresDEpreuve.unMajeur(175)))).doesNotContain("représentant légal");
    }

    @Test
    @DisplayName("la décision de caducité dit l'issue, les faits, la règle, les voies et les délais")
    void caducite() throws IOException {
        assertThat(texte(LETTRES.composer(LettresDEpreuve.caducite())).replaceAll("\\s+", " "))
                .contains(
                        "reste sans suite",
                        "Deux rappels",
                        "arrêté qui ouvre la session",
                        "deux mois",
                        "Tribunal administratif de Rennes")
                .contains("recours gracieux", "recours hiérarchique", "R421-1", "R421-7", "Arrêté de délégation");
    }

    @Test
    @DisplayName("les mêmes données donnent les mêmes octets")
    void reproductible() {
        var une = LETTRES.composer(LettresDEpreuve.unMineurEnApprentissage());
        var autre = new Lettres().composer(LettresDEpreuve.unMineurEnApprentissage());

        assertThat(une).isEqualTo(autre);
        assertThat(LETTRES.composer(LettresDEpreuve.unMajeur(175))).isNotEqualTo(une);
    }

    @ParameterizedTest(name = "{0} points par pouce, page {1}")
    @CsvSource({"150, 0", "200, 0", "300, 0", "150, 1", "200, 1", "300, 1"})
    @DisplayName("le QR se relit sur chaque page rendue")
    void qrRelu(int resolution, int page) throws Exception {
        assertThat(relire(resolution, page, BarcodeFormat.QR_CODE)).isEqualTo(LettresDEpreuve.CODE.texte());
    }

    @ParameterizedTest(name = "{0} points par pouce")
    @CsvSource({"150", "200", "300"})
    @DisplayName("le code 128 se relit sur la première page")
    void code128Relu(int resolution) throws Exception {
        assertThat(relire(resolution, 0, BarcodeFormat.CODE_128)).isEqualTo(LettresDEpreuve.CODE.texte());
    }

    @Test
    @DisplayName("une donnée ne peut ni appeler une ressource, ni injecter de balise, ni casser la lettre")
    void donneesHostiles() throws Exception {
        var hostile = "<img src='http://exemple.test/x'/> ${7*7} @import \u0000\u0007\uFFFE & ]]> \uD800 東京 🥐";
        var lettre = new fr.academie.cap.courrier.lettres.Relance(
                LettresDEpreuve.enTete(LettresDEpreuve.CODE, hostile), LettresDEpreuve.retour(), 1);

        var pdf = LETTRES.composer(lettre);

        assertThat(texte(pdf)).contains("<img src=", "${7*7}", "& ]]>").doesNotContain("49");
        verifier(pdf, PDFAFlavour.PDFUA_1);
    }

    private static String relire(int resolution, int page, BarcodeFormat format) throws Exception {
        var pdf = LETTRES.composer(LettresDEpreuve.unMineurEnApprentissage());
        var source = new BufferedImageLuminanceSource(rendre(pdf, page, resolution));
        var options = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), options)
                .getText();
    }

    private static BufferedImage rendre(byte[] pdf, int page, int resolution) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, resolution, ImageType.GRAY);
        }
    }

    private static String texte(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        }
    }

    private static void verifier(byte[] pdf, PDFAFlavour profil) throws Exception {
        try (var analyse = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profil);
                var controle = Foundries.defaultInstance().createValidator(profil, false)) {
            var resultat = controle.validate(analyse);
            assertThat(resultat.getTestAssertions())
                    .as(profil.toString())
                    .filteredOn(a -> !a.getStatus().toString().equals("passed"))
                    .isEmpty();
            assertThat(resultat.isCompliant()).isTrue();
        }
    }

    /** Kept under target for the eye: pdftoppm is part of reviewing a letter. */
    private static void deposer(String nom, byte[] pdf) throws IOException {
        var dossier = Files.createDirectories(Path.of("target", "lettres"));
        Files.write(dossier.resolve(nom + ".pdf"), pdf);
    }
}

package fr.academie.cap.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Le code de la confirmation se relit, ou se refuse, mais ne désigne jamais un autre dossier")
class CodeConfirmationTest {

    private static final CodeConfirmation CODE = new CodeConfirmation("14", 2027, 175, 0);

    /** Tout ce qu'une douchette sait taper, plus les voisins de touche. */
    private static final String CLAVIER =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:;,-_/ &é\"'(èçà!@#$%^*)<?>";

    private static final List<CodeConfirmation> CODES = List.of(
            CODE,
            new CodeConfirmation("01", 2026, 1, 0),
            new CodeConfirmation("70", 2031, 9_999_999, 999),
            new CodeConfirmation("54", 2027, 100_010, 12));

    @Test
    @DisplayName("le texte porte session, académie, numéro, ordre et clé")
    void texte() {
        assertThat(CODE.texte()).matches("CAP1\\.2027\\.14\\.175\\.0\\.[A-HJ-NPR-Z]");
        assertThat(CODE.numeroAffiche()).isEqualTo("175\u00A0–\u00A00");
        assertThat(new CodeConfirmation("70", 9999, 9_999_999, 999).texte()).hasSizeLessThanOrEqualTo(26);
    }

    @Test
    @DisplayName("tout code écrit se relit, jusqu'aux bornes")
    void allerRetour() {
        var hasard = new Random(337);
        for (var i = 0; i < 20_000; i++) {
            var code = new CodeConfirmation(
                    "%02d".formatted(hasard.nextInt(100)),
                    2000 + hasard.nextInt(100),
                    1 + hasard.nextInt(9_999_999),
                    hasard.nextInt(1000));
            assertThat(LecteurDeCode.lire(code.texte())).isEqualTo(new Lecture.Lue(code));
        }
    }

    @Test
    @DisplayName("un seul caractère substitué, où que ce soit : refusé, ou le même code, jamais un autre")
    void substitutions() {
        var essais = 0;
        for (var code : CODES) {
            for (var rang = 0; rang < code.texte().length(); rang++) {
                for (var autre : CLAVIER.toCharArray()) {
                    var altere = new StringBuilder(code.texte());
                    altere.setCharAt(rang, autre);
                    jamaisUnAutre(altere.toString(), code);
                    essais++;
                }
            }
        }
        assertThat(essais).isGreaterThan(7000);
    }

    @Test
    @DisplayName("un seul chiffre substitué : toujours refusé, et la clé est désignée")
    void chiffreSubstitue() {
        for (var code : CODES) {
            for (var rang = 5; rang < code.texte().length() - 2; rang++) {
                var attendu = code.texte().charAt(rang);
                for (var chiffre = '0'; chiffre <= '9'; chiffre++) {
                    if (Character.isDigit(attendu) && chiffre != attendu) {
                        var altere = new StringBuilder(code.texte());
                        altere.setCharAt(rang, chiffre);
                        assertThat(LecteurDeCode.lire(altere.toString())).isNotInstanceOf(Lecture.Lue.class);
                    }
                }
            }
        }
        assertThat(LecteurDeCode.lire(CODE.texte().replace(".175.", ".176."))).isEqualTo(new Lecture.CleErronee());
    }

    @Test
    @DisplayName("deux caractères permutés, voisins ou éloignés : toujours refusés")
    void permutations() {
        for (var code : CODES) {
            var texte = code.texte();
            for (var i = 0; i < texte.length(); i++) {
                for (var j = i + 1; j < texte.length(); j++) {
                    if (texte.charAt(i) != texte.charAt(j)) {
                        var altere = new StringBuilder(texte);
                        altere.setCharAt(i, texte.charAt(j));
                        altere.setCharAt(j, texte.charAt(i));
                        assertThat(LecteurDeCode.lire(altere.toString()))
                                .as(altere.toString())
                                .isNotInstanceOf(Lecture.Lue.class);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("une altération quelconque passe au plus une fois sur vingt, comme annoncé (1/23)")
    void alterationQuelconque() {
        var hasard = new Random(2027);
        var passees = 0;
        for (var i = 0; i < 100_000; i++) {
            var faux = "CAP1.2027.14." + (1 + hasard.nextInt(999_999)) + "." + hasard.nextInt(10) + ".K";
            if (LecteurDeCode.lire(faux) instanceof Lecture.Lue) {
                passees++;
            }
        }
        assertThat(passees).isBetween(3_900, 4_800);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "CAP1.2027.14.175.0.J",
                "  cap1.2027.14.175.0.j \r\n",
                "CAP1 . 2027 . 14 . 175 . 0 . J",
                "CAP1;2027;14;175;0;J",
                "CAP1:2027:14:175:0:J",
            })
    @DisplayName("claviers, espaces et casse sont rattrapés")
    void formeToleree(String modele) {
        var cle = CODE.texte().substring(CODE.texte().length() - 1);
        var saisie = modele.replaceAll("[Jj](?=\\s*$)", cle);
        assertThat(LecteurDeCode.lire(saisie)).isEqualTo(new Lecture.Lue(CODE));
    }

    @Test
    @DisplayName("une douchette réglée pour un autre clavier est comprise, pour chaque clé possible")
    void claviersDiscordants() {
        for (var numero = 1; numero < 500; numero++) {
            var code = new CodeConfirmation("14", 2027, numero, 0);
            assertThat(LecteurDeCode.lire(traduire(code.texte(), "1234567890AQZWM.", "&é\"'(-è_çàQAWZ?:")))
                    .isEqualTo(new Lecture.Lue(code));
            assertThat(LecteurDeCode.lire(
                            traduire(code.texte().toLowerCase(), "1234567890aqzwm.", "&é\"'(-è_çàqawz,:")))
                    .isEqualTo(new Lecture.Lue(code));
            assertThat(LecteurDeCode.lire(traduire(code.texte(), "1234567890AQZWM.", "!@#$%^&*()QAWZ:<")))
                    .isEqualTo(new Lecture.Lue(code));
            assertThat(LecteurDeCode.lire(traduire(code.texte().toLowerCase(), "aqzwm.", "qawz;,")))
                    .isEqualTo(new Lecture.Lue(code));
            assertThat(LecteurDeCode.lire(traduire(code.texte().toLowerCase(), "1234567890.", "&é\"'(-è_çà;")))
                    .isEqualTo(new Lecture.Lue(code));
        }
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "",
                " ",
                "175",
                "175-0",
                "175 – 0",
                "CAP1",
                "CAP2.2027.14.175.0.J",
                "CAP1.2027.14.0175.0.J",
                "CAP1.2027.14.0.0.J",
                "CAP1.2027.14.175.00.J",
                "CAP1.2027.14.99999999.0.J",
                "http://exemple.fr",
                "’; drop table"
            })
    @DisplayName("ce qui n'est pas un code est illisible, sans exception")
    void illisible(String saisie) {
        assertThat(LecteurDeCode.lire(saisie)).isEqualTo(new Lecture.Illisible());
        assertThat(LecteurDeCode.lire(saisie + "x".repeat(100_000))).isEqualTo(new Lecture.Illisible());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2027, 1, 0",
        "014, 2027, 1, 0",
        "14, 999, 1, 0",
        "14, 2027, 0, 0",
        "14, 2027, 10000000, 0",
        "14, 2027, 1, -1",
        "14, 2027, 1, 1000"
    })
    @DisplayName("hors bornes, aucun code n'est fabriqué")
    void bornes(String academie, int session, int numero, int ordre) {
        assertThatThrownBy(() -> new CodeConfirmation(academie, session, numero, ordre))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void jamaisUnAutre(String altere, CodeConfirmation code) {
        if (LecteurDeCode.lire(altere) instanceof Lecture.Lue lue) {
            assertThat(lue.code()).as(altere).isEqualTo(code);
        }
    }

    private static String traduire(String texte, String de, String vers) {
        var rendu = new StringBuilder();
        for (var c : texte.toCharArray()) {
            var rang = de.indexOf(c);
            rendu.append(rang < 0 ? c : vers.charAt(rang));
        }
        return rendu.toString();
    }
}

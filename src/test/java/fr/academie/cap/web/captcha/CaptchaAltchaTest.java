package fr.academie.cap.web.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@AvecLaMaison
@DisplayName("Le captcha : une preuve de travail qui sert une fois, à qui l'a reçue, avant sa fin")
class CaptchaAltchaTest {

    @Autowired
    CaptchaAltcha captcha;

    @Autowired
    ObjectMapper json;

    @Autowired
    HorlogeDEpreuve horloge;

    @BeforeEach
    void uneHeure() {
        horloge.figer(Instant.parse("2026-11-10T10:00:00Z"));
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-75", "FIA-09.76"})
    @DisplayName("résolu, il passe ; rejoué, il est refusé")
    void rejoue() throws Exception {
        var reponse = resoudre(navigateur("a"));

        assertThat(captcha.resolu(avec(navigateur("a"), reponse))).isTrue();
        assertThat(captcha.resolu(avec(navigateur("a"), reponse))).isFalse();
    }

    @Test
    @Exigence({"INS-75", "FIA-09.76"})
    @DisplayName("venu d'une autre session, il est refusé, et reste bon pour la sienne")
    void autreSession() throws Exception {
        var reponse = resoudre(navigateur("a"));

        assertThat(captcha.resolu(avec(navigateur("b"), reponse))).isFalse();
        assertThat(captcha.resolu(avec(new MockHttpServletRequest(), reponse))).isFalse();
        assertThat(captcha.resolu(avec(navigateur("a"), reponse))).isTrue();
    }

    @Test
    @Exigence({"INS-75", "FIA-09.76"})
    @DisplayName("périmé, il est refusé")
    void perime() throws Exception {
        var reponse = resoudre(navigateur("a"));

        horloge.figer(Instant.parse("2026-11-10T10:00:00Z").plus(CaptchaAltcha.DUREE));
        assertThat(captcha.resolu(avec(navigateur("a"), reponse))).isFalse();
        horloge.figer(
                Instant.parse("2026-11-10T10:00:00Z").plus(CaptchaAltcha.DUREE).minusSeconds(1));
        assertThat(captcha.resolu(avec(navigateur("a"), reponse))).isTrue();
    }

    @Test
    @DisplayName("absent, forgé, sans travail ou avec une fin repoussée, il est refusé sans panne")
    void forge() throws Exception {
        var juste = lire(resoudre(navigateur("a")));
        var sansTravail = new LinkedHashMap<>(juste);
        sansTravail.put("number", -1);
        var prolonge = new LinkedHashMap<>(juste);
        prolonge.put("salt", String.valueOf(juste.get("salt")).replaceAll("expires=[0-9]+", "expires=9999999999"));
        var autreSignature = new LinkedHashMap<>(juste);
        autreSignature.put("signature", "0".repeat(64));

        for (var faux : List.of(
                "",
                "x",
                "{}",
                "bnVsbA==",
                base64("{}"),
                base64("[]"),
                "A".repeat(5000),
                base64(json.writeValueAsString(sansTravail)),
                base64(json.writeValueAsString(prolonge)),
                base64(json.writeValueAsString(autreSignature)))) {
            assertThat(captcha.resolu(avec(navigateur("a"), faux))).as(faux).isFalse();
        }
        assertThat(captcha.resolu(navigateur("a"))).isFalse();
        assertThat(captcha.resolu(avec(navigateur("a"), base64(json.writeValueAsString(juste)))))
                .isTrue();
    }

    @Test
    @DisplayName("le défi expire vingt minutes plus tard, pour que le composant en demande un autre à temps")
    void echeance() {
        assertThat(CaptchaAltcha.DUREE).isEqualTo(Duration.ofMinutes(20));
        assertThat(captcha.defi(navigateur("a")).salt)
                .contains("expires=" + Instant.parse("2026-11-10T10:20:00Z").getEpochSecond());
    }

    private Map<?, ?> brut(String reponse) throws Exception {
        return json.readValue(Base64.getDecoder().decode(reponse), Map.class);
    }

    private LinkedHashMap<String, Object> lire(String reponse) throws Exception {
        var champs = new LinkedHashMap<String, Object>();
        brut(reponse).forEach((cle, valeur) -> champs.put(String.valueOf(cle), valeur));
        return champs;
    }

    private String resoudre(MockHttpServletRequest requete) throws Exception {
        var defi = captcha.defi(requete);
        var solution = Altcha.solveChallenge(defi.challenge, defi.salt, Altcha.Algorithm.SHA256, defi.maxnumber, 0);
        return base64(json.writeValueAsString(Map.of(
                "algorithm", defi.algorithm,
                "challenge", defi.challenge,
                "number", solution.number,
                "salt", defi.salt,
                "signature", defi.signature)));
    }

    private static String base64(String texte) {
        return Base64.getEncoder().encodeToString(texte.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest navigateur(String jeton) {
        var requete = new MockHttpServletRequest();
        requete.setCookies(new Cookie("CAPITOLE-JETON", jeton));
        return requete;
    }

    private static MockHttpServletRequest avec(MockHttpServletRequest requete, String reponse) {
        requete.setParameter(Captcha.CHAMP, reponse);
        return requete;
    }
}

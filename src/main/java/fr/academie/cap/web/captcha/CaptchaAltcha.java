package fr.academie.cap.web.captcha;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.socle.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Preuve de travail ALTCHA, hébergée ici : le navigateur cherche un nombre, nous vérifions une signature.
 *
 * <p>The challenge names the browser's form token, so another session cannot spend it; its signature is remembered until
 * it expires, so it is spent once on whatever node. The library dates with the machine's clock: expiry is read here.
 */
@Component
class CaptchaAltcha implements Captcha {

    static final Duration DUREE = Duration.ofMinutes(20);

    private static final Logger LOG = LoggerFactory.getLogger(CaptchaAltcha.class);

    /** About a quarter of a second on a desktop, two seconds on a slow telephone. */
    private static final long EFFORT = 50_000;

    private static final int LONGUEUR_MAX = 2000;
    private static final String SESSION = "s";

    private final Secret secret;
    private final Quotas quotas;
    private final Horloge horloge;
    private final ObjectMapper json;
    private final String cle;

    CaptchaAltcha(Secret secret, Quotas quotas, Horloge horloge, ObjectMapper json) {
        this.secret = secret;
        this.quotas = quotas;
        this.horloge = horloge;
        this.json = json;
        this.cle = HexFormat.of().formatHex(secret.condenser("captcha", "altcha"));
    }

    Altcha.Challenge defi(HttpServletRequest requete) {
        var options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(EFFORT)
                .setHmacKey(cle)
                .setExpires(horloge.maintenant().plus(DUREE).getEpochSecond())
                .addParam(SESSION, session(requete));
        try {
            return Altcha.createChallenge(options);
        } catch (Exception e) {
            throw new IllegalStateException("Défi impossible à tirer", e);
        }
    }

    @Override
    public boolean resolu(HttpServletRequest requete) {
        var reponse = requete.getParameter(CHAMP);
        if (reponse == null || reponse.isEmpty() || reponse.length() > LONGUEUR_MAX) {
            return false;
        }
        try {
            return Altcha.verifySolution(reponse, cle, false) && valable(reponse, requete);
        } catch (Exception e) {
            LOG.debug("Réponse de captcha illisible", e);
            return false;
        }
    }

    private boolean valable(String reponse, HttpServletRequest requete) throws Exception {
        var lue = json.readValue(Base64.getDecoder().decode(reponse), Map.class);
        var parametres = Altcha.extractParams(String.valueOf(lue.get("salt")));
        var fin = Long.parseLong(parametres.getOrDefault("expires", "0"));
        return fin > horloge.maintenant().getEpochSecond()
                && MessageDigest.isEqual(
                        parametres.getOrDefault(SESSION, "").getBytes(StandardCharsets.UTF_8),
                        session(requete).getBytes(StandardCharsets.UTF_8))
                && quotas.admettre("captcha", String.valueOf(lue.get("challenge")), 1, DUREE);
    }

    /** The form token's cookie: every page with a form sets it, on every node, before anyone has signed in. */
    private String session(HttpServletRequest requete) {
        var cookies = requete.getCookies();
        var jeton = cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals("CAPITOLE-JETON"))
                        .map(c -> String.valueOf(c.getValue()))
                        .findFirst()
                        .orElse("");
        return HexFormat.of().formatHex(secret.condenser("captcha-session", jeton), 0, 16);
    }
}

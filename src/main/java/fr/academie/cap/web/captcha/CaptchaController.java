package fr.academie.cap.web.captcha;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Le défi que le composant de la page va chercher. */
@Controller
class CaptchaController {

    private final CaptchaAltcha captcha;

    CaptchaController(CaptchaAltcha captcha) {
        this.captcha = captcha;
    }

    @GetMapping("/captcha/defi")
    ResponseEntity<Map<String, Object>> defi(HttpServletRequest requete) {
        var defi = captcha.defi(requete);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "algorithm", defi.algorithm,
                        "challenge", defi.challenge,
                        "maxnumber", defi.maxnumber,
                        "salt", defi.salt,
                        "signature", defi.signature));
    }
}

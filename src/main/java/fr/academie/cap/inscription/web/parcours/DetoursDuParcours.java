package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.web.BrouillonPerdu;
import fr.academie.cap.inscription.web.Parcours;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.server.ResponseStatusException;

/** Un brouillon expiré, abandonné ailleurs ou déjà validé mène à une page utile, jamais à une erreur. */
@ControllerAdvice(basePackageClasses = DetoursDuParcours.class)
class DetoursDuParcours {

    /** « naissance.jour », « lignes[3].note »: what our screens send, and never more than a hundred rows. */
    private static final Pattern CHAMP = Pattern.compile("_?[A-Za-z]+(\\[[0-9]{1,2}])?(\\.[A-Za-z]+)?");

    @ExceptionHandler(BrouillonPerdu.class)
    String perdu(BrouillonPerdu perdu, HttpServletRequest requete) {
        if (perdu.estAbsent() && "POST".equals(requete.getMethod())) {
            SaisieEnSuspens.garder(requete);
        }
        return "redirect:" + perdu.vers();
    }

    /** Runs before a form is built: an index of several million would grow a list, or break it. */
    @InitBinder(Parcours.ECRAN)
    void refuserLesChampsImpossibles(WebDataBinder lieur, HttpServletRequest requete) {
        var possible = Collections.list(requete.getParameterNames()).stream()
                .allMatch(nom -> CHAMP.matcher(nom).matches());
        if (!possible) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}

package fr.academie.cap.inscription.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Un brouillon expiré, abandonné ailleurs ou déjà validé mène à une page utile, jamais à une erreur. */
@ControllerAdvice(basePackageClasses = DetoursDuParcours.class)
class DetoursDuParcours {

    @ExceptionHandler(BrouillonPerdu.class)
    String perdu(BrouillonPerdu perdu) {
        return "redirect:" + perdu.vers();
    }
}

package fr.academie.cap.web;

import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Ce qu'une pièce refuse et que son écran n'a pas repris à son compte devient une page, jamais une trace technique. */
@ControllerAdvice
class ErreursWeb {

    @ExceptionHandler(RefusMetier.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String refus(RefusMetier refus, Model modele) {
        modele.addAttribute("phrase", refus.phrase());
        modele.addAttribute("article", refus.article().orElse(null));
        modele.addAttribute("code", refus.code());
        return "erreur/refus";
    }

    /** Done already, or by somebody else meanwhile: nothing was kept twice. */
    @ExceptionHandler(ActeDejaFait.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String dejaFait(ActeDejaFait fait, Model modele) {
        modele.addAttribute("phrase", fait.getMessage());
        return "erreur/deja-fait";
    }

    /** Unknown and foreign answer alike. */
    @ExceptionHandler(Introuvable.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String introuvable() {
        return "error/404";
    }

    /** Someone else's change came first: nothing of this one was kept. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String concurrence() {
        return "error/409";
    }
}

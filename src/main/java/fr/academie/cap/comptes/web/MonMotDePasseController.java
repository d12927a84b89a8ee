package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.MonMotDePasse;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Passage;
import fr.academie.cap.web.captcha.Captcha;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Un agent et son mot de passe : oublié, ou à changer. */
@Controller
@RequestMapping("/compte")
class MonMotDePasseController {

    private final MonMotDePasse motDePasse;
    private final SessionDAgent session;
    private final Captcha captcha;

    MonMotDePasseController(MonMotDePasse motDePasse, SessionDAgent session, Captcha captcha) {
        this.motDePasse = motDePasse;
        this.session = session;
        this.captcha = captcha;
    }

    @GetMapping("/oubli")
    String oublie(HttpServletRequest requete, Model modele) {
        modele.addAttribute("saisie", OubliTape.VIDE);
        modele.addAttribute("captcha", motDePasse.captchaAttendu(adresse(requete)));
        return "comptes/oubli";
    }

    @PostMapping("/oubli")
    String demander(
            @ModelAttribute("saisie") OubliTape tape,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        if (tape.compte().isEmpty()) {
            erreurs.rejectValue(
                    "compte", "CAP-MDP-003", "Écrivez votre identifiant ou l'adresse électronique de votre compte.");
        } else {
            juger(
                    motDePasse.oublier(tape.compte(), adresse(requete), () -> captcha.resolu(requete)),
                    "compte",
                    erreurs);
        }
        if (erreurs.hasErrors()) {
            return encore("comptes/oubli", erreurs, requete, reponse, modele);
        }
        return "redirect:/compte/oubli/envoi";
    }

    @GetMapping("/oubli/envoi")
    String envoye() {
        return "comptes/oubli-envoi";
    }

    @GetMapping("/changement")
    String preparer(HttpServletRequest requete, Model modele) {
        modele.addAttribute("saisie", ChangementTape.VIDE);
        modele.addAttribute("captcha", motDePasse.captchaAttendu(adresse(requete)));
        return "comptes/changement";
    }

    @PostMapping("/changement")
    String changer(
            @ModelAttribute("saisie") ChangementTape tape,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        if (tape.actuel().isEmpty()) {
            erreurs.rejectValue("actuel", "CAP-MDP-008", "Écrivez votre mot de passe actuel.");
        }
        if (!tape.motDePasse().equals(tape.confirmation())) {
            erreurs.rejectValue("confirmation", "CAP-MDP-002", MotDePasseController.DIFFERENTS);
        }
        if (!erreurs.hasErrors()) {
            ComptesController.essayer(
                    erreurs,
                    () -> juger(
                            motDePasse.changer(
                                    session.agent(),
                                    tape.actuel(),
                                    tape.motDePasse(),
                                    adresse(requete),
                                    () -> captcha.resolu(requete)),
                            "actuel",
                            erreurs));
        }
        if (erreurs.hasErrors()) {
            return encore("comptes/changement", erreurs, requete, reponse, modele);
        }
        session.poursuivre(requete, reponse);
        suite.addFlashAttribute("succes", "votre mot de passe est changé. Vos autres sessions sont fermées.");
        return "redirect:/compte/changement";
    }

    private static void juger(Passage passage, String champ, BindingResult erreurs) {
        if (passage instanceof Passage.CaptchaAttendu) {
            erreurs.rejectValue(
                    Captcha.CHAMP, "CAP-MDP-004", "Cochez la case « Je ne suis pas un robot », puis recommencez.");
        } else if (passage instanceof Passage.Retenu retenu) {
            // the first whole minute that is surely past
            var heure = LocalDateTime.ofInstant(retenu.jusque().plusSeconds(59), Horloge.PARIS);
            erreurs.rejectValue(
                    champ,
                    "CAP-MDP-005",
                    "Trop d'essais sur ce compte. Attendez " + Dates.heure(heure)
                            + ", heure de Paris, puis recommencez.");
        }
    }

    private String encore(
            String page, BindingResult erreurs, HttpServletRequest requete, HttpServletResponse reponse, Model modele) {
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        modele.addAttribute(
                "captcha",
                erreurs.hasFieldErrors(Captcha.CHAMP)
                        || requete.getParameter(Captcha.CHAMP) != null
                        || motDePasse.captchaAttendu(adresse(requete)));
        return page;
    }

    private static AdresseReseau adresse(HttpServletRequest requete) {
        return AdresseReseau.de(requete.getRemoteAddr());
    }
}

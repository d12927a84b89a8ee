package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.simulateurs.DroitDUneSession;
import fr.academie.cap.simulateurs.GarderOuRepasser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** « Cette note, dois-je la garder ou la repasser ? » */
@Controller
class GarderOuRepasserController {

    /** Present once the units are on the screen: their fields are then an answer, not a blank form. */
    private static final String CALCUL = "calcul";

    private static final Pattern CHAMP_D_UNITE =
            Pattern.compile("(?:cas|note|session)-[A-Z0-9]{1,8}|" + ReleveTape.CHEF + "|" + CALCUL);

    private final GarderOuRepasser regles;
    private final DroitDUneSession droits;
    private final SpecialitesSimulees specialites;

    GarderOuRepasserController(GarderOuRepasser regles, DroitDUneSession droits, SpecialitesSimulees specialites) {
        this.regles = regles;
        this.droits = droits;
        this.specialites = specialites;
    }

    @GetMapping("/simulateurs/garder-ou-repasser")
    String page(
            @ModelAttribute("question") QuestionDeNotes question,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        modele.addAttribute("specialites", specialites.choix(droits.prochaine()));
        if (requete.getParameterMap().isEmpty()) {
            var vierge = new QuestionDeNotes(null, Integer.toString(droits.prochaine()));
            modele.addAttribute("question", vierge);
            modele.addAttribute(
                    BindingResult.MODEL_KEY_PREFIX + "question", new BeanPropertyBindingResult(vierge, "question"));
            return "simulateurs/garder-ou-repasser";
        }
        var reglement = reglement(question, erreurs);
        if (reglement.isEmpty()) {
            reponse.setStatus(Saisie.A_CORRIGER);
            modele.addAttribute("gardes", gardes(requete));
            return "simulateurs/garder-ou-repasser";
        }
        presenter(reglement.get(), Integer.parseInt(question.session()), requete, modele);
        if (modele.getAttribute("releve") instanceof ReleveTape releve && releve.enErreur()) {
            reponse.setStatus(Saisie.A_CORRIGER);
        }
        return "simulateurs/garder-ou-repasser";
    }

    private void presenter(Reglement reglement, int session, HttpServletRequest requete, Model modele) {
        var droit = droits.de(session);
        var calcul = requete.getParameter(CALCUL) != null;
        var releve = new ReleveTape(reglement, calcul ? champs(requete) : Map.of(), regles, droit);
        modele.addAttribute("reglement", reglement);
        modele.addAttribute(
                "specialite",
                specialites
                        .parCode(reglement.specialite())
                        .map(s -> s.libelle())
                        .orElse(reglement.specialite()));
        modele.addAttribute("releve", releve);
        if (calcul && !releve.enErreur()) {
            var bilan = regles.dresser(releve.notes(), releve.chefDOeuvre(), droit);
            modele.addAttribute("reponse", ReponseDeNotes.de(bilan));
        }
    }

    private Optional<Reglement> reglement(QuestionDeNotes question, BindingResult erreurs) {
        var session = QuestionDeForme.session(question.session(), "session", erreurs);
        if (session.isPresent() && !erreurs.hasErrors() && session.getAsInt() < droits.prochaine()) {
            Saisie.signaler(
                    erreurs,
                    "session",
                    "La session " + session.getAsInt() + " est close : choisissez la session " + droits.prochaine()
                            + " ou une suivante");
        }
        if (session.isEmpty() || erreurs.hasErrors()) {
            if (specialites.parCode(question.specialite()).isEmpty()) {
                Saisie.signaler(erreurs, "specialite", "Choisissez une spécialité de la liste");
            }
            return Optional.empty();
        }
        return specialites.lire(question.specialite(), session.getAsInt(), erreurs);
    }

    /** The units' fields cannot be shown yet: they wait, hidden, so that nothing typed is lost. */
    private static Map<String, String> gardes(HttpServletRequest requete) {
        var gardes = new TreeMap<>(champs(requete));
        gardes.keySet().removeIf(nom -> !CHAMP_D_UNITE.matcher(nom).matches());
        return gardes;
    }

    private static Map<String, String> champs(HttpServletRequest requete) {
        var champs = new HashMap<String, String>();
        requete.getParameterMap().forEach((nom, valeurs) -> champs.put(nom, valeurs.length == 0 ? "" : valeurs[0]));
        return champs;
    }
}

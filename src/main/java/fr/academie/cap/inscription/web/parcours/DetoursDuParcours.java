package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.inscription.EvenementsDeSecurite;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.web.BrouillonPerdu;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.SaisieForgee;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

/** Un brouillon expiré, abandonné ailleurs ou déjà validé mène à une page utile, jamais à une erreur. */
@ControllerAdvice(basePackageClasses = Parcours.class)
class DetoursDuParcours {

    /** « naissance.jour », « lignes[3].note »: what our screens send, and never more than a hundred rows. */
    private static final Pattern CHAMP = Pattern.compile("_?([A-Za-z]+)(?:\\[([0-9]{1,2})])?(?:\\.[A-Za-z]+)?");

    /** Fields that our screens send several times; of any other, two answers are no answer. */
    private static final Set<String> MULTIPLES = Set.of("confirmations", "diplomes", "presentees", "_csrf");

    private final Parcours parcours;
    private final EvenementsDeSecurite evenements;

    DetoursDuParcours(Parcours parcours, EvenementsDeSecurite evenements) {
        this.parcours = parcours;
        this.evenements = evenements;
    }

    /** Neutral, whatever was tampered with; the draft is as it was. */
    @ExceptionHandler(SaisieForgee.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String forgee(SaisieForgee forgee, HttpServletRequest requete, Model modele) {
        var brouillon = parcours.eventuel(requete);
        evenements.saisieForgee(
                brouillon.map(Brouillon::academie),
                String.valueOf(requete.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)),
                forgee.champ(),
                AdresseReseau.de(requete.getRemoteAddr()));
        brouillon
                .filter(b -> b.numeroRendu().isEmpty())
                .ifPresent(b -> modele.addAttribute(
                        "lienReprise", Parcours.chemin(b.saisie().premiereEtapeAFaire())));
        return "erreur/saisie-refusee";
    }

    @ExceptionHandler(BrouillonPerdu.class)
    String perdu(BrouillonPerdu perdu, HttpServletRequest requete) {
        if (perdu.estAbsent() && "POST".equals(requete.getMethod())) {
            SaisieEnSuspens.garder(requete);
        }
        return "redirect:" + perdu.vers();
    }

    /** Runs before a form is built: an index of several million would grow a list, or break it; so would a gap. */
    @InitBinder(Parcours.ECRAN)
    void refuserLesChampsImpossibles(WebDataBinder lieur, HttpServletRequest requete) {
        var rangs = new HashMap<String, Set<Integer>>();
        for (var nom : Collections.list(requete.getParameterNames())) {
            var champ = CHAMP.matcher(nom);
            if (!champ.matches() || requete.getParameterValues(nom).length > 1 && !MULTIPLES.contains(nom)) {
                throw SaisieForgee.deForme();
            }
            if (champ.group(2) != null) {
                rangs.computeIfAbsent(champ.group(1), liste -> new TreeSet<>()).add(Integer.valueOf(champ.group(2)));
            }
        }
        if (rangs.values().stream().anyMatch(r -> Collections.max(r) != r.size() - 1)) {
            throw SaisieForgee.deForme();
        }
    }
}

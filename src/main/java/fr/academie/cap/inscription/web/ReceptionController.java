package fr.academie.cap.inscription.web;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.LecteurDeCode;
import fr.academie.cap.courrier.Lecture;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.Receptions;
import fr.academie.cap.inscription.Receptions.Arrivee;
import fr.academie.cap.inscription.Receptions.Constat;
import fr.academie.cap.socle.Introuvable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le poste de réception : la douchette tape le code, l'écran dit ce que vaut le papier. */
@Controller
@RequestMapping("/reception")
class ReceptionController {

    private static final int LIGNES = 20;

    /** What the last scan said. */
    public record Resultat(
            String nature,
            String phrase,
            @Nullable String numero,
            @Nullable String lien,
            String saisie) {}

    private final Receptions receptions;
    private final NumeroTape numeros;
    private final ActeurCourant acteurs;

    ReceptionController(Receptions receptions, NumeroTape numeros, ActeurCourant acteurs) {
        this.receptions = receptions;
        this.numeros = numeros;
        this.acteurs = acteurs;
    }

    @GetMapping
    String poste(Model modele) {
        modele.addAttribute("lignes", receptions.dernieres(agent(), LIGNES));
        return "reception/poste";
    }

    @PostMapping
    String scanner(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String cachet,
            @RequestParam(defaultValue = "false") boolean nonDistribue,
            RedirectAttributes suite) {
        var agent = agent();
        var lu = lire(code, agent);
        if (lu.isEmpty()) {
            suite.addFlashAttribute("resultat", illisible(code));
            return "redirect:/reception";
        }
        var arrivee = nonDistribue
                ? receptions.nonDistribue(lu.get(), agent)
                : receptions.recevoir(lu.get(), date(cachet), agent);
        suite.addFlashAttribute("resultat", resultat(arrivee, code));
        return "redirect:/reception";
    }

    private Optional<CodeConfirmation> lire(String saisie, Agent agent) {
        return LecteurDeCode.lire(saisie) instanceof Lecture.Lue lue
                ? Optional.of(lue.code())
                : numeros.lire(saisie, agent);
    }

    private static Resultat illisible(String saisie) {
        var phrase = LecteurDeCode.lire(saisie) instanceof Lecture.CleErronee
                ? "Un caractère du code a été mal lu. Scannez de nouveau, ou saisissez le numéro avec son ordre, par"
                        + " exemple 175-0."
                : saisie.isBlank()
                        ? "Scannez le code de la confirmation, ou saisissez le numéro avec son ordre, par exemple 175-0."
                        : "Ce n'est pas un code de confirmation. Scannez de nouveau, ou saisissez le numéro avec son"
                                + " ordre, par exemple 175-0.";
        return new Resultat("erreur", phrase, null, null, saisie);
    }

    private static Resultat resultat(Arrivee arrivee, String saisie) {
        var constat = arrivee.constat();
        return arrivee.dossier()
                .map(d -> new Resultat(
                        nature(constat),
                        constat.phrase(),
                        d.numeroAffiche() + ", " + d.nomComplet(),
                        "/dossiers/" + d.cle(),
                        ""))
                .orElseGet(() -> new Resultat(nature(constat), constat.phrase(), null, null, saisie));
    }

    private static String nature(Constat constat) {
        return switch (constat.nature()) {
            case SUCCES -> "succes";
            case INFO -> "info";
            case ALERTE -> "avertissement";
            case ERREUR -> "erreur";
        };
    }

    /** The postmark is optional; a date that cannot be read is not kept. */
    private static Optional<LocalDate> date(String cachet) {
        try {
            return cachet.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(cachet));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}

package fr.academie.cap.inscription.web.service;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.LecteurDeCode;
import fr.academie.cap.courrier.Lecture;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.instruction.Receptions;
import fr.academie.cap.inscription.instruction.Receptions.Arrivee;
import fr.academie.cap.inscription.instruction.Receptions.Constat;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.DateTapee;
import fr.academie.cap.web.EnClair;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Le poste de réception : la douchette tape le code, l'écran dit ce que vaut le papier. */
@Controller
@RequestMapping("/reception")
class ReceptionController {

    private static final int LIGNES = 20;
    private static final String SANS_CODE =
            "Scannez le code de la confirmation, ou saisissez le numéro avec son ordre, par exemple 175-0.";

    /** What the last scan said. */
    public record Resultat(
            String nature,
            String phrase,
            @Nullable String dossier,
            @Nullable String lien) {}

    /** One line of the last arrivals. */
    public record Ligne(String quand, String numero, String nom, String lien, String nature, String phrase) {}

    private final Receptions receptions;
    private final NumeroTape numeros;
    private final ActeurCourant acteurs;
    private final Horloge horloge;

    ReceptionController(Receptions receptions, NumeroTape numeros, ActeurCourant acteurs, Horloge horloge) {
        this.receptions = receptions;
        this.numeros = numeros;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @GetMapping
    String poste(Model modele) {
        modele.addAttribute("papier", PapierRecu.VIDE);
        return page(modele);
    }

    /** Unreadable, unknown and foreign get one answer, and what was typed stays to be mended. */
    @PostMapping
    String scanner(
            @ModelAttribute("papier") PapierRecu papier,
            BindingResult erreurs,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var agent = agent();
        var lu = lire(papier.code(), agent);
        if (lu.isEmpty()) {
            erreurs.rejectValue("code", "CAP-REC-001", papier.code().isBlank() ? SANS_CODE : Constat.INCONNUE.phrase());
        }
        var cachet = cachet(papier, erreurs);
        if (!erreurs.hasErrors()) {
            var arrivee = enregistrer(papier, lu.orElseThrow(), cachet, agent);
            if (arrivee.dossier().isPresent()) {
                suite.addFlashAttribute("resultat", resultat(arrivee, lu.orElseThrow()));
                return "redirect:/reception";
            }
            erreurs.rejectValue("code", "CAP-REC-001", arrivee.constat().phrase());
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        modele.addAttribute("resultat", new Resultat("erreur", premiere(erreurs), null, null));
        return page(modele);
    }

    private Arrivee enregistrer(PapierRecu papier, CodeConfirmation code, Optional<LocalDate> cachet, Agent agent) {
        return papier.nonDistribue() ? receptions.nonDistribue(code, agent) : receptions.recevoir(code, cachet, agent);
    }

    private Optional<CodeConfirmation> lire(String saisie, Agent agent) {
        return LecteurDeCode.lire(saisie) instanceof Lecture.Lue lue
                ? Optional.of(lue.code())
                : numeros.lire(saisie, agent);
    }

    /** Optional; a date that cannot be read or is to come is refused, never dropped. */
    private Optional<LocalDate> cachet(PapierRecu papier, BindingResult erreurs) {
        if (papier.cachet().isBlank()) {
            return Optional.empty();
        }
        var lue = DateTapee.lire(papier.cachet());
        if (lue.isEmpty()) {
            erreurs.rejectValue("cachet", "CAP-REC-002", "Écrivez la date du cachet ainsi : 12/11/2026.");
        } else if (lue.get().isAfter(horloge.aujourdhui(Horloge.PARIS).plusDays(1))) {
            erreurs.rejectValue("cachet", "CAP-REC-003", "La date du cachet est dans le futur. Vérifiez-la.");
        }
        return lue;
    }

    private static String premiere(BindingResult erreurs) {
        return erreurs.getFieldErrors().stream()
                .map(e -> String.valueOf(e.getDefaultMessage()))
                .findFirst()
                .orElse(SANS_CODE);
    }

    /** Of an outdated paper, which version it bears and which one is in force. */
    private static Resultat resultat(Arrivee arrivee, CodeConfirmation code) {
        var dossier = arrivee.dossier().orElseThrow();
        var versions = arrivee.constat() == Constat.ORDRE_PERIME
                ? "Confirmation de la version " + code.ordre() + ", dossier en version " + dossier.ordre() + ". "
                : "";
        return new Resultat(
                nature(arrivee.constat()),
                versions + arrivee.constat().phrase(),
                dossier.numeroAffiche() + ", " + dossier.nomComplet(),
                "/dossiers/" + dossier.cle());
    }

    private String page(Model modele) {
        modele.addAttribute("lignes", lignes());
        return "reception/poste";
    }

    private List<Ligne> lignes() {
        return receptions.dernieres(agent(), LIGNES).stream()
                .map(l -> new Ligne(
                        quand(l),
                        l.numero(),
                        l.nom(),
                        "/dossiers/" + l.cle(),
                        nature(l.constat()),
                        l.constat().phrase()))
                .toList();
    }

    /** In the académie's own time: « 14 h 32 » today, with the day otherwise. */
    private String quand(Receptions.Ligne ligne) {
        var zone = horloge.zone(ligne.cle().academie());
        var recue = ligne.recueLe().atZone(zone);
        return recue.toLocalDate().equals(horloge.aujourdhui(zone))
                ? "aujourd’hui à " + EnClair.heure(recue.toLocalTime())
                : EnClair.moment(recue);
    }

    private static String nature(Constat constat) {
        return switch (constat.nature()) {
            case SUCCES -> "succes";
            case INFO -> "info";
            case ALERTE -> "avertissement";
            case ERREUR -> "erreur";
        };
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}

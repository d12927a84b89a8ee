package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Reports;
import fr.academie.cap.inscription.campagne.Reports.Apercu;
import fr.academie.cap.socle.ClesIdempotence;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporter une clôture : demander, lire ce qui changera, confirmer. */
@Controller
@RequestMapping("/campagnes/{campagne}/report")
class ReportController {

    /** A date before and after; alike when it stays. */
    record Echeance(String libelle, String avant, String apres) {

        public boolean change() {
            return !avant.equals(apres);
        }
    }

    private final Reports reports;
    private final CampagneAffichee affichage;
    private final ClesIdempotence cles;
    private final Horloge horloge;

    ReportController(Reports reports, CampagneAffichee affichage, ClesIdempotence cles, Horloge horloge) {
        this.reports = reports;
        this.affichage = affichage;
        this.cles = cles;
        this.horloge = horloge;
    }

    @GetMapping
    String demander(@PathVariable("campagne") String demandee, Model modele) {
        var campagne = affichage.ouvrir(demandee);
        modele.addAttribute("report", ReportTape.de(campagne, horloge.zone(campagne.academie())));
        return formulaire(campagne, modele);
    }

    /** Shows what would follow; nothing is kept yet. */
    @PostMapping
    String prevoir(
            @PathVariable("campagne") String demandee,
            @ModelAttribute("report") ReportTape tape,
            BindingResult erreurs,
            HttpServletResponse reponse,
            Model modele) {
        var campagne = affichage.ouvrir(demandee);
        var demande = tape.lire(campagne, affichage.dates(campagne.academie(), erreurs), erreurs);
        demande.ifPresent(d -> CampagneAffichee.porter(reports.examiner(d, affichage.agent()), erreurs));
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return formulaire(campagne, modele);
        }
        var apercu = reports.prevoir(demande.orElseThrow(), affichage.agent());
        modele.addAttribute("ligne", affichage.ligne(campagne));
        modele.addAttribute("apercu", apercu);
        modele.addAttribute("echeances", echeances(apercu));
        modele.addAttribute("suites", suites(apercu));
        modele.addAttribute("cle", cles.nouvelle());
        return "campagne/report-apercu";
    }

    @PostMapping("/confirmation")
    String confirmer(
            @PathVariable("campagne") String demandee,
            @ModelAttribute("report") ReportTape tape,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var campagne = affichage.ouvrir(demandee);
        var demande = tape.lire(campagne, affichage.dates(campagne.academie(), erreurs), erreurs);
        if (demande.isEmpty()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return formulaire(campagne, modele);
        }
        reports.reporter(demande.get(), affichage.agent(), cle);
        var cloture = demande.get().cloture();
        suite.addFlashAttribute(
                "succes",
                (cloture.equals(campagne.cloture())
                                ? "la limite de retour est reportée au "
                                        + Dates.jour(demande.get().retourAvant())
                                : "la clôture est reportée au " + affichage.moment(campagne.academie(), cloture))
                        + ". Toutes les dates qui en découlent ont suivi.");
        return "redirect:/campagnes/" + demandee;
    }

    /** Two agents on the same campaign: nothing of the second is kept, and the page says so. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String modifiee() {
        return "campagne/modifiee";
    }

    private String formulaire(Campagne campagne, Model modele) {
        modele.addAttribute("ligne", affichage.ligne(campagne));
        modele.addAttribute("heure", horloge.heureDe(campagne.academie()));
        return "campagne/report";
    }

    private List<Echeance> echeances(Apercu apercu) {
        var avant = apercu.avant();
        var apres = apercu.apres();
        var zone = horloge.zone(avant.academie());
        return List.of(
                instants("Clôture des pré-inscriptions", avant, avant.cloture(), apres.cloture()),
                new Echeance(
                        "Demandes d’aménagement jusqu’au",
                        Dates.jour(avant.limiteAmenagement(zone)),
                        Dates.jour(apres.limiteAmenagement(zone))),
                new Echeance(
                        "Demandes de dérogation jusqu’au",
                        Dates.jour(avant.limiteDerogation(zone)),
                        Dates.jour(apres.limiteDerogation(zone))),
                jours(
                        "Première relance",
                        avant,
                        apercu.datesAvant().premiereRelance(),
                        apercu.datesApres().premiereRelance()),
                jours(
                        "Seconde relance",
                        avant,
                        apercu.datesAvant().secondeRelance(),
                        apercu.datesApres().secondeRelance()),
                new Echeance(
                        "Retour de la confirmation signée avant le",
                        Dates.jour(avant.retourAvant()),
                        Dates.jour(apres.retourAvant())),
                jours(
                        "Examen des dossiers sans retour",
                        avant,
                        apercu.datesAvant().limiteRetour(),
                        apercu.datesApres().limiteRetour()));
    }

    private Echeance instants(String libelle, Campagne c, Instant avant, Instant apres) {
        return new Echeance(libelle, affichage.moment(c.academie(), avant), affichage.moment(c.academie(), apres));
    }

    private Echeance jours(String libelle, Campagne c, Instant avant, Instant apres) {
        var zone = horloge.zone(c.academie());
        return new Echeance(
                libelle,
                Dates.jour(avant.atZone(zone).toLocalDate()),
                Dates.jour(apres.atZone(zone).toLocalDate()));
    }

    /** What follows, in numbers and in plain words. */
    private static List<String> suites(Apercu a) {
        var suites = new ArrayList<String>();
        var e = a.effectifs();
        suites.add(compter(
                e.attendus(),
                "Aucun dossier n’attend de confirmation signée.",
                "1 dossier qui attend sa confirmation signée prend la nouvelle limite de retour.",
                " dossiers qui attendent leur confirmation signée prennent la nouvelle limite de retour."));
        if (a.delaisRattrapes() > 0) {
            suites.add(compter(
                    a.delaisRattrapes(),
                    "",
                    "1 délai accordé individuellement, plus court, s’aligne sur la nouvelle limite.",
                    " délais accordés individuellement, plus courts, s’alignent sur la nouvelle limite."));
        }
        suites.add(
                a.etape().isEmpty()
                        ? "La procédure de la campagne était terminée : elle reprend."
                        : "1 minuterie est remise à l’heure, celle de la campagne (« "
                                + a.etape().get().libelle() + " »).");
        if (a.rouvre()) {
            suites.add("Les pré-inscriptions, closes, rouvrent dès la confirmation.");
        }
        if (e.relances() > 0) {
            suites.add(
                    compter(
                            e.relances(),
                            "",
                            "1 candidat déjà relancé garde son papier ; l’ancienne limite qu’il porte ne lui est plus opposée.",
                            " candidats déjà relancés gardent leur papier ; l’ancienne limite qu’il porte ne leur est plus opposée."));
        }
        if (e.sansRetour() > 0) {
            suites.add(compter(
                    e.sansRetour(),
                    "",
                    "1 dossier est déjà devant vous pour caducité : la tâche reste, accordez-lui un délai.",
                    " dossiers sont déjà devant vous pour caducité : les tâches restent, accordez-leur un délai."));
        }
        return suites;
    }

    private static String compter(int nombre, String aucun, String un, String plusieurs) {
        return nombre == 0 ? aucun : nombre == 1 ? un : nombre + plusieurs;
    }
}

package fr.academie.cap.inscription.web.service;

import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.inscription.consultation.ConsultationDuService;
import fr.academie.cap.inscription.courriers.RenduInscription;
import fr.academie.cap.inscription.etablissement.Signalements;
import fr.academie.cap.inscription.saisie.controle.LectureNumeroDossier;
import fr.academie.cap.inscription.suivi.Messages;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.FichesDeDossier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La page d'un dossier pour le service : faits, frise, schéma, courriers. */
@Controller
@RequestMapping("/dossiers")
class DossierController {

    private final ConsultationDuService consultation;
    private final HistoireDuDossier histoire;
    private final ProcedureInscription procedure;
    private final RenduInscription rendu;
    private final Lettres lettres;
    private final List<FichesDeDossier> fiches;
    private final PageDuDossier page;
    private final Signalements signalements;
    private final Messages messages;
    private final ActeurCourant acteurs;

    DossierController(
            ConsultationDuService consultation,
            HistoireDuDossier histoire,
            ProcedureInscription procedure,
            RenduInscription rendu,
            Lettres lettres,
            List<FichesDeDossier> fiches,
            PageDuDossier page,
            Signalements signalements,
            Messages messages,
            ActeurCourant acteurs) {
        this.consultation = consultation;
        this.histoire = histoire;
        this.procedure = procedure;
        this.rendu = rendu;
        this.lettres = lettres;
        this.fiches = fiches;
        this.page = page;
        this.signalements = signalements;
        this.messages = messages;
        this.acteurs = acteurs;
    }

    /** A number is typed with or without its order; a single answer opens at once. */
    @GetMapping
    String chercher(@RequestParam(defaultValue = "") String q, Model modele) {
        var numero = LectureNumeroDossier.lire(q);
        var trouves = q.isBlank()
                ? List.<ConsultationDuService.Trouve>of()
                : consultation.chercher(numero.map(String::valueOf).orElse(q), agent());
        if (numero.isPresent() && trouves.size() == 1) {
            return "redirect:/dossiers/" + trouves.get(0).cle();
        }
        modele.addAttribute("q", q);
        modele.addAttribute("trouves", trouves);
        modele.addAttribute("signalements", q.isBlank() ? signalements.enAttente(agent()) : List.of());
        modele.addAttribute("enAttente", messages.enAttente(agent()));
        return "dossier/recherche";
    }

    @GetMapping("/{cle}")
    String montrer(@PathVariable String cle, Model modele) {
        var agent = agent();
        var dossier = consultation.ouvrir(cle, agent);
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("messages", messages.instruit(agent, dossier.academie()));
        modele.addAttribute("messagesALire", messages.aLire(dossier));
        modele.addAttribute("gestes", agent.tient(Role.GESTIONNAIRE_DEC, dossier.academie()));
        modele.addAttribute(
                "fiche",
                fiches.stream().flatMap(f -> f.fiche(cle).stream()).findFirst().orElseThrow(Introuvable::new));
        modele.addAttribute("frise", histoire.raconter(dossier.cle(), dossier.etat()));
        modele.addAttribute("positions", procedure.positions(dossier.cle()));
        modele.addAttribute("enCours", page.enCours(cle, agent));
        modele.addAttribute("partis", page.partis(consultation.envois(dossier), dossier.academie()));
        return "dossier/dossier";
    }

    @GetMapping("/{cle}/confirmation.pdf")
    ResponseEntity<byte[]> confirmation(@PathVariable String cle) {
        var dossier = consultation.ouvrir(cle, agent());
        var lettre = rendu.confirmation(dossier.cle()).orElseThrow(Introuvable::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(lettre.nomDeFichier())
                                .build()
                                .toString())
                .body(lettres.composer(lettre));
    }

    /** The agent carries the hand-written corrections over, in the candidate's own screens. */
    @PostMapping("/{cle}/correction")
    String corriger(@PathVariable String cle, HttpServletRequest requete, HttpServletResponse reponse) {
        CookieBrouillon.poser(consultation.corriger(cle, agent()).jeton(), requete, reponse);
        return "redirect:/inscription/etapes/recapitulatif";
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}

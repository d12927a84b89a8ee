package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import fr.academie.cap.simulateurs.DroitDUneSession;
import fr.academie.cap.simulateurs.FormeEtMode;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** « Une ou plusieurs sessions ? Contrôle en cours de formation ou épreuves ponctuelles ? » */
@Controller
class FormeEtModeController {

    private static final List<Choix> VOIES = List.of(
            Choix.de(Voie.SCOLAIRE.name(), "Élève, par la voie scolaire"),
            Choix.de(Voie.APPRENTISSAGE.name(), "Apprenti, en contrat d’apprentissage"),
            Choix.de(Voie.FORMATION_CONTINUE.name(), "Stagiaire de la formation professionnelle continue"),
            Choix.de(Voie.DISTANCE.name(), "Inscrit dans un enseignement à distance"),
            new Choix(
                    Voie.AUCUNE.name(), "Candidat sans préparation", "Aussi un ancien élève qui se représente seul."));

    private static final List<Choix> ETABLISSEMENTS = List.of(
            Choix.de(Etablissement.PUBLIC.name(), "Lycée ou autre établissement public"),
            Choix.de(Etablissement.PRIVE_SOUS_CONTRAT.name(), "Établissement privé sous contrat"),
            Choix.de(Etablissement.PRIVE_HORS_CONTRAT.name(), "Établissement privé hors contrat"),
            Choix.de(Etablissement.CFA.name(), "Centre de formation d’apprentis (CFA)"),
            Choix.de(Etablissement.CFA_PUBLIC.name(), "CFA géré par un établissement public"),
            Choix.de(Etablissement.SECTION_APPRENTISSAGE.name(), "Section d’apprentissage d’un lycée"),
            Choix.de(Etablissement.CENTRE_A_DISTANCE.name(), "Établissement d’enseignement à distance"),
            Choix.de(Etablissement.AUCUN.name(), "Aucun établissement"));

    private final FormeEtMode formes;
    private final DroitDUneSession droits;
    private final SpecialitesSimulees specialites;

    FormeEtModeController(FormeEtMode formes, DroitDUneSession droits, SpecialitesSimulees specialites) {
        this.formes = formes;
        this.droits = droits;
        this.specialites = specialites;
    }

    @GetMapping("/simulateurs/forme-et-mode")
    String page(
            @ModelAttribute("question") QuestionDeForme question,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        modele.addAttribute("voies", VOIES);
        modele.addAttribute("etablissements", ETABLISSEMENTS);
        modele.addAttribute("specialites", specialites.choix(droits.prochaine()));
        if (requete.getParameterMap().isEmpty()) {
            var vierge = QuestionDeForme.vierge(droits.prochaine());
            modele.addAttribute("question", vierge);
            modele.addAttribute(
                    BindingResult.MODEL_KEY_PREFIX + "question", new BeanPropertyBindingResult(vierge, "question"));
            return "simulateurs/forme-et-mode";
        }
        var lue = erreurs.hasErrors() ? Optional.<QuestionDeForme.Lue>empty() : question.lire(erreurs);
        var reglement = lue.filter(l -> !question.specialite().isEmpty())
                .flatMap(l -> specialites.lire(question.specialite(), l.session(), erreurs));
        lue.map(l -> repondre(l, reglement, erreurs))
                .filter(r -> !erreurs.hasErrors())
                .ifPresentOrElse(r -> modele.addAttribute("reponse", r), () -> reponse.setStatus(Saisie.A_CORRIGER));
        return "simulateurs/forme-et-mode";
    }

    private ReponseDeForme repondre(QuestionDeForme.Lue lue, Optional<Reglement> reglement, BindingResult erreurs) {
        var examen = formes.examiner(lue.situation(), droits.de(lue.session()));
        if (examen.mode() instanceof Verdict.HorsPerimetre) {
            Saisie.signaler(erreurs, "session", examen.mode().motif());
        } else if (examen.mode() instanceof Verdict.Irrecevable) {
            Saisie.signaler(erreurs, "etablissement", examen.mode().motif());
        }
        return ReponseDeForme.de(examen, lue.session(), reglement);
    }
}

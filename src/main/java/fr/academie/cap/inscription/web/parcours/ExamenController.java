package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.ControleCandidature;
import fr.academie.cap.inscription.saisie.controle.ControleEpreuves;
import fr.academie.cap.inscription.saisie.controle.ControleSituation;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import fr.academie.cap.inscription.web.ListesDEcran;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Étapes 4, 5 et 7 : dans quelle situation, quelle spécialité, quelles épreuves. */
@Controller
@RequestMapping("/inscription/etapes")
class ExamenController {

    private static final int RECHERCHE_MAX = 100;

    private final Parcours parcours;
    private final ListesDEcran listes;
    private final EcranDExamen ecran;
    private final DroitDeSaisie droit;
    private final Preremplissage reprise;

    ExamenController(
            Parcours parcours, ListesDEcran listes, EcranDExamen ecran, DroitDeSaisie droit, Preremplissage reprise) {
        this.parcours = parcours;
        this.listes = listes;
        this.ecran = ecran;
        this.droit = droit;
        this.reprise = reprise;
    }

    @GetMapping("/situation")
    String situation(HttpServletRequest requete, Model modele) {
        return parcours.montrer(Etape.SITUATION, requete, modele, c -> {
            var saisi = c.saisie()
                    .situation()
                    .map(FormulaireSituation::de)
                    .orElseGet(() -> reprise.situation(requete, modele));
            ecran.situation(c, saisi, "", modele);
            return saisi;
        });
    }

    /** « Chercher » shows the step again with what is found; everything typed is kept. */
    @PostMapping("/situation")
    String situation(
            @ModelAttribute(Parcours.ECRAN) FormulaireSituation saisi,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String recherche,
            @RequestParam(defaultValue = "") String geste,
            HttpServletRequest requete,
            Model modele) {
        var mots = recherche.length() > RECHERCHE_MAX ? recherche.substring(0, RECHERCHE_MAX) : recherche;
        if (geste.equals("chercher")) {
            Refus.exigerLisible(erreurs);
            return parcours.montrer(Etape.SITUATION, requete, modele, c -> {
                ecran.situation(c, saisi, mots, modele);
                return saisi;
            });
        }
        return parcours.recevoir(
                Etape.SITUATION,
                requete,
                erreurs,
                modele,
                c -> {
                    ReponsesProposees.exiger(saisi, c);
                    ecran.situation(c, saisi, mots, modele);
                    return ControleSituation.examiner(saisi, c);
                },
                Saisie::avec);
    }

    @GetMapping("/specialite")
    String candidature(HttpServletRequest requete, Model modele) {
        return parcours.montrer(Etape.CANDIDATURE, requete, modele, c -> {
            candidature(c, modele);
            return c.saisie()
                    .candidature()
                    .map(FormulaireCandidature::de)
                    .orElseGet(() -> reprise.candidature(c, requete, modele));
        });
    }

    @PostMapping("/specialite")
    String candidature(
            @ModelAttribute(Parcours.ECRAN) FormulaireCandidature saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        return parcours.recevoir(
                Etape.CANDIDATURE,
                requete,
                erreurs,
                modele,
                c -> {
                    ReponsesProposees.exiger(saisi, c);
                    candidature(c, modele);
                    return ControleCandidature.examiner(saisi, droit, c);
                },
                Saisie::avec);
    }

    private void candidature(Contexte contexte, Model modele) {
        modele.addAttribute("specialites", listes.specialites(contexte.session()));
        ecran.candidature(contexte, modele);
    }

    @GetMapping("/epreuves")
    String epreuves(HttpServletRequest requete, Model modele) {
        return parcours.montrer(Etape.EPREUVES, requete, modele, c -> {
            ecran.epreuves(c, modele);
            return FormulaireEpreuves.de(c.saisie().epreuves(), RevueDeLaSaisie.reglement(c));
        });
    }

    @PostMapping("/epreuves")
    String epreuves(
            @ModelAttribute(Parcours.ECRAN) FormulaireEpreuves saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var aligne = saisi.aligner(RevueDeLaSaisie.reglement(parcours.contexte(parcours.courant(requete))));
        return parcours.recevoir(
                Etape.EPREUVES,
                requete,
                Refus.surLaPage(aligne, modele),
                modele,
                c -> {
                    ecran.epreuves(c, modele);
                    return ControleEpreuves.examiner(aligne, RevueDeLaSaisie.reglement(c), droit, c);
                },
                Saisie::avec);
    }
}

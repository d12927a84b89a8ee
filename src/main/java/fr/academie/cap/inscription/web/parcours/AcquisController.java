package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.controle.ControleAcquis;
import fr.academie.cap.inscription.saisie.controle.ControleDiplomes;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDiplomes;
import fr.academie.cap.inscription.web.BrouillonPerdu;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Étape 6 : les diplômes déclarés, une page pour chacun, puis le bilan. */
@Controller
@RequestMapping("/inscription/etapes/acquis")
class AcquisController {

    private final Parcours parcours;
    private final EcranDAcquis ecran;
    private final DroitDeSaisie droit;

    AcquisController(Parcours parcours, EcranDAcquis ecran, DroitDeSaisie droit) {
        this.parcours = parcours;
        this.ecran = ecran;
        this.droit = droit;
    }

    @GetMapping
    String diplomes(HttpServletRequest requete, Model modele) {
        return parcours.montrer(Etape.ACQUIS, requete, modele, c -> ecran.diplomes(c, requete, modele));
    }

    @PostMapping
    String diplomes(
            @ModelAttribute(Parcours.ECRAN) FormulaireDiplomes saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var brouillon = permis(requete);
        var contexte = parcours.contexte(brouillon);
        var lecture = ControleDiplomes.examiner(
                saisi, ecran.proposes(contexte), brouillon.saisie().acquis());
        if (lecture instanceof Lecture.Valide<Acquis> valide) {
            var acquis = valide.lu();
            parcours.enregistrer(brouillon, brouillon.saisie().avec(acquis), Etape.ACQUIS);
            return "redirect:"
                    + (acquis.diplomes().isEmpty() ? parcours.suite(Etape.ACQUIS, requete) : page(0, requete));
        }
        parcours.signaler((Lecture.Refusee<Acquis>) lecture, erreurs, modele);
        ecran.diplomes(contexte, requete, modele);
        return parcours.vue(Etape.ACQUIS, brouillon, requete, modele);
    }

    @GetMapping("/{rang:[0-9]}")
    String diplome(@PathVariable int rang, HttpServletRequest requete, Model modele) {
        var brouillon = permis(requete);
        if (!ecran.existe(brouillon.saisie(), rang)) {
            return "redirect:" + Parcours.chemin(Etape.ACQUIS);
        }
        modele.addAttribute(Parcours.ECRAN, ecran.diplome(parcours.contexte(brouillon), rang, requete, modele));
        return pageDiplome(rang, brouillon, requete, modele);
    }

    @PostMapping("/{rang:[0-9]}")
    String diplome(
            @PathVariable int rang,
            @ModelAttribute(Parcours.ECRAN) FormulaireAcquis saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var brouillon = permis(requete);
        if (!ecran.existe(brouillon.saisie(), rang)) {
            return "redirect:" + Parcours.chemin(Etape.ACQUIS);
        }
        var contexte = parcours.contexte(brouillon);
        var ouvrant = ecran.ouvrant(contexte, rang);
        var reglement = RevueDeLaSaisie.reglement(contexte);
        var aligne = saisi.aligner(ouvrant.couvertes(reglement));
        var lecture = ControleAcquis.examiner(aligne, ouvrant, reglement, droit, contexte);
        if (lecture instanceof Lecture.Valide<Acquis.Diplome> valide) {
            var acquis = brouillon.saisie().acquis().orElseThrow().remplacer(rang, valide.lu());
            parcours.enregistrer(brouillon, brouillon.saisie().avec(acquis), Etape.ACQUIS);
            return "redirect:" + (rang + 1 < acquis.diplomes().size() ? page(rang + 1, requete) : bilan(requete));
        }
        parcours.signaler((Lecture.Refusee<Acquis.Diplome>) lecture, Refus.surLaPage(aligne, modele), modele);
        ecran.diplome(contexte, rang, requete, modele);
        return pageDiplome(rang, brouillon, requete, modele);
    }

    /** Positions and marks kept; a diploma still to be filled comes first. */
    @GetMapping("/bilan")
    String bilan(HttpServletRequest requete, Model modele) {
        var brouillon = permis(requete);
        var acquis = brouillon.saisie().acquis().orElse(Acquis.AUCUN);
        var manquant = acquis.premierARenseigner();
        if (manquant.isPresent()) {
            return "redirect:" + page(manquant.getAsInt(), requete);
        }
        parcours.vue(Etape.ACQUIS, brouillon, requete, modele);
        modele.addAttribute("acquis", acquis.conservees());
        modele.addAttribute(
                "lienRetour",
                acquis.diplomes().isEmpty()
                        ? Parcours.chemin(Etape.ACQUIS)
                        : page(acquis.diplomes().size() - 1, requete));
        return "inscription/bilan";
    }

    @PostMapping("/bilan")
    String passerLeBilan(HttpServletRequest requete) {
        var brouillon = permis(requete);
        var acquis = brouillon.saisie().acquis().orElse(Acquis.AUCUN);
        if (acquis.premierARenseigner().isPresent()) {
            return "redirect:" + bilan(requete);
        }
        parcours.enregistrer(brouillon, brouillon.saisie().avec(new Acquis(acquis.diplomes(), true)), Etape.ACQUIS);
        return "redirect:" + parcours.suite(Etape.ACQUIS, requete);
    }

    private Brouillon permis(HttpServletRequest requete) {
        var brouillon = parcours.courant(requete);
        if (!brouillon.saisie().permet(Etape.ACQUIS)) {
            throw BrouillonPerdu.vers(brouillon.saisie().premiereEtapeAFaire());
        }
        return brouillon;
    }

    private String pageDiplome(int rang, Brouillon brouillon, HttpServletRequest requete, Model modele) {
        parcours.vue(Etape.ACQUIS, brouillon, requete, modele);
        modele.addAttribute("lienRetour", rang == 0 ? Parcours.chemin(Etape.ACQUIS) : page(rang - 1, requete));
        return "inscription/diplome";
    }

    private static String page(int rang, HttpServletRequest requete) {
        return Parcours.chemin(Etape.ACQUIS) + "/" + rang + versRecapitulatif(requete);
    }

    private static String bilan(HttpServletRequest requete) {
        return Parcours.chemin(Etape.ACQUIS) + "/bilan" + versRecapitulatif(requete);
    }

    private static String versRecapitulatif(HttpServletRequest requete) {
        return Parcours.versRecapitulatif(requete) ? "?retour=recapitulatif" : "";
    }
}

package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.antecedents.ExemplesDAntecedents;
import fr.academie.cap.inscription.antecedents.Reprise;
import fr.academie.cap.inscription.antecedents.Reprises;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.ControleOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Étape 1 : retrouver une inscription antérieure, choisir laquelle reprendre, en ouvrir l'adresse par un code. */
@Controller
@RequestMapping("/inscription/etapes/origine")
class OrigineController {

    private static final String REPRISE = "/inscription/etapes/origine/reprise";

    /** @param antecedent identifiant de l'inscription choisie */
    record FormulaireChoix(String antecedent) {
        FormulaireChoix {
            antecedent = antecedent == null ? "" : antecedent;
        }
    }

    /** @param code huit chiffres, ou rien pour continuer sans adresse */
    record FormulaireCode(String code) {
        FormulaireCode {
            code = code == null ? "" : code.strip();
        }
    }

    private final Parcours parcours;
    private final Reprises reprises;
    private final Rapprochement rapprochement;
    private final ObjectProvider<ExemplesDAntecedents> exemples;

    OrigineController(
            Parcours parcours,
            Reprises reprises,
            Rapprochement rapprochement,
            ObjectProvider<ExemplesDAntecedents> exemples) {
        this.parcours = parcours;
        this.reprises = reprises;
        this.rapprochement = rapprochement;
        this.exemples = exemples;
    }

    /** What a visitor of the demonstration may try; nothing anywhere else. */
    @ModelAttribute("exemples")
    List<String> exemples() {
        return exemples.stream().flatMap(e -> e.exemples().stream()).toList();
    }

    @GetMapping
    String origine(HttpServletRequest requete, Model modele) {
        rapprochement.presenterLeCaptcha(requete, modele);
        return parcours.montrer(
                Etape.ORIGINE,
                requete,
                modele,
                c -> c.saisie()
                        .origine()
                        .map(o -> FormulaireOrigine.de(o, Rapprochement.confirmes(c.saisie())))
                        .orElse(FormulaireOrigine.VIDE));
    }

    @PostMapping
    String origine(
            @ModelAttribute(Parcours.ECRAN) FormulaireOrigine saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var brouillon = parcours.courant(requete);
        var vue = parcours.recevoir(
                Etape.ORIGINE,
                requete,
                erreurs,
                modele,
                c -> rapprochement.examiner(ControleOrigine.examiner(saisi, c), saisi, brouillon, requete, modele),
                OrigineController::noter);
        var avance = vue.startsWith("redirect:") && brouillon.saisie().permet(Etape.ORIGINE);
        return avance && aMontrer(brouillon, requete) ? "redirect:" + REPRISE : vue;
    }

    /** Another person's numbers, or another session's: the civil status is to be looked at again. */
    private static Saisie noter(Saisie saisie, Origine origine) {
        var autre = saisie.origine().filter(o -> o.memesNumeros(origine)).isEmpty();
        var reconnu = origine.nomReconnu().isPresent();
        return (autre && reconnu ? saisie.sansEtatCivil() : saisie).avec(origine);
    }

    private boolean aMontrer(Brouillon avant, HttpServletRequest requete) {
        var apres = parcours.courant(requete);
        var nouveau = !avant.saisie().origine().equals(apres.saisie().origine());
        return (nouveau || apres.saisie().etatCivil().isEmpty())
                && reprises.de(apres).isPresent();
    }

    @GetMapping("/reprise")
    String reprise(HttpServletRequest requete, Model modele) {
        var brouillon = parcours.courant(requete);
        var reprise = reprises.de(brouillon);
        if (reprise.isEmpty()) {
            return "redirect:" + Parcours.chemin(Etape.ORIGINE);
        }
        modele.addAttribute(
                Parcours.ECRAN,
                reprise.get().choisie().isEmpty() || requete.getParameter("choix") != null
                        ? new FormulaireChoix(choisie(reprise.get()))
                        : new FormulaireCode(""));
        return page(reprise.get(), brouillon, requete, modele);
    }

    @PostMapping("/reprise")
    String choisir(
            @ModelAttribute(Parcours.ECRAN) FormulaireChoix saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var brouillon = parcours.courant(requete);
        var reprise = reprises.de(brouillon);
        if (reprise.isEmpty()) {
            return "redirect:" + Parcours.chemin(Etape.ORIGINE);
        }
        var choisi = reprise.get().reconnues().stream()
                .map(Antecedent::id)
                .filter(id -> id.toString().equals(saisi.antecedent()))
                .findFirst();
        if (choisi.isEmpty()) {
            Refus.signaler(erreurs, "antecedent", Anomalie.ANTECEDENT_A_CHOISIR);
            return page(reprise.get(), brouillon, requete, modele);
        }
        reprises.choisir(brouillon, choisi.get());
        return "redirect:" + REPRISE;
    }

    /** Same answer whether an address is known or not. */
    @PostMapping("/reprise/envoi")
    String envoyer(HttpServletRequest requete) {
        var brouillon = parcours.courant(requete);
        if (reprises.de(brouillon).flatMap(Reprise::choisie).isPresent()) {
            reprises.envoyerCode(brouillon);
        }
        return "redirect:" + REPRISE;
    }

    /** Without a code one goes on all the same, the address to be typed. */
    @PostMapping("/reprise/code")
    String confirmer(
            @ModelAttribute(Parcours.ECRAN) FormulaireCode saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var brouillon = parcours.courant(requete);
        var reprise = reprises.de(brouillon).filter(r -> r.choisie().isPresent());
        if (reprise.isEmpty()) {
            return "redirect:" + REPRISE;
        }
        if (!saisi.code().isEmpty() && !reprises.confirmerCode(brouillon, saisi.code())) {
            Refus.signaler(erreurs, "code", Anomalie.CODE_DE_REPRISE_REFUSE);
            return page(reprise.get(), brouillon, requete, modele);
        }
        return "redirect:" + parcours.suite(Etape.ORIGINE, requete);
    }

    private String page(Reprise reprise, Brouillon brouillon, HttpServletRequest requete, Model modele) {
        rapprochement.presenter(reprise, modele);
        parcours.vue(Etape.ORIGINE, brouillon, requete, modele);
        modele.addAttribute("lienRetour", Parcours.chemin(Etape.ORIGINE));
        return modele.getAttribute(Parcours.ECRAN) instanceof FormulaireChoix
                ? "inscription/anterieures"
                : "inscription/reprise";
    }

    private static String choisie(Reprise reprise) {
        return reprise.choisie().map(Antecedent::id).map(Object::toString).orElse("");
    }
}

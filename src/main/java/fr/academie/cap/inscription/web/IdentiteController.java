package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.ControleCoordonnees;
import fr.academie.cap.inscription.saisie.controle.ControleEtatCivil;
import fr.academie.cap.inscription.saisie.controle.ControleOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Étapes 1 à 3 : qui est le candidat. */
@Controller
@RequestMapping("/inscription/etapes")
class IdentiteController {

    private static final List<Choix> RESIDENCES = List.of(
            new Choix(Residence.FRANCE.name(), "En France", "Outre-mer compris"),
            Choix.de(Residence.ETRANGER.name(), "À l’étranger"));

    private final Parcours parcours;
    private final ListesDEcran listes;
    private final ReferentielDeSaisie referentiel;

    IdentiteController(Parcours parcours, ListesDEcran listes, ReferentielDeSaisie referentiel) {
        this.parcours = parcours;
        this.listes = listes;
        this.referentiel = referentiel;
    }

    @GetMapping("/origine")
    String origine(HttpServletRequest requete, Model modele) {
        return parcours.montrer(
                Etape.ORIGINE,
                requete,
                modele,
                c -> c.saisie()
                        .origine()
                        .map(o -> FormulaireOrigine.de(o, confirmes(c.saisie())))
                        .orElse(FormulaireOrigine.VIDE));
    }

    @PostMapping("/origine")
    String origine(
            @ModelAttribute(Parcours.ECRAN) FormulaireOrigine saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        return parcours.recevoir(
                Etape.ORIGINE, requete, erreurs, modele, c -> ControleOrigine.examiner(saisi, c), Saisie::avec);
    }

    @GetMapping("/etat-civil")
    String etatCivil(HttpServletRequest requete, Model modele) {
        modele.addAttribute("pays", listes.pays());
        return parcours.montrer(
                Etape.ETAT_CIVIL,
                requete,
                modele,
                c -> c.saisie()
                        .etatCivil()
                        .map(e -> FormulaireEtatCivil.de(e, confirmes(c.saisie())))
                        .orElseGet(() ->
                                FormulaireEtatCivil.vierge(c.saisie().origine().flatMap(Origine::naissance))));
    }

    @PostMapping("/etat-civil")
    String etatCivil(
            @ModelAttribute(Parcours.ECRAN) FormulaireEtatCivil saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        modele.addAttribute("pays", listes.pays());
        return parcours.recevoir(
                Etape.ETAT_CIVIL, requete, erreurs, modele, c -> ControleEtatCivil.examiner(saisi, c), Saisie::avec);
    }

    @GetMapping("/coordonnees")
    String coordonnees(HttpServletRequest requete, Model modele) {
        modele.addAttribute("residences", RESIDENCES);
        return parcours.montrer(
                Etape.COORDONNEES,
                requete,
                modele,
                c -> c.saisie()
                        .coordonnees()
                        .map(v -> FormulaireCoordonnees.de(v, confirmes(c.saisie())))
                        .orElse(FormulaireCoordonnees.VIDE));
    }

    /** When the town does not match the postal code, its towns are offered as a list. */
    @PostMapping("/coordonnees")
    String coordonnees(
            @ModelAttribute(Parcours.ECRAN) FormulaireCoordonnees saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        modele.addAttribute("residences", RESIDENCES);
        var vue = parcours.recevoir(
                Etape.COORDONNEES, requete, erreurs, modele, c -> ControleCoordonnees.examiner(saisi, c), Saisie::avec);
        if (erreurs.hasFieldErrors("localite") && !saisi.residence().equals(Residence.ETRANGER.name())) {
            modele.addAttribute("localites", localites(saisi.codePostal()));
        }
        return vue;
    }

    private List<Choix> localites(String codePostal) {
        return referentiel.communes(codePostal.replaceAll("[^0-9]", "")).stream()
                .map(c -> Choix.de(c.nom(), c.nom()))
                .toList();
    }

    private static List<String> confirmes(Saisie saisie) {
        return List.copyOf(saisie.confirmes());
    }
}

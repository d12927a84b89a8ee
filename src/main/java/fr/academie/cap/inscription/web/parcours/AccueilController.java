package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Departement;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.ListesDEcran;
import fr.academie.cap.inscription.web.PageFederee;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Avant les huit étapes : que voulez-vous faire, où résidez-vous, que faut-il préparer. */
@Controller
@RequestMapping("/inscription")
class AccueilController {

    /** @param choix « INSCRIRE » ou « CONSULTER » */
    record FormulaireAccueil(String choix) {
        FormulaireAccueil {
            choix = choix == null ? "" : choix;
        }
    }

    record FormulaireResidence(String departement) {
        FormulaireResidence {
            departement = departement == null ? "" : departement;
        }
    }

    static final List<Choix> SOUHAITS = List.of(
            Choix.de("INSCRIRE", "Vous inscrire"), Choix.de("CONSULTER", "Modifier ou consulter votre inscription"));

    private final Parcours parcours;
    private final Brouillons brouillons;
    private final CampagneDuCandidat campagnes;
    private final ReferentielDeSaisie referentiel;
    private final ListesDEcran listes;
    private final Consultation consultation;
    private final PageFederee federee;

    AccueilController(
            Parcours parcours,
            Brouillons brouillons,
            CampagneDuCandidat campagnes,
            ReferentielDeSaisie referentiel,
            ListesDEcran listes,
            Consultation consultation,
            PageFederee federee) {
        this.parcours = parcours;
        this.brouillons = brouillons;
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.listes = listes;
        this.consultation = consultation;
        this.federee = federee;
    }

    @GetMapping
    String accueil(HttpServletRequest requete, Model modele) {
        modele.addAttribute(Parcours.ECRAN, new FormulaireAccueil(""));
        return pageAccueil(requete, modele);
    }

    @PostMapping
    String choisir(
            @ModelAttribute(Parcours.ECRAN) FormulaireAccueil saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        return switch (saisi.choix()) {
            case "INSCRIRE" -> "redirect:/inscription/academie";
            case "CONSULTER" -> "redirect:/inscription/connexion";
            default -> {
                Refus.signaler(erreurs, "choix", Anomalie.CHOIX_OBLIGATOIRE);
                yield pageAccueil(requete, modele);
            }
        };
    }

    private String pageAccueil(HttpServletRequest requete, Model modele) {
        var reprise = parcours.eventuel(requete).filter(b -> b.numeroRendu().isEmpty());
        reprise.ifPresent(b -> {
            parcours.encadrer(b, modele);
            modele.addAttribute("lienReprise", Parcours.chemin(b.saisie().premiereEtapeAFaire()));
        });
        modele.addAttribute("souhaits", SOUHAITS);
        federee.presenter(requete, modele);
        return "inscription/accueil";
    }

    @GetMapping("/academie")
    String residence(Model modele) {
        modele.addAttribute(Parcours.ECRAN, new FormulaireResidence(""));
        return pageResidence(modele);
    }

    @PostMapping("/academie")
    String choisirResidence(
            @ModelAttribute(Parcours.ECRAN) FormulaireResidence saisi, BindingResult erreurs, Model modele) {
        Refus.exigerLisible(erreurs);
        var departement = referentiel
                .departement(saisi.departement())
                .filter(d -> d.academie().isPresent());
        if (departement.isEmpty()) {
            Refus.signaler(erreurs, "departement", Anomalie.RESIDENCE_A_CHOISIR);
            return pageResidence(modele);
        }
        return "redirect:/inscription/academie/" + departement.get().code();
    }

    private String pageResidence(Model modele) {
        modele.addAttribute("departements", listes.departements());
        return "inscription/residence";
    }

    /** Dates, papers and address of the académie where one registers. */
    @GetMapping("/academie/{departement}")
    String campagne(@PathVariable String departement, HttpServletRequest requete, Model modele) {
        var choisi = departement(departement);
        var academie = choisi.academie().orElseThrow(Introuvable::new);
        modele.addAttribute("departement", choisi);
        modele.addAttribute("academie", referentiel.nomAcademie(academie));
        campagnes.presenter(academie, modele);
        campagnes
                .ouverte(academie)
                .flatMap(c -> dejaInscrit(c, requete))
                .ifPresent(n -> modele.addAttribute("deja", n));
        return "inscription/campagne";
    }

    /** Only to who has opened that dossier with its code: nothing else proves who is looking. */
    private Optional<String> dejaInscrit(Campagne campagne, HttpServletRequest requete) {
        return DossierOuvert.lire(requete)
                .filter(o -> o.academie().equals(campagne.academie()))
                .map(o -> consultation.relire(o.academie(), o.id()))
                .filter(d -> d.session() == campagne.session() && !d.etat().termine())
                .map(d -> d.numero().toString());
    }

    @PostMapping("/academie/{departement}")
    String commencer(@PathVariable String departement, HttpServletRequest requete, HttpServletResponse reponse) {
        var academie = departement(departement).academie().orElseThrow(Introuvable::new);
        var session = campagnes.ouverte(academie).map(Campagne::session);
        if (session.isEmpty()) {
            return "redirect:/inscription/academie/" + departement(departement).code();
        }
        DossierOuvert.fermer(requete);
        var etatCivil = ailleurs(academie, requete).flatMap(b -> b.saisie().etatCivil());
        var brouillon = brouillons.commencer(academie, session.get());
        etatCivil.ifPresent(
                e -> brouillons.enregistrer(brouillon.jeton(), Saisie.vide().avec(e), Etape.ORIGINE));
        CookieBrouillon.poser(brouillon.jeton(), requete, reponse);
        return "redirect:" + Parcours.chemin(brouillon.saisie().premiereEtapeAFaire());
    }

    /** A draft begun in an académie where this person does not live: who they are need not be typed again. */
    private Optional<Brouillon> ailleurs(String academie, HttpServletRequest requete) {
        return parcours.eventuel(requete)
                .filter(b -> b.numeroRendu().isEmpty() && b.dossierModifie().isEmpty())
                .filter(b -> !b.academie().equals(academie));
    }

    private Departement departement(String code) {
        return referentiel.departement(code).orElseThrow(Introuvable::new);
    }
}

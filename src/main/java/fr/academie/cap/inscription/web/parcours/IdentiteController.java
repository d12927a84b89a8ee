package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.ControleCoordonnees;
import fr.academie.cap.inscription.saisie.controle.ControleEtatCivil;
import fr.academie.cap.inscription.saisie.controle.LectureRepresentant;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.web.ListesDEcran;
import fr.academie.cap.inscription.web.PageFederee;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.Lien;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Étapes 2 et 3 : qui est le candidat, où le joindre. */
@Controller
@RequestMapping("/inscription/etapes")
class IdentiteController {

    private static final List<Choix> RESIDENCES = List.of(
            new Choix(Residence.FRANCE.name(), "En France", "Outre-mer compris"),
            Choix.de(Residence.ETRANGER.name(), "À l’étranger"));

    private static final List<Choix> LIENS = Arrays.stream(Representant.Lien.values())
            .map(lien -> Choix.de(lien.name(), lien.libelle()))
            .toList();

    private final Parcours parcours;
    private final ListesDEcran listes;
    private final ReferentielDeSaisie referentiel;
    private final Preremplissage reprise;
    private final PageFederee federee;

    IdentiteController(
            Parcours parcours,
            ListesDEcran listes,
            ReferentielDeSaisie referentiel,
            Preremplissage reprise,
            PageFederee federee) {
        this.parcours = parcours;
        this.listes = listes;
        this.referentiel = referentiel;
        this.reprise = reprise;
        this.federee = federee;
    }

    @GetMapping("/etat-civil")
    String etatCivil(HttpServletRequest requete, Model modele) {
        modele.addAttribute("pays", listes.pays());
        return parcours.montrer(Etape.ETAT_CIVIL, requete, modele, c -> {
            nommer(c, modele);
            if (c.saisie().etatCivil().isEmpty()) {
                federee.presenter(requete, modele);
            }
            return c.saisie()
                    .etatCivil()
                    .map(e -> FormulaireEtatCivil.de(e, confirmes(c.saisie())))
                    .orElseGet(() -> reprise.etatCivil(requete, c.saisie(), modele));
        });
    }

    @PostMapping("/etat-civil")
    String etatCivil(
            @ModelAttribute(Parcours.ECRAN) FormulaireEtatCivil saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        modele.addAttribute("pays", listes.pays());
        var jeton = parcours.courant(requete).jeton();
        return parcours.recevoir(
                Etape.ETAT_CIVIL,
                requete,
                erreurs,
                modele,
                c -> {
                    nommer(c, modele);
                    reprise.marquer(saisi, requete, c.saisie(), modele);
                    return ControleEtatCivil.examiner(saisi, corrige(c));
                },
                (saisie, etatCivil) -> {
                    federee.noter(jeton, requete, saisie.etatCivil(), etatCivil);
                    return avecLEtatCivil(saisie, etatCivil);
                });
    }

    /** The agent who carries over a correction may mend a name; from then on it is the one recognised. */
    private Contexte corrige(Contexte contexte) {
        return reprise.parUnAgent() ? contexte.avec(renommer(contexte.saisie(), Optional.empty())) : contexte;
    }

    private Saisie avecLEtatCivil(Saisie saisie, EtatCivil etatCivil) {
        var reconnu = saisie.origine().flatMap(Origine::nomReconnu).isPresent();
        var suite = saisie.avec(etatCivil);
        return reconnu && reprise.parUnAgent() ? renommer(suite, Optional.of(etatCivil.nomFamille())) : suite;
    }

    private static Saisie renommer(Saisie saisie, Optional<String> nom) {
        return saisie.origine().map(o -> saisie.avec(o.reconnaissant(nom))).orElse(saisie);
    }

    private void nommer(Contexte contexte, Model modele) {
        var reconnu = contexte.saisie().origine().flatMap(Origine::nomReconnu);
        modele.addAttribute("nomFige", reconnu.isPresent() && !reprise.parUnAgent());
    }

    @GetMapping("/coordonnees")
    String coordonnees(HttpServletRequest requete, Model modele) {
        modele.addAttribute("residences", RESIDENCES);
        return parcours.montrer(Etape.COORDONNEES, requete, modele, c -> {
            representer(c, modele);
            return c.saisie()
                    .coordonnees()
                    .map(v -> FormulaireCoordonnees.de(v, confirmes(c.saisie())))
                    .orElseGet(() -> reprise.coordonnees(requete, modele));
        });
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
                Etape.COORDONNEES,
                requete,
                erreurs,
                modele,
                c -> {
                    representer(c, modele);
                    reprise.marquer(saisi, requete, c.saisie(), modele);
                    return ControleCoordonnees.examiner(saisi, c);
                },
                Saisie::avec);
        if (erreurs.hasFieldErrors("localite") && !saisi.residence().equals(Residence.ETRANGER.name())) {
            modele.addAttribute("localites", localites(saisi));
        }
        if (erreurs.getFieldErrors("codePostal").stream()
                .anyMatch(e -> Anomalie.AUTRE_ACADEMIE.code().equals(e.getCode()))) {
            ailleurs(saisi).ifPresent(lien -> modele.addAttribute("ailleurs", lien));
        }
        return vue;
    }

    private static void representer(Contexte contexte, Model modele) {
        if (LectureRepresentant.demande(contexte)) {
            modele.addAttribute("liens", LIENS);
        }
    }

    /** Where one registers instead. */
    private Optional<Lien> ailleurs(FormulaireCoordonnees saisi) {
        var codePostal = saisi.codePostal().replaceAll("[^0-9]", "");
        var academie = referentiel.academieDeResidence(codePostal, saisi.localite());
        return academie.flatMap(a -> referentiel.departements().stream()
                .filter(d -> d.academie().equals(academie))
                .filter(d -> referentiel.communes(codePostal).stream()
                        .anyMatch(c -> c.departement().equals(d.code())))
                .findFirst()
                .map(d -> new Lien(
                        "S’inscrire dans l’académie de " + referentiel.nomAcademie(a),
                        "/inscription/academie/" + d.code())));
    }

    /** What was typed stays at the head of the list: the postal code may be what is wrong. */
    private List<Choix> localites(FormulaireCoordonnees saisi) {
        var localites = referentiel.communes(saisi.codePostal().replaceAll("[^0-9]", "")).stream()
                .map(c -> Choix.de(c.nom(), c.nom()))
                .toList();
        var tapee = saisi.localite();
        return localites.isEmpty()
                        || tapee.isBlank()
                        || localites.stream().anyMatch(c -> c.valeur().equals(tapee))
                ? localites
                : Stream.concat(Stream.of(Choix.de(tapee, tapee + " (tel que vous l’avez écrit)")), localites.stream())
                        .toList();
    }

    private static List<String> confirmes(Saisie saisie) {
        return List.copyOf(saisie.confirmes());
    }
}

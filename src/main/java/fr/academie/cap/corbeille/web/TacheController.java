package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.corbeille.Tache;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.moteur.ReponsesRefusees;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.FichesDeDossier;
import fr.academie.cap.web.formulaires.Formulaire;
import fr.academie.cap.web.formulaires.Formulaires;
import fr.academie.cap.web.formulaires.Reponses;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Une tâche : le dossier d'un côté, ce qu'il y a à décider de l'autre. */
@Controller
@RequestMapping("/corbeille/taches/{id}")
class TacheController {

    /** Puts keyboard and screen reader straight on what there is to decide, without a script. */
    private static final String A_DECIDER = "#decision";

    private final Corbeille corbeille;
    private final LignesDeCorbeille lignes;
    private final Formulaires formulaires;
    private final List<FichesDeDossier> fiches;
    private final ActeurCourant acteurs;

    TacheController(
            Corbeille corbeille,
            LignesDeCorbeille lignes,
            Formulaires formulaires,
            List<FichesDeDossier> fiches,
            ActeurCourant acteurs) {
        this.corbeille = corbeille;
        this.lignes = lignes;
        this.formulaires = formulaires;
        this.fiches = fiches;
        this.acteurs = acteurs;
    }

    @GetMapping
    String montrer(@PathVariable String id, Model modele) {
        return montrer(corbeille.trouver(agent(), id), null, modele);
    }

    @PostMapping("/prise")
    String prendre(@PathVariable String id) {
        encore(id);
        corbeille.prendre(agent(), id);
        return "redirect:/corbeille/taches/" + id + A_DECIDER;
    }

    @PostMapping("/remise")
    String rendre(@PathVariable String id, RedirectAttributes suite) {
        var tache = encore(id);
        corbeille.rendre(agent(), id);
        suite.addFlashAttribute("succes", "La tâche de " + tache.sujet() + " est de nouveau à prendre.");
        return "redirect:/corbeille";
    }

    @PostMapping("/accomplissement")
    String accomplir(
            @PathVariable String id,
            WebRequest requete,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var agent = agent();
        var tache = encore(id);
        var reponses = formulaire(tache).analyser(requete.getParameterMap(), corbeille.contexte(agent, id));
        if (!reponses.enErreur()) {
            reponses = essayer(agent, tache, reponses);
        }
        if (reponses.enErreur()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return montrer(tache, reponses, modele);
        }
        suite.addFlashAttribute("succes", "« " + tache.libelle() + " » est enregistré pour " + tache.sujet() + ".");
        return suivante(agent);
    }

    /** Completed by somebody else, taken elsewhere or never ours: told alike, nothing is kept. */
    @ExceptionHandler(ActeDejaFait.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String dejaFait(ActeDejaFait fait, Model modele) {
        modele.addAttribute("phrase", fait.getMessage());
        return "corbeille/traitee";
    }

    @ExceptionHandler(Introuvable.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String introuvable(Model modele) {
        modele.addAttribute("phrase", "Elle vient d’être traitée, ou elle n’est pas de votre service.");
        return "corbeille/traitee";
    }

    /** My next task, the most pressing first; the list when my hands are empty. */
    private String suivante(Agent agent) {
        return corbeille.lister(agent, Corbeille.Vue.MIENNES, Optional.empty(), 1).taches().stream()
                .findFirst()
                .map(t -> "redirect:/corbeille/taches/" + t.id() + A_DECIDER)
                .orElse("redirect:/corbeille");
    }

    /** A page may have been open for hours: what it acts on must still be there. */
    private Tache encore(String id) {
        try {
            return corbeille.trouver(agent(), id);
        } catch (Introuvable e) {
            throw new ActeDejaFait("Elle vient d’être traitée, ou elle n’est pas de votre service.");
        }
    }

    /** A refusal of the domain shows beside the field it names, with everything that was answered. */
    private Reponses essayer(Agent agent, Tache tache, Reponses reponses) {
        try {
            corbeille.accomplir(agent, tache.id(), reponses.valeurs());
            return reponses;
        } catch (ReponsesRefusees e) {
            return reponses.avecErreurs(e.erreurs());
        } catch (RefusMetier e) {
            return reponses.avecErreurs(Map.of(e.champ().orElse(""), e.phrase()));
        }
    }

    private String montrer(Tache tache, @Nullable Reponses reponses, Model modele) {
        var agent = agent();
        modele.addAttribute("ligne", lignes.de(List.of(tache), agent).get(0));
        modele.addAttribute(
                "fiche",
                fiches.stream()
                        .flatMap(f -> f.fiche(tache.cle()).stream())
                        .findFirst()
                        .orElse(null));
        modele.addAttribute("reponses", reponses);
        modele.addAttribute("vue", formulaire(tache).vue(corbeille.contexte(agent, tache.id()), reponses));
        return "corbeille/tache";
    }

    private Formulaire formulaire(Tache tache) {
        return formulaires.parCle(tache.formulaire().orElseThrow(Introuvable::new));
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}

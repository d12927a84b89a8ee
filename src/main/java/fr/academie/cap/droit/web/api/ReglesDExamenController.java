package fr.academie.cap.droit.web.api;

import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.FaitsDeProcedure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Délivrer, remplacer, composer le jury, compter un délai. */
@RestController
@DocumentationDuProbleme
@Tag(name = "Examen et procédures")
class ReglesDExamenController {

    private final Guichet guichet;
    private final Deliberations deliberations;

    ReglesDExamenController(Guichet guichet, Deliberations deliberations) {
        this.guichet = guichet;
        this.deliberations = deliberations;
    }

    @PostMapping("/api/v1/regles/delivrance")
    @Operation(
            operationId = "delivrance",
            summary = "Que donnent les notes et les positions, avant la décision souveraine du jury ?",
            description =
                    "Décret n° 2002-463, article 15 ; code de l'éducation, article D337-16. Donnez toutes les unités du"
                            + " règlement : un règlement que la loi de la session ne permet pas est refusé.")
    ResponseEntity<Reponse<Etabli.Deliberation>> delivrance(@RequestBody Demande.Deliberation demande) {
        return ReglesDAccesController.json(deliberations.juger(demande));
    }

    @PostMapping("/api/v1/regles/remplacement")
    @Operation(
            operationId = "remplacement",
            summary = "L'épreuve manquée peut-elle être remplacée ?",
            description = "Décret n° 2002-463, article 20 ; code de l'éducation, article D337-21.")
    ResponseEntity<Reponse<Etabli.Epreuve>> remplacement(@RequestBody Demande.EpreuveARemplacer demande) {
        var droit = guichet.droit(demande.repere());
        var faits = new FaitsDEpreuves.EpreuveARemplacer(
                Deliberations.unite(demande.unite()),
                demande.absenceJustifiee(),
                demande.ponctuelle(),
                demande.commencee(),
                demande.diplomeDelivre(),
                demande.dejaRemplacee(),
                demande.autorisation());
        return ReglesDAccesController.json(guichet.repondre(
                guichet.regles().remplacement(faits, droit), unite -> new Etabli.Epreuve(unite.code())));
    }

    @PostMapping("/api/v1/regles/composition-jury")
    @Operation(
            operationId = "compositionJury",
            summary = "Le jury est-il régulièrement composé ?",
            description = "Décret n° 2002-463, articles 21 et 22 ; code de l'éducation, articles D337-22 et D337-23.")
    ResponseEntity<Reponse<Etabli.Jury>> compositionJury(@RequestBody Demande.CompositionDeJury demande) {
        var droit = guichet.droit(demande.repere());
        var faits = new FaitsDeProcedure.CompositionDeJury(
                membres(demande.nommes()),
                membres(demande.presents()),
                demande.presidentProfessionnel(),
                demande.presidentConseiller(),
                demande.vicePresidentDuPublic(),
                demande.professionConsulteeLe(),
                demande.specialites(),
                demande.representees());
        return ReglesDAccesController.json(guichet.repondre(
                guichet.regles().jury(faits, droit),
                presents -> new Etabli.Jury(presents.enseignants(), presents.employeurs(), presents.salaries())));
    }

    @PostMapping("/api/v1/regles/echeance-legale")
    @Operation(
            operationId = "echeanceLegale",
            summary = "Quand le silence produit-il son effet, et lequel ?",
            description = "Décret n° 2002-463, article 14 ; code des relations entre le public et l'administration.")
    ResponseEntity<Reponse<Etabli.Terme>> echeanceLegale(@RequestBody Demande.DemandeEnCours demande) {
        var droit = guichet.droit(demande.repere());
        var faits = new FaitsDeProcedure.DemandeEnCours(
                demande.procedure(),
                demande.recueLe(),
                demande.piecesDemandeesLe(),
                demande.completeLe(),
                demande.notifieeLe());
        return ReglesDAccesController.json(guichet.repondre(guichet.regles().echeance(faits, droit), Etabli.Terme::de));
    }

    private static FaitsDeProcedure.Membres membres(Demande.MembresRecus recus) {
        return new FaitsDeProcedure.Membres(recus.enseignants(), recus.employeurs(), recus.salaries());
    }
}

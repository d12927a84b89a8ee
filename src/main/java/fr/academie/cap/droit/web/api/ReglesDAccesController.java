package fr.academie.cap.droit.web.api;

import fr.academie.cap.droit.web.api.Etabli.Valeur;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Se présenter, choisir sa forme, être évalué, garder ses acquis. */
@RestController
@DocumentationDuProbleme
@Tag(name = "Accès et acquis")
class ReglesDAccesController {

    private final Guichet guichet;

    ReglesDAccesController(Guichet guichet) {
        this.guichet = guichet;
    }

    @PostMapping("/api/v1/regles/admission")
    @Operation(
            operationId = "admission",
            summary = "Le candidat peut-il se présenter ?",
            description = "Décret n° 2002-463, article 7 ; code de l'éducation, article D337-7.")
    ResponseEntity<Reponse<Valeur>> admission(@RequestBody Demande.Admission demande) {
        var semaines = demande.semainesProuvees();
        if (demande.experienceExigee() && semaines == null) {
            throw manque("semainesProuvees", "Donnez les semaines prouvées : la spécialité exige une expérience.");
        }
        var droit = guichet.droit(demande.repere());
        var faits = new Faits.Admission(
                Year.of(demande.naissance()),
                demande.voie(),
                demande.formationJustifiee(),
                demande.experienceExigee(),
                semaines == null ? 0 : semaines);
        return json(guichet.repondre(guichet.regles().admission(faits, droit), Valeur::de));
    }

    @PostMapping("/api/v1/regles/forme")
    @Operation(
            operationId = "forme",
            summary = "La forme d'examen demandée est-elle ouverte ?",
            description = "Décret n° 2002-463, articles 8 à 10 ; code de l'éducation, articles D337-8 à D337-10.")
    ResponseEntity<Reponse<Valeur>> forme(@RequestBody Demande.ChoixDeForme demande) {
        var meme = demande.memeSpecialite();
        if (demande.dejaArretee() != null && meme == null) {
            throw manque("memeSpecialite", "Dites si la forme déjà arrêtée l’a été pour la même spécialité.");
        }
        var droit = guichet.droit(demande.repere());
        var faits = new Faits.ChoixDeForme(
                annee(demande.naissance()),
                demande.voie(),
                demande.issueDeFormation(),
                demande.demandee(),
                demande.derogationAccordee(),
                demande.inscriptionProuvee(),
                demande.dejaArretee(),
                meme == null || meme);
        return json(guichet.repondre(guichet.regles().forme(faits, droit), Valeur::de));
    }

    @PostMapping("/api/v1/regles/mode-evaluation")
    @Operation(
            operationId = "modeEvaluation",
            summary = "Contrôle en cours de formation ou terminal ?",
            description = "Décret n° 2002-463, articles 11 à 13 ; code de l'éducation, articles D337-11 à D337-13.")
    ResponseEntity<Reponse<Valeur>> modeEvaluation(@RequestBody Demande.Preparation demande) {
        var droit = guichet.droit(demande.repere());
        var faits = new FaitsDEpreuves.Preparation(
                demande.voie(), demande.etablissement(), demande.habilite(), annee(demande.naissance()));
        return json(guichet.repondre(guichet.regles().modeEvaluation(faits, droit), Valeur::de));
    }

    @PostMapping("/api/v1/regles/dispense-eps")
    @Operation(
            operationId = "dispenseEps",
            summary = "La dispense d'éducation physique et sportive peut-elle être demandée ?",
            description = "Décret n° 2002-463, article 18 ; code de l'éducation, article D337-19.")
    ResponseEntity<Reponse<Valeur>> dispenseEps(@RequestBody Demande.DispenseEps demande) {
        var droit = guichet.droit(demande.repere());
        var faits =
                new Faits.DemandeEps(demande.voie(), demande.etablissement(), demande.habilite(), demande.demandee());
        return json(guichet.repondre(guichet.regles().dispenseEps(faits, droit), Valeur::de));
    }

    @PostMapping("/api/v1/regles/notes-conservees")
    @Operation(
            operationId = "notesConservees",
            summary = "La note peut-elle être gardée, et jusqu'à quelle session ?",
            description = "Décret n° 2002-463, article 16 ; code de l'éducation, article D337-17.")
    ResponseEntity<Reponse<Etabli.Conservation>> notesConservees(@RequestBody Demande.NoteAConserver demande) {
        var droit = guichet.droit(demande.repere());
        var faits = new Faits.NoteAConserver(
                demande.obtenueLe(),
                demande.sessionDObtention(),
                demande.demandee(),
                demande.diplomeObtenu(),
                demande.origine(),
                demande.memeSpecialite(),
                demande.nature());
        return json(guichet.repondre(guichet.regles().conservation(faits, droit), Etabli.Conservation::new));
    }

    private static @Nullable Year annee(@Nullable Integer annee) {
        return annee == null ? null : Year.of(annee);
    }

    private static DemandeRefusee manque(String fait, String message) {
        return DemandeRefusee.de(
                Probleme.FAITS_INVALIDES,
                "Un autre fait de la demande rend celui-ci nécessaire.",
                List.of(new ErreurDeFait(fait, message)));
    }

    /** JSON whatever the Accept: an answer read is better than a refusal to answer. */
    static <E> ResponseEntity<Reponse<E>> json(Reponse<E> reponse) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reponse);
    }
}

package fr.academie.cap.droit.web.api;

import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Faits.Origine;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.regles.Voie;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Une demande à une règle : le repère qui choisit le droit, puis les faits. Chaque fait est explicite ; ce qui manque est
 * réclamé, jamais supposé.
 */
sealed interface Demande {

    /** The reader has refused a request without it. */
    RepereRecu repere();

    String ANNEE = "Écrivez une année entre 1900 et 2100.";
    String NOMBRE = "Écrivez un nombre entre 0 et 999.";
    String COEFFICIENT = "Écrivez un coefficient entier de 1 à 99.";

    @Schema(name = "Repere", description = "Le point du temps dont on cherche le droit.")
    record RepereRecu(
            @NotNull
            @Schema(
                    description = "Jour dont la loi s'applique : les autres changements valent à compter d'un jour.",
                    example = "2026-11-10")
            LocalDate jour,

            @NotNull
            @Min(value = 1900, message = ANNEE)
            @Max(value = 2100, message = ANNEE)
            @Schema(
                    description =
                            "Année de la session d'examen : certains changements de la loi valent à compter d'une session.",
                    example = "2027")
            Integer session,

            @Nullable
            @Schema(description = "De 2002 à 2005 : jour où l'arrêté de la spécialité a été mis en conformité.")
            LocalDate conformeDepuis) {}

    record Admission(
            @NotNull @Valid RepereRecu repere,

            @NotNull
            @Min(value = 1900, message = ANNEE)
            @Max(value = 2100, message = ANNEE)
            @Schema(description = "Année de naissance ; le jour et le mois ne comptent pas.", example = "2010")
            Integer naissance,

            @NotNull @Schema(description = "Voie de préparation.")
            Voie voie,

            @NotNull @Schema(description = "Le candidat prouve avoir suivi la formation.")
            Boolean formationJustifiee,

            @NotNull
            @Schema(description = "L'arrêté de la spécialité impose une expérience aux adultes sans formation.")
            Boolean experienceExigee,

            @Nullable
            @Min(value = 0, message = NOMBRE)
            @Max(value = 999, message = NOMBRE)
            @Schema(description = "Semaines d'expérience prouvées ; à donner si une expérience est exigée.")
            Integer semainesProuvees)
            implements Demande {}

    record ChoixDeForme(
            @NotNull @Valid RepereRecu repere,

            @Nullable
            @Min(value = 1900, message = ANNEE)
            @Max(value = 2100, message = ANNEE)
            @Schema(description = "Année de naissance, quand la règle en a besoin.", example = "2010")
            Integer naissance,

            @NotNull Voie voie,

            @NotNull @Schema(description = "L'examen vient à l'issue de la formation.")
            Boolean issueDeFormation,

            @NotNull @Schema(description = "Forme demandée.")
            Forme demandee,

            @NotNull @Schema(description = "Le recteur a accordé une dérogation individuelle.")
            Boolean derogationAccordee,

            @NotNull @Schema(description = "Inscription en formation continue ou à distance prouvée.")
            Boolean inscriptionProuvee,

            @Nullable @Schema(description = "Forme déjà choisie lors d'une inscription définitive.")
            Forme dejaArretee,

            @Nullable @Schema(description = "Cette forme l'a été pour la même spécialité ; à donner avec dejaArretee.")
            Boolean memeSpecialite)
            implements Demande {}

    record Preparation(
            @NotNull @Valid RepereRecu repere,
            @NotNull Voie voie,
            @NotNull Etablissement etablissement,

            @NotNull @Schema(description = "Établissement habilité au contrôle en cours de formation.")
            Boolean habilite,

            @Nullable
            @Min(value = 1900, message = ANNEE)
            @Max(value = 2100, message = ANNEE)
            @Schema(description = "Année de naissance, quand la règle en a besoin.")
            Integer naissance)
            implements Demande {}

    record DispenseEps(
            @NotNull @Valid RepereRecu repere,
            @NotNull Voie voie,

            @Nullable @Schema(description = "Exigé par le droit d'avant le 24 mai 2006.")
            Etablissement etablissement,

            @NotNull Boolean habilite,

            @NotNull @Schema(description = "Le candidat demande la dispense.")
            Boolean demandee)
            implements Demande {}

    record NoteAConserver(
            @NotNull @Valid RepereRecu repere,
            @NotNull LocalDate obtenueLe,

            @NotNull @Min(value = 1900, message = ANNEE) @Max(value = 2100, message = ANNEE)
            Integer sessionDObtention,

            @NotNull @Schema(description = "Le candidat demande à garder la note.")
            Boolean demandee,

            @NotNull @Schema(description = "Le candidat est déjà titulaire de ce diplôme.")
            Boolean diplomeObtenu,

            @NotNull Origine origine,

            @NotNull @Schema(description = "La note vient de la spécialité présentée.")
            Boolean memeSpecialite,

            @NotNull Nature nature)
            implements Demande {}

    @Schema(name = "Unite")
    record UniteRecue(
            @NotBlank @Size(max = 20, message = "Vingt signes au plus.") @Schema(example = "UP1")
            String code,

            @NotNull Nature nature,

            @NotNull @Min(value = 1, message = COEFFICIENT) @Max(value = 99, message = COEFFICIENT)
            Integer coefficient,

            @NotNull Boolean facultative) {}

    @Schema(name = "Resultat")
    record ResultatRecu(
            @NotNull @Valid UniteRecue unite,
            @NotNull Position position,

            @Nullable @Schema(description = "À donner quand la position est INSCRIT, seulement.")
            Presence presence,

            @Nullable @Schema(description = "Exigée d'un candidat présent ou qui garde sa note, interdite autrement.")
            NoteRecue note) {}

    record Deliberation(
            @NotNull @Valid RepereRecu repere,
            @NotNull Voie voie,

            @NotEmpty(message = "Donnez toutes les unités du règlement, une fois chacune.")
            @Size(max = 16, message = "Seize unités au plus.")
            @Schema(description = "Toutes les unités du règlement, même dispensées ou non présentées.")
            List<@NotNull @Valid ResultatRecu> resultats,

            @Nullable @Schema(description = "Note du chef-d'œuvre, quand la loi en demande un.")
            NoteRecue chefDOeuvre,

            @NotNull Boolean livretProduit,
            @NotNull Boolean livretExamine,

            @NotNull @Schema(description = "Les épreuves de remplacement ont déjà eu lieu.")
            Boolean remplacementPasse)
            implements Demande {}

    record EpreuveARemplacer(
            @NotNull @Valid RepereRecu repere,
            @NotNull @Valid UniteRecue unite,
            @NotNull Boolean absenceJustifiee,

            @NotNull @Schema(description = "Épreuve ponctuelle, non évaluée en cours de formation.")
            Boolean ponctuelle,

            @NotNull Boolean commencee,

            @NotNull @Schema(description = "Le diplôme a pu être délivré malgré le zéro.")
            Boolean diplomeDelivre,

            @NotNull Boolean dejaRemplacee,

            @Nullable @Schema(description = "Décision du recteur ; absente tant qu'elle n'est pas prise.")
            Boolean autorisation)
            implements Demande {}

    @Schema(name = "Membres")
    record MembresRecus(
            @NotNull @Min(value = 0, message = NOMBRE) @Max(value = 999, message = NOMBRE)
            Integer enseignants,

            @NotNull @Min(value = 0, message = NOMBRE) @Max(value = 999, message = NOMBRE)
            Integer employeurs,

            @NotNull @Min(value = 0, message = NOMBRE) @Max(value = 999, message = NOMBRE)
            Integer salaries) {}

    record CompositionDeJury(
            @NotNull @Valid RepereRecu repere,
            @NotNull @Valid MembresRecus nommes,
            @NotNull @Valid MembresRecus presents,
            @NotNull Boolean presidentProfessionnel,

            @NotNull @Schema(description = "Le président est conseiller de l'enseignement technologique.")
            Boolean presidentConseiller,

            @NotNull Boolean vicePresidentDuPublic,
            @Nullable LocalDate professionConsulteeLe,

            @NotEmpty(message = "Donnez au moins une spécialité.")
            @Size(max = 100, message = "Cent spécialités au plus.")
            List<@NotBlank @Size(max = 80, message = "Quatre-vingts signes au plus.") String> specialites,

            @NotNull
            @Size(max = 100, message = "Cent spécialités au plus.")
            @Schema(description = "Spécialités qui ont un enseignant et un professionnel au jury.")
            List<@NotBlank @Size(max = 80, message = "Quatre-vingts signes au plus.") String> representees)
            implements Demande {}

    record DemandeEnCours(
            @NotNull @Valid RepereRecu repere,
            @NotNull Procedure procedure,

            @NotNull @Schema(description = "Jour de réception par le service compétent.")
            LocalDate recueLe,

            @Nullable LocalDate piecesDemandeesLe,

            @Nullable @Schema(description = "Jour où le dossier a été complet.")
            LocalDate completeLe,

            @Nullable @Schema(description = "Jour de notification d'une décision expresse.")
            LocalDate notifieeLe)
            implements Demande {}
}

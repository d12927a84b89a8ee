package fr.academie.cap.droit.web.api;

import fr.academie.cap.regles.Libelle;
import fr.academie.cap.regles.RegimeDeSilence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ce que chaque règle établit, en valeurs et en français. */
final class Etabli {

    private Etabli() {}

    record Valeur(
            @Schema(example = "FORMATION_SUIVIE") String code,
            @Schema(example = "formation suivie et prouvée") String libelle) {

        static <E extends Enum<E> & Libelle> Valeur de(E valeur) {
            return new Valeur(valeur.name(), valeur.libelle());
        }
    }

    record Conservation(
            @Schema(description = "Dernière session où la note peut servir.", example = "2031")
            int derniereSession) {}

    @Schema(
            description =
                    "Moyenne exacte : les points (centièmes × coefficients) et la somme des coefficients ; le texte"
                            + " n'est arrondi que pour être lu.")
    record Moyenne(
            @Schema(example = "10,04") String texte,

            @Schema(
                    description = "Somme des notes en centièmes, chacune multipliée par son coefficient.",
                    example = "13050")
            long points,

            @Schema(example = "13") int coefficients) {

        static @Nullable Moyenne de(fr.academie.cap.regles.@Nullable Moyenne moyenne) {
            return moyenne == null ? null : new Moyenne(moyenne.texte(), moyenne.points(), moyenne.coefficients());
        }
    }

    /** Named apart: the contract has one name for one shape, and the request is a Deliberation too. */
    @Schema(name = "DeliberationEtablie")
    record Deliberation(
            Valeur decision,
            @Nullable Moyenne moyenneGenerale,
            @Nullable Moyenne moyenneProfessionnelle,
            @Nullable Valeur mention) {

        static Deliberation de(fr.academie.cap.regles.Deliberation deliberation) {
            return new Deliberation(
                    Valeur.de(deliberation.decision()),
                    Moyenne.de(deliberation.moyenneGenerale()),
                    Moyenne.de(deliberation.moyenneProfessionnelle()),
                    deliberation.mentionObtenue().map(Valeur::de).orElse(null));
        }
    }

    record Epreuve(@Schema(description = "Code de l'unité.") String unite) {}

    @Schema(description = "Membres présents, qui délibèrent.")
    record Jury(int enseignants, int employeurs, int salaries) {}

    record Terme(
            @Schema(description = "Ce que vaut le silence.") Valeur silence,

            @Schema(description = "Jour d'où le délai se compte.")
            LocalDate depart,

            @Schema(description = "Dernier jour où une décision notifiée arrête le délai.")
            LocalDate dernierJour,

            @Schema(example = "3") int mois) {

        static Terme de(fr.academie.cap.regles.Echeance echeance) {
            RegimeDeSilence regime = echeance.regime();
            return new Terme(
                    Valeur.de(regime.sens()),
                    echeance.depart(),
                    echeance.dernierJour(),
                    regime.delai().mois());
        }
    }
}

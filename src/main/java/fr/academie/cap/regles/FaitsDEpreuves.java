package fr.academie.cap.regles;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Les faits des épreuves : évaluation, notes, délibération, remplacement. */
public sealed interface FaitsDEpreuves extends Faits {

    /**
     * La préparation suivie, qui commande le mode d'évaluation (art. 11 à 13).
     *
     * @param habilite l'établissement est habilité, pour cette spécialité, au jour de l'évaluation
     */
    record Preparation(
            @Fait(value = "voie de préparation", poids = 5) @Nullable
            Voie voie,

            @Fait(value = "établissement", poids = 5) @Nullable
            Etablissement etablissement,

            @Fait(value = "établissement habilité", poids = 2)
            boolean habilite,

            @Fait(value = "année de naissance", poids = 9) @Nullable
            Year naissance)
            implements FaitsDEpreuves {}

    /** Une épreuve et le contrôle qui lui est prévu. */
    record EpreuvePrevue(Unite unite, Controle controle) {}

    /** Le plan d'évaluation d'un règlement pour un mode donné. */
    record PlanDEvaluation(
            @Fait(value = "mode d'évaluation", poids = 0) ModeEvaluation mode,
            @Fait(value = "épreuves prévues", poids = 0) List<EpreuvePrevue> epreuves)
            implements FaitsDEpreuves {

        public PlanDEvaluation {
            epreuves = List.copyOf(epreuves);
        }
    }

    /**
     * Une note à vérifier.
     *
     * @param centiemes note en centièmes de point
     * @param gardee vrai pour une note gardée d'une session antérieure, qui peut avoir deux décimales
     */
    record NoteSaisie(
            @Fait(value = "note en centièmes", poids = 0) int centiemes,
            @Fait(value = "note gardée", poids = 0) boolean gardee)
            implements FaitsDEpreuves {}

    /**
     * L'évaluation du chef-d'œuvre (D337-3-1).
     *
     * @param enCcf établissement évaluant en contrôle en cours de formation
     * @param livret évaluation du livret de suivi, en centièmes ; absente hors contrôle en cours de formation
     * @param oral évaluation de l'oral, en centièmes
     */
    record ChefDOeuvre(
            @Fait(value = "voie de préparation", poids = 5) Voie voie,

            @Fait(value = "évalué en cours de formation", poids = 5)
            boolean enCcf,

            @Fait(value = "évaluation du livret", poids = 0) @Nullable
            Integer livret,

            @Fait(value = "évaluation de l'oral", poids = 0) @Nullable
            Integer oral)
            implements FaitsDEpreuves {}

    /**
     * Tout ce que le jury sait d'un candidat (art. 15, D337-16).
     *
     * @param voie voie de préparation : seuls scolaires et apprentis ont un chef-d'œuvre
     * @param chefDOeuvre note du chef-d'œuvre en centièmes, de coefficient 1, s'il y en a une
     * @param remplacementPasse les épreuves de remplacement ont déjà eu lieu
     */
    record Deliberer(
            @Fait("résultats") List<Resultat> resultats,
            @Fait("voie de préparation") Voie voie,

            @Fait(value = "note du chef-d'œuvre", centiemes = true) @Nullable
            Integer chefDOeuvre,

            @Fait("livret produit") boolean livretProduit,
            @Fait("livret examiné") boolean livretExamine,
            @Fait("épreuves de remplacement passées") boolean remplacementPasse)
            implements FaitsDEpreuves, Voisins, Calculs {

        public Deliberer {
            resultats = List.copyOf(resultats);
        }

        /** Un candidat sans chef-d'œuvre ni livret, à la première délibération. */
        public static Deliberer individuel(List<Resultat> resultats) {
            return new Deliberer(resultats, Voie.AUCUNE, null, false, false, false);
        }

        public Deliberer avecResultats(List<Resultat> autres) {
            return new Deliberer(autres, voie, chefDOeuvre, livretProduit, livretExamine, remplacementPasse);
        }

        @Override
        public Stream<Voisin> voisins() {
            return VoisinsDeDeliberation.de(this);
        }

        @Override
        public @Nullable String grandeur(String nom) {
            var moyennes = Moyennes.de(this);
            return switch (nom) {
                case "moyenneGenerale" -> LectureDesFaits.dire(moyennes.generale());
                case "moyenneProfessionnelle" -> LectureDesFaits.dire(moyennes.professionnelle());
                default -> null;
            };
        }
    }

    /**
     * Une épreuve à remplacer après une absence justifiée (art. 20 al. 3, D337-21).
     *
     * @param ponctuelle l'épreuve est ponctuelle, non évaluée en cours de formation
     * @param commencee le candidat s'est présenté et a commencé l'épreuve
     * @param diplomeDelivre le diplôme a pu être délivré malgré les zéros
     * @param autorisation décision du recteur, si elle est prise
     */
    record EpreuveARemplacer(
            @Fait(value = "unité", poids = 0) Unite unite,
            @Fait("absence justifiée") boolean absenceJustifiee,
            @Fait(value = "épreuve ponctuelle", poids = 5) boolean ponctuelle,
            @Fait(value = "épreuve commencée", poids = 5) boolean commencee,
            @Fait(value = "diplôme délivré", poids = 9) boolean diplomeDelivre,

            @Fait(value = "épreuve déjà remplacée", poids = 9)
            boolean dejaRemplacee,

            @Fait("autorisation du recteur") @Nullable Boolean autorisation)
            implements FaitsDEpreuves {}

    /**
     * Garder ou repasser (art. 16 al. 2, D337-17).
     *
     * @param ancienne note gardée, en centièmes
     * @param repasse le candidat a choisi de repasser l'épreuve
     * @param presence présence à l'épreuve repassée
     * @param nouvelle note de l'épreuve repassée, en centièmes
     */
    record GarderOuRepasser(
            @Fait(value = "note gardée", poids = 0) int ancienne,
            @Fait("épreuve repassée") boolean repasse,
            @Fait(value = "présence", poids = 5) Presence presence,

            @Fait(value = "nouvelle note", poids = 0) @Nullable
            Integer nouvelle)
            implements FaitsDEpreuves {}

    /** Une note d'une ancienne unité et son coefficient. */
    record NotePonderee(int centiemes, int coefficient) {}

    /** Des notes anciennes réunies en une nouvelle unité par le tableau de correspondance de l'arrêté. */
    record TransfertDeNotes(
            @Fait(value = "notes anciennes", poids = 0) List<NotePonderee> notes) implements FaitsDEpreuves {

        public TransfertDeNotes {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Attester une unité acquise (D337-16 depuis 2016).
     *
     * @param vae unité validée par l'expérience, sans note
     * @param note note en centièmes, si l'unité a été passée
     */
    record UniteAAttester(
            @Fait(value = "voie de préparation", poids = 5) Voie voie,

            @Fait(value = "validée par l'expérience", poids = 5)
            boolean vae,

            @Fait(value = "note", poids = 2) @Nullable Integer note,
            @Fait(value = "session d'obtention", poids = 9) int sessionDObtention)
            implements FaitsDEpreuves {}
}

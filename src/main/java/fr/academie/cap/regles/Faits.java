package fr.academie.cap.regles;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Les faits qu'une règle regarde : des valeurs, sans personne derrière. Un fait manquant ou contradictoire reçoit un
 * verdict {@link Verdict.Irrecevable} qui le nomme.
 */
public sealed interface Faits
        permits Faits.Admission,
                Faits.ChoixDeForme,
                Faits.NombreDeCap,
                Faits.SpecialitePresentee,
                Faits.NoteAConserver,
                Faits.DemandeEps,
                Faits.ReglementDExamen,
                FaitsDEpreuves,
                FaitsDeProcedure {

    /**
     * Se présenter à l'examen (art. 7, D337-7).
     *
     * @param naissance année de naissance ; le jour et le mois ne comptent jamais
     * @param formationJustifiee le candidat prouve avoir suivi la formation
     * @param experienceExigee l'arrêté de la spécialité impose une expérience aux adultes sans formation
     * @param semainesProuvees semaines d'expérience ou de stage prouvées dans les trois ans avant l'examen
     */
    record Admission(
            @Fait(value = "année de naissance", poids = 9) @Nullable
            Year naissance,

            @Fait(value = "voie de préparation", poids = 5) @Nullable
            Voie voie,

            @Fait("formation justifiée") boolean formationJustifiee,

            @Fait(value = "expérience exigée par la spécialité", poids = 0)
            boolean experienceExigee,

            @Fait(value = "semaines d'expérience prouvées", poids = 2)
            int semainesProuvees)
            implements Faits {

        /** Sans condition d'expérience. */
        public static Admission de(@Nullable Year naissance, @Nullable Voie voie, boolean formationJustifiee) {
            return new Admission(naissance, voie, formationJustifiee, false, 0);
        }
    }

    /**
     * Choisir la forme de l'examen (art. 9 et 10, D337-9 et D337-10).
     *
     * @param issueDeFormation l'examen vient à l'issue de la formation ; faux pour un ancien élève qui se représente seul
     * @param demandee forme demandée
     * @param derogationAccordee le recteur a accordé une dérogation individuelle à la session unique
     * @param inscriptionProuvee inscription en formation continue ou à distance prouvée au moment de la demande
     * @param dejaArretee forme déjà choisie lors d'une inscription définitive, s'il y en a une
     * @param memeSpecialite la forme déjà choisie l'a été pour cette spécialité
     */
    record ChoixDeForme(
            @Fait(value = "année de naissance", poids = 9) @Nullable
            Year naissance,

            @Fait(value = "voie de préparation", poids = 5) @Nullable
            Voie voie,

            @Fait(value = "examen à l'issue de la formation", poids = 7)
            boolean issueDeFormation,

            @Fait(value = "forme demandée", poids = 2) @Nullable
            Forme demandee,

            @Fait("dérogation du recteur accordée") boolean derogationAccordee,

            @Fait("inscription prouvée au moment de la demande")
            boolean inscriptionProuvee,

            @Fait(value = "forme déjà arrêtée", poids = 0) @Nullable
            Forme dejaArretee,

            @Fait(value = "même spécialité que lors du premier choix", poids = 0)
            boolean memeSpecialite)
            implements Faits {

        /** Premier choix, à l'issue de la formation pour un scolaire ou un apprenti. */
        public static ChoixDeForme premier(
                @Nullable Year naissance,
                @Nullable Voie voie,
                @Nullable Forme demandee,
                boolean derogationAccordee,
                boolean inscriptionProuvee) {
            return new ChoixDeForme(
                    naissance, voie, true, demandee, derogationAccordee, inscriptionProuvee, null, true);
        }
    }

    /**
     * S'inscrire à un seul CAP par session (art. 20 al. 2, D337-21).
     *
     * @param autresCap autres CAP auxquels le candidat est déjà inscrit pour la session, toutes académies confondues
     * @param contratPartage contrat d'apprentissage ou de professionnalisation partagé entre employeurs
     */
    record NombreDeCap(
            @Fait(value = "autres CAP de la même session", poids = 2)
            int autresCap,

            @Fait("dérogation du recteur accordée") boolean derogationAccordee,

            @Fait(value = "contrat partagé entre employeurs", poids = 5)
            boolean contratPartage)
            implements Faits {}

    /**
     * Présenter une spécialité ouverte à la session.
     *
     * @param code code de la spécialité, par exemple {@code 500-22137}
     * @param derniereSession dernière session, si elle est fixée
     * @param sessionDeRattrapage session supplémentaire pour les ajournés, s'il y en a une
     * @param dejaAjourne le candidat a déjà échoué dans cette spécialité
     * @param successeurs spécialités qui la remplacent
     */
    record SpecialitePresentee(
            @Fait(value = "spécialité", poids = 0) String code,
            @Fait(value = "première session", poids = 0) int premiereSession,

            @Fait(value = "dernière session", poids = 0) @Nullable
            Integer derniereSession,

            @Fait(value = "session de rattrapage", poids = 0) @Nullable
            Integer sessionDeRattrapage,

            @Fait(value = "déjà ajourné dans cette spécialité", poids = 9)
            boolean dejaAjourne,

            @Fait(value = "spécialités qui lui succèdent", poids = 0)
            List<String> successeurs)
            implements Faits {

        public SpecialitePresentee {
            successeurs = List.copyOf(successeurs);
        }
    }

    /** D'où vient un acquis. */
    enum Origine implements Libelle {
        EPREUVE("épreuve passée"),
        VAE("validation des acquis de l'expérience");

        private final String libelle;

        Origine(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Garder une note pendant cinq ans (art. 16, D337-17).
     *
     * @param obtenueLe jour où la note a été obtenue
     * @param sessionDObtention session à laquelle elle a été obtenue
     * @param demandee le candidat demande à la garder
     * @param diplomeObtenu le candidat est déjà titulaire de ce diplôme
     * @param memeSpecialite la note vient de la spécialité présentée
     * @param nature nature de l'unité à laquelle la note se rapporte
     */
    record NoteAConserver(
            @Fait(value = "date d'obtention", poids = 0) @Nullable
            LocalDate obtenueLe,

            @Fait(value = "session d'obtention", poids = 9) int sessionDObtention,
            @Fait("conservation demandée") boolean demandee,
            @Fait(value = "diplôme déjà obtenu", poids = 9) boolean diplomeObtenu,
            @Fait(value = "origine de l'acquis", poids = 9) Origine origine,
            @Fait(value = "même spécialité", poids = 5) boolean memeSpecialite,
            @Fait(value = "nature de l'unité", poids = 9) Nature nature)
            implements Faits {

        /** Une note d'épreuve de la même spécialité, que le candidat demande à garder. */
        public static NoteAConserver de(LocalDate obtenueLe, Nature nature) {
            return new NoteAConserver(obtenueLe, obtenueLe.getYear(), true, false, Origine.EPREUVE, true, nature);
        }
    }

    /**
     * Demander la dispense d'éducation physique et sportive (art. 18, D337-19).
     *
     * @param habilite le CFA ou la section d'apprentissage est habilité au contrôle en cours de formation
     */
    record DemandeEps(
            @Fait(value = "voie de préparation", poids = 5) @Nullable
            Voie voie,

            @Fait(value = "établissement", poids = 5) @Nullable
            Etablissement etablissement,

            @Fait(value = "établissement habilité", poids = 5)
            boolean habilite,

            @Fait("dispense demandée") boolean demandee)
            implements Faits {}

    /** Un règlement d'examen à valider (art. 3, D337-3). */
    record ReglementDExamen(
            @Fait(value = "unités", poids = 0) List<Unite> unites) implements Faits {

        public ReglementDExamen {
            unites = List.copyOf(unites);
        }
    }
}

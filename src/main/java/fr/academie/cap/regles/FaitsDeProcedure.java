package fr.academie.cap.regles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les faits des procédures : habilitation, délais, dérogations, dispenses, jury, formation en milieu professionnel. */
public sealed interface FaitsDeProcedure extends Faits {

    /** Aucun fait : seule la date du droit compte. */
    record Aucun() implements FaitsDeProcedure {}

    /** Qui signe une demande d'habilitation. */
    enum Signataire implements Libelle {
        CHEF_ETABLISSEMENT("chef d'établissement"),
        DIRECTEUR_CFA("directeur du centre de formation d'apprentis"),
        AUTRE("autre personne");

        private final String libelle;

        Signataire(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Une demande d'habilitation au contrôle en cours de formation (art. 14, D337-14).
     *
     * @param avisDuConseilLe date de l'avis du conseil de perfectionnement ou de l'assemblée générale, si elle est donnée
     */
    record DemandeDHabilitation(
            @Fait("signataire") Signataire signataire,
            @Fait(value = "voie de formation", poids = 5) Voie voie,
            @Fait(value = "établissement", poids = 5) Etablissement etablissement,

            @Fait(value = "date de l'avis du conseil", poids = 0) @Nullable
            LocalDate avisDuConseilLe)
            implements FaitsDeProcedure {}

    /**
     * Ce que devient la demande d'habilitation, au jour du droit applicable.
     *
     * @param completeLe jour de réception de la demande complète ; le délai ne court pas sans lui
     * @param refusNotifieLe jour de notification d'un refus
     * @param accordNotifieLe jour de notification d'un accord
     */
    record SuiteDHabilitation(
            @Fait(value = "demande complète reçue le", poids = 5) @Nullable
            LocalDate completeLe,

            @Fait(value = "refus notifié le", poids = 5) @Nullable
            LocalDate refusNotifieLe,

            @Fait(value = "accord notifié le", poids = 5) @Nullable
            LocalDate accordNotifieLe)
            implements FaitsDeProcedure {}

    /**
     * Une demande dont on calcule l'échéance.
     *
     * @param recueLe jour de réception par le service compétent
     * @param piecesDemandeesLe jour où des pièces manquantes ont été demandées
     * @param completeLe jour où le dossier a été complet
     * @param notifieeLe jour de notification d'une décision expresse
     */
    record DemandeEnCours(
            @Fait(value = "procédure", poids = 0) Procedure procedure,
            @Fait(value = "reçue le", poids = 5) LocalDate recueLe,

            @Fait(value = "pièces demandées le", poids = 5) @Nullable
            LocalDate piecesDemandeesLe,

            @Fait(value = "complète le", poids = 5) @Nullable
            LocalDate completeLe,

            @Fait(value = "décision notifiée le", poids = 5) @Nullable
            LocalDate notifieeLe)
            implements FaitsDeProcedure {

        /** Une demande arrivée complète, sans décision. */
        public static DemandeEnCours complete(Procedure procedure, LocalDate recueLe) {
            return new DemandeEnCours(procedure, recueLe, null, recueLe, null);
        }
    }

    /** Motif d'une dérogation à la session unique (arrêté du 29 juillet 2003). */
    enum MotifDeDerogation implements Libelle {
        HANDICAP("handicap au moment de la demande"),
        SEGPA_EREA("élève de SEGPA ou d'EREA, ou qui en vient"),
        TITULAIRE_DU_CFG("titulaire du certificat de formation générale"),
        MOTIF_SERIEUX("motif suffisamment sérieux");

        private final String libelle;

        MotifDeDerogation(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /** Une demande de dérogation à la session unique. */
    record DemandeDeDerogation(
            @Fait(value = "voie de préparation", poids = 5) Voie voie,
            @Fait("motif") @Nullable MotifDeDerogation motif,

            @Fait("demande déposée par le candidat lui-même")
            boolean individuelle,

            @Fait(value = "déposée le", poids = 2) LocalDate deposeeLe,

            @Fait(value = "date limite fixée par le recteur", poids = 0)
            LocalDate dateLimite)
            implements FaitsDeProcedure {}

    /** Ce qui fonde une dispense d'unité (art. 17, D337-18). */
    enum Fondement implements Libelle {
        TITRE_OU_DIPLOME("titre ou diplôme détenu"),
        UNITE_OU_BENEFICE("unité ou bénéfice d'un diplôme préparé antérieurement");

        private final String libelle;

        Fondement(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Une demande de dispense d'unité.
     *
     * @param prevue un arrêté prévoit la dispense pour ce titre ou cette unité
     * @param justifiee le candidat en apporte la preuve
     * @param sessionDObtention session d'obtention de l'unité ou du bénéfice ; sans effet pour un diplôme détenu
     */
    record DispenseDUnite(
            @Fait(value = "fondement", poids = 5) Fondement fondement,

            @Fait(value = "dispense prévue par un arrêté", poids = 9)
            boolean prevue,

            @Fait("titre, unité ou bénéfice prouvé") boolean justifiee,
            @Fait(value = "session d'obtention", poids = 9) int sessionDObtention)
            implements FaitsDeProcedure {}

    /** La durée de la période de formation en milieu professionnel (art. 4, D337-4). */
    record DureeDePfmp(
            @Fait("semaines") int semaines,

            @Fait(value = "réduite par une décision de positionnement", poids = 5)
            boolean positionnement,

            @Fait(value = "cycle de trois ans vers le baccalauréat professionnel", poids = 5)
            boolean cycleDeTroisAns)
            implements FaitsDeProcedure {}

    /**
     * La composition d'un jury (art. 21 et 22, D337-22 et D337-23).
     *
     * @param nommes membres nommés
     * @param presents membres présents à la délibération
     * @param presidentProfessionnel le président est choisi parmi les personnes qualifiées de la profession
     * @param presidentConseiller le président est conseiller de l'enseignement technologique
     * @param vicePresidentDuPublic le vice-président enseigne dans un établissement public
     * @param professionConsulteeLe date de consultation des organisations professionnelles
     * @param specialites spécialités que le jury examine
     * @param representees spécialités qui ont un enseignant et un professionnel au jury
     */
    record CompositionDeJury(
            @Fait(value = "membres nommés", poids = 0) Membres nommes,
            @Fait(value = "membres présents", poids = 0) Membres presents,

            @Fait("président choisi parmi les professionnels")
            boolean presidentProfessionnel,

            @Fait("président conseiller de l'enseignement technologique")
            boolean presidentConseiller,

            @Fait("vice-président enseignant du public") boolean vicePresidentDuPublic,

            @Fait(value = "organisations professionnelles consultées le", poids = 0) @Nullable
            LocalDate professionConsulteeLe,

            @Fait(value = "spécialités examinées", poids = 0)
            List<String> specialites,

            @Fait(value = "spécialités représentées", poids = 0)
            List<String> representees)
            implements FaitsDeProcedure {

        public CompositionDeJury {
            specialites = List.copyOf(specialites);
            representees = List.copyOf(representees);
        }
    }

    /** Un nombre de membres par qualité. */
    record Membres(int enseignants, int employeurs, int salaries) {

        public boolean sontAParite() {
            return employeurs == salaries && enseignants == employeurs + salaries;
        }

        public int total() {
            return enseignants + employeurs + salaries;
        }

        @Override
        public String toString() {
            return enseignants + " enseignants, " + employeurs + " employeurs, " + salaries + " salariés";
        }
    }

    /** Qui nomme le jury et arrête sujets et calendrier. */
    enum Autorite implements Libelle {
        RECTEUR("recteur"),
        DIRECTEUR_ACADEMIQUE("directeur académique des services départementaux"),
        AUTRE("autre autorité");

        private final String libelle;

        Autorite(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /** La nomination d'un jury (art. 21 al. 3, D337-22). */
    record NominationDeJury(
            @Fait("autorité qui nomme") Autorite autorite,
            @Fait("délégation du recteur en vigueur") boolean delegation) implements FaitsDeProcedure {}

    /**
     * Les sessions qu'une académie, ou son groupe d'académies, ouvre (art. 20 al. 1, D337-21).
     *
     * @param anneeScolaire année où l'année scolaire commence
     * @param ouvertures premiers jours des sessions connues
     */
    record CalendrierDesSessions(
            @Fait(value = "année scolaire", poids = 0) int anneeScolaire,
            @Fait(value = "sessions ouvertes", poids = 0) List<LocalDate> ouvertures)
            implements FaitsDeProcedure {

        public CalendrierDesSessions {
            ouvertures = List.copyOf(ouvertures);
        }
    }
}

package fr.academie.cap.courrier.lettres;

/** La confirmation reçue ne peut pas être retenue : une nouvelle signature est demandée. */
public record ReclamationDeSignature(EnTete enTete, Motif motif, Retour retour) implements Lettre {

    /** Pourquoi la confirmation reçue ne suffit pas. */
    public sealed interface Motif {

        /** Le candidat a modifié son inscription après avoir imprimé ce qu'il a renvoyé. */
        record OrdrePerime(int ordreRecu) implements Motif {}

        /** Aucune signature du candidat. */
        record NonSignee() implements Motif {}

        /** Le candidat est mineur et son représentant légal n'a pas signé. */
        record RepresentantLegalAbsent() implements Motif {}

        /** Une correction portée à la main touche la spécialité, la forme ou les épreuves. */
        record CorrectionSubstantielle() implements Motif {}

        /** Motif en une phrase, pour le candidat. */
        default String phrase() {
            if (this instanceof OrdrePerime perime) {
                return "Vous avez modifié votre inscription depuis : la version reçue porte le numéro d’ordre "
                        + perime.ordreRecu() + ", qui n’est plus le bon.";
            }
            if (this instanceof NonSignee) {
                return "La confirmation reçue ne porte pas votre signature.";
            }
            if (this instanceof RepresentantLegalAbsent) {
                return "Vous êtes mineur et la confirmation reçue ne porte pas la signature de votre représentant"
                        + " légal.";
            }
            return "Vos corrections écrites à la main changent votre spécialité, la forme de l’examen ou vos"
                    + " épreuves : une confirmation à jour doit être signée.";
        }
    }

    @Override
    public String modele() {
        return "reclamation-signature";
    }

    @Override
    public String titre() {
        return "Votre confirmation doit être signée de nouveau";
    }
}

package fr.academie.cap.courrier.lettres;

/** Une lettre prête à composer : son gabarit est {@code courriers/lettres/<modele>.html}. */
public sealed interface Lettre
        permits ConfirmationImprimable,
                RecapitulatifImprimable,
                InscriptionDefinitive,
                DemandeDePieces,
                ReclamationDeSignature,
                Relance,
                Caducite,
                NoteDInformation {

    EnTete enTete();

    /** Nom du gabarit et radical du nom de fichier. */
    String modele();

    /** Titre de la lettre : il dit l'issue ou la demande dès la première ligne. */
    String titre();

    /** Nom du fichier joint, sans donnée personnelle : « confirmation-inscription-175-0.pdf ». */
    default String nomDeFichier() {
        var dossier = enTete().dossier();
        return modele() + "-" + dossier.numero() + "-" + dossier.ordre() + ".pdf";
    }
}

package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;

/** Corps d'un courriel : gabarits {@code courriers/messages/<gabarit>.html} et {@code .txt}. */
public sealed interface Message permits AccuseDeReception, AvisDeLettre, MessageDAcces {

    CodeConfirmation dossier();

    /** Le service qui répond. */
    Emetteur emetteur();

    String gabarit();

    String titre();
}

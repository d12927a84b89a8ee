package fr.academie.cap.courrier.lettres;

/** Corps d'un courriel : gabarits {@code courriers/messages/<gabarit>.html} et {@code .txt}. */
public sealed interface Message
        permits AccuseDeReception,
                AvisDeLettre,
                CodeDeReprise,
                LienDeCompte,
                LienDeReprise,
                MessageDAcces,
                MotDePasseChange {

    /** Le service qui répond. */
    Emetteur emetteur();

    String gabarit();

    String titre();

    /** L'issue, et le numéro du dossier s'il existe : ni nom, ni spécialité, ni rien d'autre qui désigne une personne. */
    String sujet();
}

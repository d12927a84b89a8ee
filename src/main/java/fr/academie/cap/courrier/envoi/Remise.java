package fr.academie.cap.courrier.envoi;

/** Réponse du serveur à un message. */
public sealed interface Remise {

    /** Le serveur en a pris la charge. */
    record Acceptee() implements Remise {}

    /**
     * Pas maintenant, et certainement pas reçu.
     *
     * @param liaisonPerdue vrai s'il faut rouvrir la liaison avant le message suivant
     */
    record Differee(String raison, boolean liaisonPerdue) implements Remise {}

    /** Jamais : le serveur refuse ce destinataire ou ce message. */
    record Refusee(String raison) implements Remise {}

    /** Le message entier est parti et aucune réponse n'est revenue : reçu ou non, nul ne le sait (RFC 1047). */
    record Douteuse(String raison) implements Remise {}
}

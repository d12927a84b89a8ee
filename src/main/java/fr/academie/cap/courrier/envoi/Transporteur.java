package fr.academie.cap.courrier.envoi;

/** Qui prend en charge les messages : un serveur SMTP, ou la boîte de la démonstration. */
public interface Transporteur {

    /** @throws LiaisonImpossible le serveur ne répond pas : rien n'a été envoyé */
    Liaison ouvrir() throws LiaisonImpossible;

    /** Une suite de messages sur la même connexion. */
    interface Liaison extends AutoCloseable {

        Remise remettre(MessageSuivi message);

        @Override
        void close();
    }

    /** Le serveur n'est pas joignable. */
    class LiaisonImpossible extends Exception {

        private static final long serialVersionUID = 1L;

        public LiaisonImpossible(String raison, Throwable cause) {
            super(raison, cause);
        }
    }
}

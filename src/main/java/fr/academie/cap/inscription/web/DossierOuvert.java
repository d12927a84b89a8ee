package fr.academie.cap.inscription.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Le dossier que ce navigateur a ouvert avec ses trois secrets ; vit le temps de la session. */
public record DossierOuvert(String academie, UUID id) implements Serializable {

    /** Where one goes who has no dossier open. */
    public static final String CONNEXION = "redirect:/inscription/connexion";

    private static final String ATTRIBUT = DossierOuvert.class.getName();

    public static Optional<DossierOuvert> lire(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(ATTRIBUT) instanceof DossierOuvert ouvert
                ? Optional.of(ouvert)
                : Optional.empty();
    }

    /** A new session identifier, so that one known beforehand opens nothing. */
    public void ouvrir(HttpServletRequest requete) {
        requete.getSession(true);
        requete.changeSessionId();
        requete.getSession().setAttribute(ATTRIBUT, this);
    }

    public static void fermer(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUT);
        }
    }
}

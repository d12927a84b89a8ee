package fr.academie.cap.web.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

/** Ce qu'il faut pour quitter aussi le fournisseur ; vit le temps de la session. */
record SessionFederee(Usage usage, String jetonDIdentite) implements Serializable {

    private static final String ATTRIBUT = SessionFederee.class.getName();

    static Optional<SessionFederee> lire(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(ATTRIBUT) instanceof SessionFederee federee
                ? Optional.of(federee)
                : Optional.empty();
    }

    void garder(HttpServletRequest requete) {
        requete.getSession().setAttribute(ATTRIBUT, this);
    }

    static void oublier(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUT);
        }
    }

    /** Never prints the token. */
    @Override
    public String toString() {
        return "SessionFederee[" + usage + "]";
    }
}

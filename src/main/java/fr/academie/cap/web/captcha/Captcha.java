package fr.academie.cap.web.captcha;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Un défi que le navigateur résout pour la personne. Interface à la frontière : un service de l'État peut remplacer
 * celui-ci.
 */
public interface Captcha {

    /** Name of the form field that carries the answer. */
    String CHAMP = "captcha";

    /**
     * @return true once per solved challenge, for the browser it was given to, before it expires
     */
    boolean resolu(HttpServletRequest requete);
}

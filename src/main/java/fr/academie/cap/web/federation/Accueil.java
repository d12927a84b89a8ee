package fr.academie.cap.web.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ce que chaque pièce fait d'une identité vérifiée. */
public interface Accueil {

    Usage usage();

    /**
     * @return address of the product where the person goes on
     * @throws IdentiteRefusee when it opens nothing
     */
    String accueillir(IdentiteRecue identite, HttpServletRequest requete, HttpServletResponse reponse);
}

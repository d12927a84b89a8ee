package fr.academie.cap.web;

import java.util.List;

/** Ce qui, dans un modèle de page, apporte des erreurs au résumé (hors des {@code BindingResult} de Spring). */
public interface PorteErreurs {

    /** Les erreurs dans l'ordre des champs de la page. */
    List<ErreurDeChamp> erreursDeChamp();
}

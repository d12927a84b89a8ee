package fr.academie.cap.web;

import java.util.Optional;

/** Chaque pièce qui ouvre des procédures fournit la fiche de ses dossiers aux écrans communs. */
public interface FichesDeDossier {

    /** @param cle text of the business key, {@code 14-2027-175}; empty when it is not one of this room's */
    Optional<Fiche> fiche(String cle);
}

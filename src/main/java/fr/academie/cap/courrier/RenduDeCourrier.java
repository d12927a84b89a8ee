package fr.academie.cap.courrier;

import java.util.Optional;

/**
 * Ce qui part, lu dans le dossier au moment du départ. Chaque pièce de la maison qui dépose des courriers en fournit
 * un.
 *
 * <p>Called outside any transaction, in the perimeter of the académie that deposited; the implementation opens its own
 * read-only transaction. Empty when the model is not its own or when the object is gone.
 */
public interface RenduDeCourrier {

    /**
     * @param modele modèle déposé, « confirmation-inscription »
     * @param reference référence déposée, opaque ici
     */
    Optional<PieceARendre> rendre(String modele, String reference);

    /** What people call this letter, « Confirmation d'inscription »; empty when the model is not its own. */
    default Optional<String> intitule(String modele) {
        return Optional.empty();
    }
}

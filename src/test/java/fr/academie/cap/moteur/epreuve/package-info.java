/** Petits modèles et délégués qui ne servent qu'aux épreuves du moteur. */
@NullMarked
package fr.academie.cap.moteur.epreuve;

import org.jspecify.annotations.NullMarked;

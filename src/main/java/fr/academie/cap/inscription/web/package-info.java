/** Les écrans du candidat : accueil, huit étapes, récapitulatif, confirmation, consultation. */
@NullMarked
package fr.academie.cap.inscription.web;

import org.jspecify.annotations.NullMarked;

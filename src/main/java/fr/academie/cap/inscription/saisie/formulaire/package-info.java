/** Les écrans tels que tapés : uniquement des chaînes, pour ne rien perdre de ce qui a été écrit. */
@NullMarked
package fr.academie.cap.inscription.saisie.formulaire;

import org.jspecify.annotations.NullMarked;

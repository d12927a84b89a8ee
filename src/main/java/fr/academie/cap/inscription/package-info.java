/** L'inscription : du premier écran du candidat à l'inscription définitive. */
@NullMarked
package fr.academie.cap.inscription;

import org.jspecify.annotations.NullMarked;

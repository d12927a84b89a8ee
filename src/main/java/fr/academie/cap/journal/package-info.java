/** Ce qui a été fait, par qui, à quel titre : en ajout seul, chaîné par académie. */
@NullMarked
package fr.academie.cap.journal;

import org.jspecify.annotations.NullMarked;

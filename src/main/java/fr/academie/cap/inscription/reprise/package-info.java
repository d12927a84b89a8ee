/** Reprendre un brouillon plus tard, le rappeler avant la clôture, l'effacer quand il ne sert plus. */
@NullMarked
package fr.academie.cap.inscription.reprise;

import org.jspecify.annotations.NullMarked;

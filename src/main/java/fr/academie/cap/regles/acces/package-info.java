/** Se présenter à l'examen : admission, forme, un seul CAP, spécialité ouverte, règlement. */
@NullMarked
package fr.academie.cap.regles.acces;

import org.jspecify.annotations.NullMarked;

/** Ce qui existe : académies, lieux, spécialités, règlements d'examen, diplômes, établissements, pièces exigées. */
@NullMarked
package fr.academie.cap.referentiel;

import org.jspecify.annotations.NullMarked;

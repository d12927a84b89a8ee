/** La maison se tient-elle ? Flèches entre pièces, pureté du droit, heure, noms, tailles. */
@NullMarked
package fr.academie.cap.architecture;

import org.jspecify.annotations.NullMarked;

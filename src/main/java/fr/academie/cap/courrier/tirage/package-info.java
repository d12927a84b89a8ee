/** Les lettres imprimées par le service : lots, production, remise à la poste. */
@NamedInterface("tirage")
@NullMarked
package fr.academie.cap.courrier.tirage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Tout ce que la maison défend, réuni pour prouver que ses règles le voient. */
@NullMarked
package fr.academie.cap.architecture.fautes;

import org.jspecify.annotations.NullMarked;

/** Échéances légales et régimes du silence. */
@NullMarked
package fr.academie.cap.regles.procedure;

import org.jspecify.annotations.NullMarked;

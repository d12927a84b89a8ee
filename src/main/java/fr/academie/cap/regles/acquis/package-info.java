/** Ce que le candidat a déjà : notes conservées, dispenses, éducation physique. */
@NullMarked
package fr.academie.cap.regles.acquis;

import org.jspecify.annotations.NullMarked;

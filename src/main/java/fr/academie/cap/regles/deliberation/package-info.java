/** Notes, moyennes, délivrance, remplacement et jury. */
@NullMarked
package fr.academie.cap.regles.deliberation;

import org.jspecify.annotations.NullMarked;

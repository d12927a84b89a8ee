/** Ce qui se contredirait en silence : modèles, formulaires, droit, images. */
@NullMarked
package fr.academie.cap.conformite;

import org.jspecify.annotations.NullMarked;

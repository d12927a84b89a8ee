/** Les écrans de l'administration nationale du référentiel. */
@NullMarked
package fr.academie.cap.referentiel.web;

import org.jspecify.annotations.NullMarked;

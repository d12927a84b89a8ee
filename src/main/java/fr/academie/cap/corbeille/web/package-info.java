/** Les écrans de la corbeille. */
@NullMarked
package fr.academie.cap.corbeille.web;

import org.jspecify.annotations.NullMarked;

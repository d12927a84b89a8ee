/** Le compositeur : du gabarit au PDF accessible et archivable. */
@NullMarked
package fr.academie.cap.courrier.pdf;

import org.jspecify.annotations.NullMarked;

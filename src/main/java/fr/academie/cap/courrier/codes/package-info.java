/** Le code de retour : dessin pour l'imprimé, lecture tolérante de la douchette. */
@NullMarked
package fr.academie.cap.courrier.codes;

import org.jspecify.annotations.NullMarked;

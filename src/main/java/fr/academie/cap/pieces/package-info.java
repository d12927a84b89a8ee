/** Les documents versés en ligne par les candidats : contrôle, quarantaine, conservation, lecture par le service. */
@NullMarked
package fr.academie.cap.pieces;

import org.jspecify.annotations.NullMarked;

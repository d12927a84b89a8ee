/** Le temps : la seule horloge, le fuseau de chaque académie, les dates de la campagne. */
@NullMarked
package fr.academie.cap.echeances;

import org.jspecify.annotations.NullMarked;

/** La solidité d'un processus, prouvée en explorant tous ses états. */
@NullMarked
package fr.academie.cap.conformite.solidite;

import org.jspecify.annotations.NullMarked;

/** Ce que la mise en page et les fragments demandent au serveur. */
@NullMarked
package fr.academie.cap.web.gabarit;

import org.jspecify.annotations.NullMarked;

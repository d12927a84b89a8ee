/** Les campagnes à l'écran du chef de bureau : liste, réglages, report, suivi. */
@NullMarked
package fr.academie.cap.inscription.web.campagne;

import org.jspecify.annotations.NullMarked;

/** De notre identification à celle des applications du moteur, en lecture seule. */
@NullMarked
package fr.academie.cap.moteur.passerelle;

import org.jspecify.annotations.NullMarked;

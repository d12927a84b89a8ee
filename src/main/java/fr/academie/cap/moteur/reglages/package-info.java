/** Comment le moteur est réglé, déployé, mis en route et arrêté. */
@NullMarked
package fr.academie.cap.moteur.reglages;

import org.jspecify.annotations.NullMarked;

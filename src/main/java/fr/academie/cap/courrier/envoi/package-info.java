/** Le départ des courriels : file, composition du message, remise au serveur. */
@NullMarked
package fr.academie.cap.courrier.envoi;

import org.jspecify.annotations.NullMarked;

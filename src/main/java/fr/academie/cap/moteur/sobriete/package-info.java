/** Ce que le moteur fait de trop pour nous, et qu'il ne fait plus : requêtes sans réponse, droits sans lecteur. */
@NullMarked
package fr.academie.cap.moteur.sobriete;

import org.jspecify.annotations.NullMarked;

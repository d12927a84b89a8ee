/** Les délégués et les actes de tâche de l'inscription : le seul paquet de la pièce qui connaît le moteur. */
@NullMarked
package fr.academie.cap.inscription.processus;

import org.jspecify.annotations.NullMarked;

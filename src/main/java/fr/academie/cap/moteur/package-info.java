/** La salle des machines : réglages du moteur, variables typées, clés métier, tâches. Seule pièce qui connaît Camunda. */
@NullMarked
package fr.academie.cap.moteur;

import org.jspecify.annotations.NullMarked;

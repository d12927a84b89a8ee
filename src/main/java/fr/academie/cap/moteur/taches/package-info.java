/** Ce qui accompagne la vie d'une tâche : suivi, contrôle des réponses, acte. */
@NullMarked
package fr.academie.cap.moteur.taches;

import org.jspecify.annotations.NullMarked;

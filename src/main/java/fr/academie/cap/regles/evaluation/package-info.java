/** Modes d'évaluation et habilitation au contrôle en cours de formation. */
@NullMarked
package fr.academie.cap.regles.evaluation;

import org.jspecify.annotations.NullMarked;

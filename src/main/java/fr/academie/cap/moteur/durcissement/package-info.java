/** Ce que le moteur refuse : expressions, scripts, modèles et appels hostiles. */
@NullMarked
package fr.academie.cap.moteur.durcissement;

import org.jspecify.annotations.NullMarked;

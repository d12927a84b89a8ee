/** Tables du référentiel : lecture d'ensemble, chargement des ressources saisies à la main. */
@NullMarked
package fr.academie.cap.referentiel.persistance;

import org.jspecify.annotations.NullMarked;

/**
 * Le droit du CAP : chaque article en règle pure et datée, des faits vers un verdict expliqué.
 *
 * <p>La pièce n'importe que {@code java..} et {@code org.jspecify..} : ni horloge, ni base, ni cadre. L'heure et le jour
 * sont des faits que l'appelant donne. Porte d'entrée : {@link fr.academie.cap.regles.ReglesCap}.
 */
@NullMarked
package fr.academie.cap.regles;

import org.jspecify.annotations.NullMarked;

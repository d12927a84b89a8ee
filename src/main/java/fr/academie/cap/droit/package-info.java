/** Le droit montré : l'interface HTTP des règles, le catalogue des articles, les points à confirmer. Rien n'y est décidé. */
@NullMarked
package fr.academie.cap.droit;

import org.jspecify.annotations.NullMarked;

/** Racine du produit ; chaque sous-paquet est une pièce de la maison (voir docs/architecture.md). */
@NullMarked
package fr.academie.cap;

import org.jspecify.annotations.NullMarked;

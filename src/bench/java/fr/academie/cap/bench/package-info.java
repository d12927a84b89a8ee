/** Le banc : le produit, une variante naïve du même moteur et un plancher en SQL, à tour de rôle sur la même machine. */
@NullMarked
package fr.academie.cap.bench;

import org.jspecify.annotations.NullMarked;

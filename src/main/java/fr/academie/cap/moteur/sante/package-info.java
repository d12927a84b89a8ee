/** Horloge du nœud, travaux empoisonnés : ce qui arrête le moteur avant qu'il ne se trompe. */
@NullMarked
package fr.academie.cap.moteur.sante;

import org.jspecify.annotations.NullMarked;

/** Les écrans d'un établissement. */
@NullMarked
package fr.academie.cap.inscription.etablissement.web;

import org.jspecify.annotations.NullMarked;

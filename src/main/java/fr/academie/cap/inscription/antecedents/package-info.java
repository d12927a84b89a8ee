/** Les inscriptions des sessions antérieures : retrouvées par un numéro et une date de naissance, jamais énumérées. */
@NullMarked
package fr.academie.cap.inscription.antecedents;

import org.jspecify.annotations.NullMarked;

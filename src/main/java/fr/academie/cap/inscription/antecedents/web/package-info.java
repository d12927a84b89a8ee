/** L'écran de la reprise des inscriptions antérieures. */
@NullMarked
package fr.academie.cap.inscription.antecedents.web;

import org.jspecify.annotations.NullMarked;

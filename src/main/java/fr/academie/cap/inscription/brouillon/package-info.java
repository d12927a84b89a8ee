/** La saisie avant la validation : gardée à chaque étape, reprise plus tard, rappelée avant la clôture, effacée quand elle ne sert plus. */
@NullMarked
package fr.academie.cap.inscription.brouillon;

import org.jspecify.annotations.NullMarked;

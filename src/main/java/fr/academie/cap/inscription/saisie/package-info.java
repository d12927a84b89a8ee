/** Ce que le candidat a saisi, typé et immuable : un enregistrement par étape du parcours. */
@NullMarked
package fr.academie.cap.inscription.saisie;

import org.jspecify.annotations.NullMarked;

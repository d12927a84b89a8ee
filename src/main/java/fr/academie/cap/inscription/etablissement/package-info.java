/** L'espace d'un établissement : ses élèves, leur vérification, leurs confirmations, les listes qui les pré-inscrivent. */
@NullMarked
package fr.academie.cap.inscription.etablissement;

import org.jspecify.annotations.NullMarked;

/** Le dépôt : valider une saisie fait un dossier ; sa recevabilité, sa confirmation à signer, les lots de la campagne. */
@NullMarked
package fr.academie.cap.inscription.depot;

import org.jspecify.annotations.NullMarked;

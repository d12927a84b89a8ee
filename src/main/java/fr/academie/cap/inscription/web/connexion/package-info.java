/** Entrer dans son dossier : code d'accès, lien par mél, nouveau code. */
@NullMarked
package fr.academie.cap.inscription.web.connexion;

import org.jspecify.annotations.NullMarked;

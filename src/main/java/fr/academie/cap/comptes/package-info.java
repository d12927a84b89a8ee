/** Administrer les comptes : créer, donner et retirer des titres, suspendre, rendre un mot de passe. */
@NullMarked
package fr.academie.cap.comptes;

import org.jspecify.annotations.NullMarked;

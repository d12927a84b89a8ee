/** La démonstration : comptes, campagnes et dossiers imaginaires, jamais hors du profil « demo ». */
@NullMarked
package fr.academie.cap.demonstration;

import org.jspecify.annotations.NullMarked;

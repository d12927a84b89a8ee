/** Les écrans des comptes, et la page où chacun choisit son mot de passe. */
@NullMarked
package fr.academie.cap.comptes.web;

import org.jspecify.annotations.NullMarked;

/** Qui agit et pour quelle académie : comptes, rôles datés, délégations de signature. */
@NullMarked
package fr.academie.cap.identite;

import org.jspecify.annotations.NullMarked;

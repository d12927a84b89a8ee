/** Entrer par un fournisseur d'identité (OpenID Connect) : une place générique, éteinte tant que personne ne la règle. */
@NullMarked
@NamedInterface("federation")
package fr.academie.cap.web.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

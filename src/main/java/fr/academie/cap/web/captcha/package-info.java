/** Ce qui distingue une personne d'un automate, sans tiers, sans image et sans son. */
@NullMarked
@NamedInterface("captcha")
package fr.academie.cap.web.captcha;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

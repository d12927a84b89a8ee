/** Les pages que tout service en ligne doit : accueil, accessibilité, mentions, données personnelles. */
@NullMarked
package fr.academie.cap.web.pages;

import org.jspecify.annotations.NullMarked;

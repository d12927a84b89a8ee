/** De l'accueil à la confirmation : les écrans de la pré-inscription. */
@NullMarked
package fr.academie.cap.inscription.web.parcours;

import org.jspecify.annotations.NullMarked;

/** Ce que le candidat et l'établissement reçoivent à propos d'un dossier : textes et fiches. */
@NullMarked
package fr.academie.cap.inscription.courriers;

import org.jspecify.annotations.NullMarked;

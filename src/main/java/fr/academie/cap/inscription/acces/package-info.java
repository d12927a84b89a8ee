/** Ce qui ouvre un dossier une seule fois, par la boîte du candidat : codes et liens. */
@NullMarked
package fr.academie.cap.inscription.acces;

import org.jspecify.annotations.NullMarked;

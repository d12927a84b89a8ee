/** Ce que le service fait d'un dossier déposé : papiers reçus, contrôles, décisions. */
@NullMarked
package fr.academie.cap.inscription.instruction;

import org.jspecify.annotations.NullMarked;

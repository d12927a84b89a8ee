/** Retrouver un dossier et le lire, du côté du candidat comme de celui du service. */
@NullMarked
package fr.academie.cap.inscription.consultation;

import org.jspecify.annotations.NullMarked;

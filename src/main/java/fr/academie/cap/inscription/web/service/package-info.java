/** Les écrans du service des examens sur un dossier : lecture, réception, messages. */
@NullMarked
package fr.academie.cap.inscription.web.service;

import org.jspecify.annotations.NullMarked;

/** Le dossier d'un candidat reconnu : suivi, messages, documents, versions, ses données. */
@NullMarked
package fr.academie.cap.inscription.web.espace;

import org.jspecify.annotations.NullMarked;

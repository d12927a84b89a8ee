/** Les pages des simulateurs : l'adresse est la question, la page est la réponse. */
@NullMarked
package fr.academie.cap.simulateurs.web;

import org.jspecify.annotations.NullMarked;

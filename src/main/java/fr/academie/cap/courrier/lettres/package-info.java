/** Le contenu des lettres et des messages : des valeurs, aucun dossier. */
@NamedInterface("lettres")
@NullMarked
package fr.academie.cap.courrier.lettres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

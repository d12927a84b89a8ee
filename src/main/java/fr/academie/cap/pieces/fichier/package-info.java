/** Ce qu'un fichier est vraiment, et ce qu'on en garde. */
@NamedInterface("fichier")
@NullMarked
package fr.academie.cap.pieces.fichier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

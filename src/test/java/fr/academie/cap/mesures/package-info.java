/** Comptes que chaque vérification refait : instructions, octets de journal, blocs lus ; jamais des secondes. */
@NullMarked
package fr.academie.cap.mesures;

import org.jspecify.annotations.NullMarked;

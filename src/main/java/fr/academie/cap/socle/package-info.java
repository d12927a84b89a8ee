/** Le socle : la base, le périmètre par académie de chaque transaction, les clés à usage unique, les refus. */
@NullMarked
package fr.academie.cap.socle;

import org.jspecify.annotations.NullMarked;

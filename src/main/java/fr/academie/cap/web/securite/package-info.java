/** Les portes : quelles routes existent, qui les passe, sous quels en-têtes et dans quel périmètre. */
@NullMarked
package fr.academie.cap.web.securite;

import org.jspecify.annotations.NullMarked;

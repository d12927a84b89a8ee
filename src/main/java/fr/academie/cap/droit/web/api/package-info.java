/** Les règles du CAP par HTTP : des faits en JSON, un verdict expliqué ou un refus typé ; sans état, sans base. */
@NullMarked
package fr.academie.cap.droit.web.api;

import org.jspecify.annotations.NullMarked;

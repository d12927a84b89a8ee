/** La coque : mise en page, formulaires, erreurs, portes. */
@NullMarked
package fr.academie.cap.web;

import org.jspecify.annotations.NullMarked;

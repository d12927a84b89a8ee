/** La campagne d'une académie et d'une session : son calendrier, ses réglages, son report, ses nombres. */
@NullMarked
package fr.academie.cap.inscription.campagne;

import org.jspecify.annotations.NullMarked;

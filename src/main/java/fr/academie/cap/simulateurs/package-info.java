/** Les simulateurs publics : une question au service des règles, sa réponse expliquée ; rien n'est gardé. */
@NullMarked
package fr.academie.cap.simulateurs;

import org.jspecify.annotations.NullMarked;

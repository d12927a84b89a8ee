/** Les papiers envoyés : lettres, lots à imprimer, courriels, codes de retour, preuve de notification. */
@NullMarked
package fr.academie.cap.courrier;

import org.jspecify.annotations.NullMarked;

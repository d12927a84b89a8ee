/** Les écrans des envois : tirages à imprimer et à poster, courriels à reprendre. */
@NullMarked
package fr.academie.cap.courrier.web;

import org.jspecify.annotations.NullMarked;

/** Les pages publiques du droit. */
@NullMarked
package fr.academie.cap.droit.web;

import org.jspecify.annotations.NullMarked;

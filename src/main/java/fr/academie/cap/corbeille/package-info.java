/** Les corbeilles du service : la liste du travail, lue dans une projection tenue par la transaction elle-même. */
@NullMarked
package fr.academie.cap.corbeille;

import org.jspecify.annotations.NullMarked;

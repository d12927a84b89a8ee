/** La boîte aux lettres de la démonstration, à la place d'un serveur de courriel. */
@NullMarked
package fr.academie.cap.courrier.demonstration;

import org.jspecify.annotations.NullMarked;

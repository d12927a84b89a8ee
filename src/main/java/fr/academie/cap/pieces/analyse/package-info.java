/** La quarantaine : chaque fichier passe à l'antivirus avant d'être lu par quelqu'un. */
@NullMarked
package fr.academie.cap.pieces.analyse;

import org.jspecify.annotations.NullMarked;

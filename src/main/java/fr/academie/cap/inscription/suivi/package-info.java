/** Ce que le candidat suit de son dossier : frise, prochaine action, lecteurs, messages, export de ses données. */
@NullMarked
package fr.academie.cap.inscription.suivi;

import org.jspecify.annotations.NullMarked;

/**
 * Les essais d'entrée, comptés avant d'être jugés, dans la base que tous les nœuds partagent.
 *
 * <p>Whoever opens something with what people know (a dossier, an account, an earlier number) counts here first.
 */
@NullMarked
@NamedInterface("acces")
package fr.academie.cap.identite.acces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

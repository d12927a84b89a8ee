/** Imports : lecture à blanc, compte rendu ligne à ligne, puis application d'exactement ce fichier. */
@NullMarked
@NamedInterface("importation")
package fr.academie.cap.referentiel.importation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

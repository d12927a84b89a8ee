/** Imports des nomenclatures nationales : lecture à blanc, compte rendu ligne à ligne, puis écriture. */
@NullMarked
package fr.academie.cap.referentiel.importation;

import org.jspecify.annotations.NullMarked;

package fr.academie.cap.referentiel.importation;

import fr.academie.cap.identite.Acteur;
import java.util.List;

/** One kind of file: what columns it has, and what it changes. */
interface Importateur {

    Nomenclature nomenclature();

    /** Columns without which the file is not of this layout. */
    List<String> colonnes();

    /**
     * Compares, and writes when asked; always in the caller's transaction, so that a stop leaves nothing half-applied.
     *
     * @param essai true: nothing is written
     */
    RapportImport traiter(FichierCsv fichier, boolean essai, Acteur acteur);

    /** Once committed: memories to be read again. */
    void apres();
}

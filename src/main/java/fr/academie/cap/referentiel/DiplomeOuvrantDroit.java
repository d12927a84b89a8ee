package fr.academie.cap.referentiel;

import fr.academie.cap.regles.Nature;
import java.util.Set;

/**
 * Un diplôme, possédé ou présenté, dont des épreuves peuvent être conservées.
 *
 * @param codeExamen « 500 », « 49Z »
 * @param codeSpecialite « 22132 », « 90000 »
 * @param libelle libellé complet, codes compris, tel qu'affiché
 * @param natures natures des unités concernées ; toutes pour la même spécialité
 * @param dateDeDecision vrai quand une décision datée doit être produite (acquis de l'expérience)
 */
public record DiplomeOuvrantDroit(
        String codeExamen,
        String codeSpecialite,
        String libelle,
        Lien lien,
        Effet effet,
        Set<Nature> natures,
        boolean dateDeDecision) {

    /** Rapport avec la spécialité présentée. */
    public enum Lien {
        MEME_SPECIALITE,
        SPECIALITE_REMPLACEE,
        AUTRE
    }

    /** Ce que le diplôme permet de conserver. */
    public enum Effet {
        /** Une note : année, lieu et note. */
        BENEFICE,
        /** Une épreuve sans note : année et lieu. */
        DISPENSE
    }

    /** « 500-22132 » */
    public String code() {
        return codeExamen + "-" + codeSpecialite;
    }

    public boolean couvre(UniteDExamen unite) {
        return natures.contains(unite.nature());
    }
}

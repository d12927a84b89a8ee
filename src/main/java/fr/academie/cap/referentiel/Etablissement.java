package fr.academie.cap.referentiel;

import fr.academie.cap.regles.Voie;
import java.util.Optional;

/**
 * Un établissement, réel ou fictif.
 *
 * @param code UAI, ou « F-14-VAE » pour un établissement fictif
 * @param apprentissage forme des apprentis sous son propre numéro, quelle que soit sa nature
 * @param implantation code de l'académie où il se trouve
 * @param situation catégorie des candidats d'un établissement fictif
 */
public record Etablissement(
        String code,
        String nom,
        Nature nature,
        Statut statut,
        Contrat contrat,
        boolean apprentissage,
        String implantation,
        Optional<String> codePostal,
        Optional<String> commune,
        Optional<CategorieCandidat> situation) {

    /** Ce qu'il est. */
    public enum Nature {
        LYCEE,
        EREA,
        CFA,
        SECTION_APPRENTISSAGE,
        FORMATION_CONTINUE,
        ENSEIGNEMENT_A_DISTANCE,
        MEDICO_SOCIAL,
        FICTIF
    }

    public enum Statut {
        PUBLIC,
        PRIVE,
        SANS_OBJET
    }

    public enum Contrat {
        SOUS_CONTRAT,
        HORS_CONTRAT,
        SANS_OBJET
    }

    public boolean fictif() {
        return nature == Nature.FICTIF;
    }

    /** « Lycée … — Rennes » */
    public String intitule() {
        return commune.map(ville -> nom + " — " + ville).orElse(nom);
    }

    /** Statut, pour qui s'y prépare par cette voie, au sens des articles D337-11 à D337-13. */
    public fr.academie.cap.regles.Etablissement enDroit(Voie voie) {
        if (voie == Voie.APPRENTISSAGE && apprentissage && nature != Nature.CFA) {
            return fr.academie.cap.regles.Etablissement.SECTION_APPRENTISSAGE;
        }
        return switch (nature) {
            case FICTIF ->
                situation
                                .filter(CategorieCandidat.ENSEIGNEMENT_A_DISTANCE::equals)
                                .isPresent()
                        ? fr.academie.cap.regles.Etablissement.CENTRE_A_DISTANCE
                        : fr.academie.cap.regles.Etablissement.AUCUN;
            case ENSEIGNEMENT_A_DISTANCE -> fr.academie.cap.regles.Etablissement.CENTRE_A_DISTANCE;
            case SECTION_APPRENTISSAGE -> fr.academie.cap.regles.Etablissement.SECTION_APPRENTISSAGE;
            case CFA ->
                statut == Statut.PUBLIC
                        ? fr.academie.cap.regles.Etablissement.CFA_PUBLIC
                        : fr.academie.cap.regles.Etablissement.CFA;
            case LYCEE, EREA, FORMATION_CONTINUE, MEDICO_SOCIAL -> publicOuPrive();
        };
    }

    private fr.academie.cap.regles.Etablissement publicOuPrive() {
        if (statut == Statut.PUBLIC) {
            return fr.academie.cap.regles.Etablissement.PUBLIC;
        }
        return contrat == Contrat.SOUS_CONTRAT
                ? fr.academie.cap.regles.Etablissement.PRIVE_SOUS_CONTRAT
                : fr.academie.cap.regles.Etablissement.PRIVE_HORS_CONTRAT;
    }
}

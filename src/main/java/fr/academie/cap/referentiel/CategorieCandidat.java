package fr.academie.cap.referentiel;

import fr.academie.cap.regles.Voie;
import java.util.EnumSet;
import java.util.Set;

/** Catégorie que le candidat choisit au bureau des examens ; sa voie de préparation légale s'en déduit toujours. */
public enum CategorieCandidat {
    SCOLAIRE("Scolaire", Voie.SCOLAIRE, EnumSet.of(Etablissement.Nature.LYCEE, Etablissement.Nature.EREA)),
    EX_SCOLAIRE("Ex-scolaire", Voie.AUCUNE, Fictif.SEUL),
    APPRENTI(
            "Apprenti",
            Voie.APPRENTISSAGE,
            EnumSet.of(Etablissement.Nature.CFA, Etablissement.Nature.SECTION_APPRENTISSAGE)),
    EX_APPRENTI("Ex-apprenti", Voie.AUCUNE, Fictif.SEUL),
    FORMATION_CONTINUE(
            "Formation continue (stagiaire)",
            Voie.FORMATION_CONTINUE,
            EnumSet.of(Etablissement.Nature.FORMATION_CONTINUE, Etablissement.Nature.CFA)),
    ENSEIGNEMENT_A_DISTANCE(
            "Enseignement à distance",
            Voie.DISTANCE,
            EnumSet.of(Etablissement.Nature.ENSEIGNEMENT_A_DISTANCE, Etablissement.Nature.FICTIF)),
    EXPERIENCE_PROFESSIONNELLE("Expérience professionnelle", Voie.AUCUNE, Fictif.SEUL),
    INDIVIDUEL_SALARIE("Individuel salarié", Voie.AUCUNE, Fictif.SEUL),
    INDIVIDUEL_SANS_EMPLOI("Individuel sans emploi", Voie.AUCUNE, Fictif.SEUL),
    VAE("Validation des acquis de l'expérience", Voie.AUCUNE, Fictif.SEUL);

    /** Constants of an enum cannot name one another's static fields. */
    private static final class Fictif {
        private static final Set<Etablissement.Nature> SEUL = EnumSet.of(Etablissement.Nature.FICTIF);
    }

    private final String libelle;
    private final Voie voie;
    private final Set<Etablissement.Nature> etablissements;

    CategorieCandidat(String libelle, Voie voie, Set<Etablissement.Nature> etablissements) {
        this.libelle = libelle;
        this.voie = voie;
        this.etablissements = Set.copyOf(etablissements);
    }

    public String libelle() {
        return libelle;
    }

    /** Voie de préparation au sens de l'article D337-6. */
    public Voie voie() {
        return voie;
    }

    /** Candidat qui ne suit aucune formation dans un établissement. */
    public boolean individuel() {
        return voie == Voie.AUCUNE || voie == Voie.DISTANCE;
    }

    /** Vrai si cet établissement peut préparer un candidat de cette catégorie : un lycée peut former des apprentis. */
    boolean admet(Etablissement etablissement) {
        return admet(etablissement.nature()) || (voie == Voie.APPRENTISSAGE && etablissement.apprentissage());
    }

    /** Vrai si un établissement de cette nature peut préparer un candidat de cette catégorie. */
    boolean admet(Etablissement.Nature nature) {
        return etablissements.contains(nature);
    }
}

package fr.academie.cap.identite;

import java.util.Locale;

/** À quel titre une personne agit. */
public enum Role {
    CANDIDAT("Candidat"),
    ETABLISSEMENT("Chef d'établissement ou délégataire"),
    GESTIONNAIRE_DEC("Gestionnaire de la division des examens et concours"),
    CHEF_BUREAU_DEC("Chef de bureau de la division des examens et concours"),
    RECTEUR("Recteur d'académie"),
    PILOTE_PROCESSUS("Pilote des processus"),
    ADMIN_REFERENTIEL("Administrateur national du référentiel"),
    ADMIN_TECHNIQUE("Administrateur technique");

    private final String libelle;

    Role(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Candidate group in the models: {@code gestionnaire-dec}. */
    public String groupe() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Authority of the sign-in: {@code ROLE_GESTIONNAIRE_DEC}. */
    public String autorite() {
        return "ROLE_" + name();
    }

    /** @throws IllegalArgumentException when no role has this group */
    public static Role duGroupe(String groupe) {
        return valueOf(groupe.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

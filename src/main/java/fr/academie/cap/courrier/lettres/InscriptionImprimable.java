package fr.academie.cap.courrier.lettres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tout ce que le candidat a déclaré et demandé, prêt à être imprimé pour qu'il le vérifie. */
public record InscriptionImprimable(
        EtatCivil etatCivil,
        Coordonnees coordonnees,
        Candidature candidature,
        List<Epreuve> epreuves,
        List<Precision> options,
        List<Consentement> consentements,
        boolean handicap) {

    public InscriptionImprimable {
        epreuves = List.copyOf(epreuves);
        options = List.copyOf(options);
        consentements = List.copyOf(consentements);
    }

    /** @param naissance date telle que déclarée ; jour et mois peuvent être inconnus */
    public record EtatCivil(
            String nomDeFamille,
            @Nullable String nomDUsage,
            String prenoms,
            String naissance,
            String lieuDeNaissance) {}

    /** @param representant d'un candidat de moins de dix-huit ans */
    public record Coordonnees(
            AdressePostale adresse,
            String telephone,
            String courriel,
            @Nullable Representant representant) {}

    /** @param lien « mère ou père » */
    public record Representant(
            String nom, String lien, @Nullable String telephone) {

        /** « ŻÓŁĆ Maria (mère ou père), 06 00 00 00 00 ». */
        public String enLigne() {
            return nom + " (" + lien + ")" + (telephone == null ? "" : ", " + telephone);
        }
    }

    /** @param codeSpecialite code national du diplôme, « 500-22137 » */
    public record Candidature(
            String categorie,
            @Nullable String etablissement,
            String specialite,
            String codeSpecialite,
            String forme,
            @Nullable String identifiantNational) {}

    /** Place du candidat devant une épreuve. */
    public enum Position {
        INSCRIT("Inscrit"),
        BENEFICE("Bénéfice de note"),
        DISPENSE("Dispense"),
        NON_INSCRIT("Non inscrit");

        private final String libelle;

        Position(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** @param detail note, année et lieu du bénéfice, ou titre qui dispense */
    public record Epreuve(
            String unite,
            String libelle,
            boolean facultative,
            Position position,
            @Nullable String detail) {}

    /** Choix particulier : langue, épreuve d'éducation physique, épreuve facultative. */
    public record Precision(String libelle, String valeur) {}

    public record Consentement(String libelle, boolean accorde) {}
}

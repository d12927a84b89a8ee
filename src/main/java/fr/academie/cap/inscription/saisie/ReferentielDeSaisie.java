package fr.academie.cap.inscription.saisie;

import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Voie;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ce que les écrans de saisie demandent au référentiel ; les listes sont dans l'ordre d'affichage. */
public interface ReferentielDeSaisie {

    /**
     * @param code « 35 », « 2A », « 974 »
     * @param academie code de l'académie, « 14 » ; vide pour un département d'autrefois
     */
    record Departement(String code, String nom, Optional<String> academie) {}

    record Commune(String nom, String departement) {}

    /** @param code deux lettres ISO 3166 */
    record Pays(String code, String nom) {}

    /**
     * @param voie voie de formation au sens du Code, distincte de la catégorie de gestion
     * @param individuel s'inscrit dans une zone (« établissement fictif ») et non dans un établissement
     */
    record Categorie(String code, String libelle, Voie voie, boolean individuel) {}

    /** @param fictif zone proposée aux candidats individuels */
    record Etablissement(String code, String nom, String ville, boolean fictif) {}

    /**
     * @param code examen et spécialité, « 500-22137 »
     * @param ouverture ce que le droit regarde pour dire si elle est ouverte à une session
     */
    record Specialite(String code, String libelle, Faits.SpecialitePresentee ouverture) {}

    record Option(String code, String libelle) {}

    /** @param options liste où choisir, vide quand l'épreuve n'en a pas */
    record Unite(String code, String libelle, Nature nature, boolean facultative, List<Option> options) {

        public boolean eps() {
            return nature == Nature.EPS && !facultative;
        }
    }

    /**
     * @param facultativesMax nombre d'épreuves facultatives auxquelles on peut s'inscrire à la session
     * @param activitesEps activités proposées à l'épreuve ponctuelle d'éducation physique, peut être vide
     */
    record Reglement(List<Unite> unites, int facultativesMax, List<Option> activitesEps) {

        public Optional<Unite> unite(String code) {
            return unites.stream().filter(u -> u.code().equals(code)).findFirst();
        }

        public List<Unite> obligatoires() {
            return unites.stream().filter(u -> !u.facultative()).toList();
        }

        public List<Unite> facultatives() {
            return unites.stream().filter(Unite::facultative).toList();
        }
    }

    /**
     * Diplôme ou titre qui ouvre un bénéfice de note ou une dispense.
     *
     * @param libelle complet, codes compris : « … BOULANGER A PARTIR DE 2005 (500 - 22132) »
     * @param effet bénéfice ou dispense
     * @param natures unités qu'il peut couvrir
     * @param decisionRequise validation d'acquis : la date de la décision du jury est demandée
     * @param memeSpecialite spécialité présentée, ou celle qu'elle remplace : proposée cochée à qui s'y est déjà présenté
     */
    record DiplomeOuvrant(
            String examen,
            String specialite,
            String libelle,
            Position effet,
            Set<Nature> natures,
            boolean decisionRequise,
            boolean memeSpecialite) {

        public String code() {
            return examen + "-" + specialite;
        }

        public List<Unite> couvertes(Reglement reglement) {
            return reglement.unites().stream()
                    .filter(u -> natures.contains(u.nature()))
                    .toList();
        }
    }

    List<Departement> departements();

    /** Département d'hier ou d'aujourd'hui où l'on a pu naître cette année-là (« 20 » avant 1976, Algérie avant 1962). */
    Optional<Departement> departementDeNaissance(String code, int annee);

    /** Arrondissements municipaux à Paris, Lyon et Marseille ; 0 ailleurs. */
    int arrondissements(String departement);

    List<Commune> communes(String codePostal);

    /** Inconnu de nos listes, mais son département existe : CEDEX ou code récent. */
    boolean codePostalPlausible(String codePostal);

    /** Académie de résidence ; vide quand le code postal n'en désigne aucune. */
    Optional<String> academieDeResidence(String codePostal, String localite);

    List<Pays> pays();

    List<Categorie> categories();

    /** Établissements de l'académie, puis zones des candidats individuels. */
    List<Etablissement> etablissements(String academie);

    /** Établissements réels de l'académie que désignent ces mots ; tous quand il n'y en a aucun. */
    List<Etablissement> chercherEtablissements(String academie, String saisie, int plafond);

    /** Établissements fictifs de l'académie : où se comptent ceux qui s'inscrivent seuls. */
    default List<Etablissement> zones(String academie) {
        return etablissements(academie).stream().filter(Etablissement::fictif).toList();
    }

    /** Est, ou a été, un établissement de l'académie. */
    default boolean etablissementConnu(String academie, String code) {
        return etablissement(academie, code).isPresent();
    }

    /** L'établissement peut préparer un candidat de cette catégorie. */
    boolean convient(Etablissement etablissement, String academie, Categorie categorie);

    /** Spécialités proposées à la session, rattrapage compris. */
    List<Specialite> specialites(int session);

    /** Toute spécialité connue, ouverte ou non. */
    Optional<Specialite> specialite(String code);

    Optional<Reglement> reglement(String specialite, int session);

    List<DiplomeOuvrant> diplomesOuvrantDroit(String specialite, int session);

    /** « Rennes ». */
    String nomAcademie(String code);

    default Optional<Departement> departement(String code) {
        return departements().stream().filter(d -> d.code().equals(code)).findFirst();
    }

    default Optional<Categorie> categorie(String code) {
        return categories().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    default Optional<Etablissement> etablissement(String academie, String code) {
        return etablissements(academie).stream()
                .filter(e -> e.code().equals(code))
                .findFirst();
    }

    default Optional<Pays> paysParCode(String code) {
        return pays().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** « belgique », « BELGIQUE » : accents et casse ne comptent pas. */
    Optional<Pays> paysParNom(String nom);
}

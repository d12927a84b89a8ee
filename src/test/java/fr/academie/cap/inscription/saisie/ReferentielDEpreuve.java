package fr.academie.cap.inscription.saisie;

import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Voie;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Un petit référentiel en mémoire : assez de France pour les contrôles. */
public final class ReferentielDEpreuve implements ReferentielDeSaisie {

    public static final String RENNES = "14";
    public static final String NANTES = "17";
    public static final String BOULANGER = "500-22137";

    private static final List<Departement> DEPARTEMENTS = List.of(
            new Departement("01", "Ain", Optional.of("10")),
            new Departement("13", "Bouches-du-Rhône", Optional.of("02")),
            new Departement("2A", "Corse-du-Sud", Optional.of("27")),
            new Departement("2B", "Haute-Corse", Optional.of("27")),
            new Departement("35", "Ille-et-Vilaine", Optional.of(RENNES)),
            new Departement("44", "Loire-Atlantique", Optional.of(NANTES)),
            new Departement("69", "Rhône", Optional.of("10")),
            new Departement("75", "Paris", Optional.of("01")),
            new Departement("91", "Essonne", Optional.of("25")),
            new Departement("975", "Saint-Pierre-et-Miquelon", Optional.of("44")),
            new Departement("986", "Wallis et Futuna", Optional.of("42")),
            new Departement("988", "Nouvelle-Calédonie", Optional.of("40")));

    private static final Map<String, List<Commune>> COMMUNES = Map.of(
            "35000", List.of(new Commune("Rennes", "35")),
            "35200", List.of(new Commune("Rennes", "35")),
            "35400", List.of(new Commune("Saint-Malo", "35")),
            "35510", List.of(new Commune("Cesson-Sévigné", "35")),
            "35520",
                    List.of(
                            new Commune("La Chapelle-des-Fougeretz", "35"),
                            new Commune("Melesse", "35"),
                            new Commune("Montreuil-le-Gast", "35")),
            "44000", List.of(new Commune("Nantes", "44")),
            "97133", List.of(new Commune("Saint-Barthélemy", "977")),
            "98800", List.of(new Commune("Nouméa", "988")),
            "20000", List.of(new Commune("Ajaccio", "2A")));

    private static final List<Unite> UNITES = List.of(
            unite("EG1", "Français, histoire-géographie", Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE),
            unite("EG2", "Mathématiques, physique-chimie", Nature.MATHEMATIQUES_SCIENCES),
            unite("EG3", "Éducation physique et sportive", Nature.EPS),
            unite("EP1", "Préparation d’une production", Nature.PROFESSIONNELLE),
            unite("EP2", "Production", Nature.PROFESSIONNELLE),
            new Unite(
                    "UF1",
                    "Langue vivante",
                    Nature.LANGUE_VIVANTE,
                    true,
                    List.of(new Option("ANG", "Anglais"), new Option("ESP", "Espagnol"))),
            new Unite("UF2", "Arts appliqués", Nature.ARTS_APPLIQUES, true, List.of()));

    private static Unite unite(String code, String libelle, Nature nature) {
        return new Unite(code, libelle, nature, false, List.of());
    }

    @Override
    public List<Departement> departements() {
        return DEPARTEMENTS;
    }

    @Override
    public Optional<Departement> departementDeNaissance(String code, int annee) {
        if (code.equals("20") && annee < 1976) {
            return Optional.of(new Departement("20", "Corse", Optional.empty()));
        }
        if (code.equals("092") && annee <= 1962) {
            return Optional.of(new Departement("092", "Oran", Optional.empty()));
        }
        var court = code.length() == 3 && code.startsWith("0") ? code.substring(1) : code;
        return departement(court.length() == 1 ? "0" + court : court);
    }

    @Override
    public int arrondissements(String departement) {
        return Map.of("75", 20, "69", 9, "13", 16).getOrDefault(departement, 0);
    }

    @Override
    public List<Commune> communes(String codePostal) {
        return COMMUNES.getOrDefault(codePostal, List.of());
    }

    @Override
    public boolean codePostalPlausible(String codePostal) {
        return codePostal.startsWith("35");
    }

    @Override
    public Optional<String> academieDeResidence(String codePostal, String localite) {
        return departement(codePostal.substring(0, 2)).flatMap(Departement::academie);
    }

    @Override
    public List<Pays> pays() {
        return List.of(new Pays("BE", "Belgique"), new Pays("DZ", "Algérie"));
    }

    @Override
    public Optional<Pays> paysParNom(String nom) {
        return pays().stream().filter(p -> p.nom().equalsIgnoreCase(nom)).findFirst();
    }

    @Override
    public List<Categorie> categories() {
        return List.of(
                new Categorie("SCOLAIRE", "Scolaire", Voie.SCOLAIRE, false),
                new Categorie("APPRENTI", "Apprenti", Voie.APPRENTISSAGE, false),
                new Categorie("FORMATION_CONTINUE", "Formation continue", Voie.FORMATION_CONTINUE, false),
                new Categorie("DISTANCE", "Enseignement à distance", Voie.DISTANCE, true),
                new Categorie("INDIVIDUEL_SALARIE", "Individuel salarié", Voie.AUCUNE, true));
    }

    @Override
    public List<Etablissement> etablissements(String academie) {
        return academie.equals(RENNES)
                ? List.of(
                        new Etablissement("0350001A", "Lycée professionnel fictif", "Rennes", false),
                        new Etablissement("IND35", "Candidats individuels Ille-et-Vilaine", "Rennes", true))
                : List.of();
    }

    @Override
    public List<Etablissement> chercherEtablissements(String academie, String saisie, int plafond) {
        return etablissements(academie).stream()
                .filter(e -> !e.fictif())
                .limit(plafond)
                .toList();
    }

    @Override
    public boolean convient(Etablissement etablissement, String academie, Categorie categorie) {
        return etablissement.fictif() == categorie.individuel();
    }

    @Override
    public List<Specialite> specialites(int session) {
        return specialite(BOULANGER).stream().toList();
    }

    @Override
    public Optional<Specialite> specialite(String code) {
        return switch (code) {
            case BOULANGER ->
                Optional.of(new Specialite(
                        code,
                        "Boulanger",
                        new Faits.SpecialitePresentee("500-22137", 2016, null, null, false, List.of())));
            case "500-22132" ->
                Optional.of(new Specialite(
                        code,
                        "Boulanger",
                        new Faits.SpecialitePresentee("500-22132", 2004, 2015, null, false, List.of("500-22137"))));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reglement> reglement(String specialite, int session) {
        return specialite.equals(BOULANGER) || specialite.equals("500-22132")
                ? Optional.of(new Reglement(UNITES, 1, List.of()))
                : Optional.empty();
    }

    @Override
    public List<DiplomeOuvrant> diplomesOuvrantDroit(String specialite, int session) {
        return List.of(
                new DiplomeOuvrant(
                        "500",
                        "22132",
                        "CAP EDUCATION NATIONALE - BOULANGER A PARTIR DE 2005 (500 - 22132)",
                        Position.BENEFICE,
                        EnumSet.allOf(Nature.class),
                        false,
                        true),
                new DiplomeOuvrant(
                        "49Z",
                        "90000",
                        "BAC,BP,BT,ACCES ETUDES UNIVERSITE.. - TOUTE SPECIALITE (49Z - 90000)",
                        Position.DISPENSE,
                        EnumSet.of(Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE, Nature.MATHEMATIQUES_SCIENCES, Nature.EPS),
                        false,
                        false),
                new DiplomeOuvrant(
                        "500",
                        "90000",
                        "CAP EDUCATION NATIONALE - ACQUIS PROF. (VAP/VAE) (500 - 90000)",
                        Position.DISPENSE,
                        EnumSet.allOf(Nature.class),
                        true,
                        false));
    }

    @Override
    public String nomAcademie(String code) {
        return Map.of(RENNES, "Rennes", NANTES, "Nantes").getOrDefault(code, code);
    }
}

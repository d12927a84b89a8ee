package fr.academie.cap.inscription.etablissement;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Les colonnes d'une liste d'élèves, décrites dans docs/guides/etablissement.md. */
final class Colonnes {

    static final String NOM = "nom";
    static final String NOM_USAGE = "nom_usage";
    static final String PRENOMS = "prenoms";
    static final String NAISSANCE = "naissance";
    static final String DEPARTEMENT = "departement_naissance";
    static final String ARRONDISSEMENT = "arrondissement_naissance";
    static final String PAYS = "pays_naissance";
    static final String COMPLEMENT = "complement";
    static final String BATIMENT = "batiment";
    static final String ADRESSE = "adresse";
    static final String LIEU_DIT = "lieu_dit";
    static final String CODE_POSTAL = "code_postal";
    static final String LOCALITE = "localite";
    static final String MOBILE = "mobile";
    static final String COURRIEL = "courriel";
    static final String REPRESENTANT_NOM = "nom_representant";
    static final String REPRESENTANT_PRENOMS = "prenom_representant";
    static final String REPRESENTANT_LIEN = "lien_representant";
    static final String REPRESENTANT_MOBILE = "mobile_representant";
    static final String INE = "ine";
    static final String NUMERO_CANDIDAT = "numero_candidat";
    static final String ANCIEN = "ancien_etablissement";
    static final String STATUT = "statut";
    static final String HANDICAP = "handicap";
    static final String PRESSE = "presse";
    static final String COLLECTIVITES = "collectivites";
    static final String SPECIALITE = "specialite";
    static final String FORME = "forme";
    static final String EPREUVES = "epreuves";
    static final String FACULTATIVES = "facultatives";
    static final String OPTIONS = "options";
    static final String EPS = "eps";
    static final String CONFIRME = "confirme";

    static final List<String> EXIGEES = List.of(
            NOM,
            PRENOMS,
            NAISSANCE,
            DEPARTEMENT,
            ADRESSE,
            CODE_POSTAL,
            LOCALITE,
            MOBILE,
            COURRIEL,
            HANDICAP,
            PRESSE,
            COLLECTIVITES,
            SPECIALITE);

    /** In the order of the model file. */
    static final List<String> TOUTES = List.of(
            NOM,
            NOM_USAGE,
            PRENOMS,
            NAISSANCE,
            DEPARTEMENT,
            ARRONDISSEMENT,
            PAYS,
            COMPLEMENT,
            BATIMENT,
            ADRESSE,
            LIEU_DIT,
            CODE_POSTAL,
            LOCALITE,
            MOBILE,
            COURRIEL,
            REPRESENTANT_NOM,
            REPRESENTANT_PRENOMS,
            REPRESENTANT_LIEN,
            REPRESENTANT_MOBILE,
            INE,
            NUMERO_CANDIDAT,
            ANCIEN,
            STATUT,
            HANDICAP,
            PRESSE,
            COLLECTIVITES,
            SPECIALITE,
            FORME,
            EPREUVES,
            FACULTATIVES,
            OPTIONS,
            EPS,
            CONFIRME);

    /** A report travels: what was answered there is not repeated in it. */
    private static final Set<String> TUES = Set.of(HANDICAP, PRESSE, COLLECTIVITES);

    private static final Map<String, String> PAR_CHAMP = Map.ofEntries(
            Map.entry("nomFamille", NOM),
            Map.entry("nomUsage", NOM_USAGE),
            Map.entry("prenoms", PRENOMS),
            Map.entry("naissance", NAISSANCE),
            Map.entry("departement", DEPARTEMENT),
            Map.entry("arrondissement", ARRONDISSEMENT),
            Map.entry("pays", PAYS),
            Map.entry("appartement", COMPLEMENT),
            Map.entry("batiment", BATIMENT),
            Map.entry("voie", ADRESSE),
            Map.entry("lieuDit", LIEU_DIT),
            Map.entry("residence", CODE_POSTAL),
            Map.entry("codePostal", CODE_POSTAL),
            Map.entry("localite", LOCALITE),
            Map.entry("mobile", MOBILE),
            Map.entry("courriel", COURRIEL),
            Map.entry("representant.nom", REPRESENTANT_NOM),
            Map.entry("representant.prenoms", REPRESENTANT_PRENOMS),
            Map.entry("representant.lien", REPRESENTANT_LIEN),
            Map.entry("representant.mobile", REPRESENTANT_MOBILE),
            Map.entry("ine", INE),
            Map.entry("numeroRedoublant", NUMERO_CANDIDAT),
            Map.entry("ancienEtablissement", ANCIEN),
            Map.entry("categorie", STATUT),
            Map.entry("etablissement", STATUT),
            Map.entry("handicap", HANDICAP),
            Map.entry("presse", PRESSE),
            Map.entry("collectivites", COLLECTIVITES),
            Map.entry("specialite", SPECIALITE),
            Map.entry("justificatif", SPECIALITE),
            Map.entry("forme", FORME),
            Map.entry("presentees", EPREUVES),
            Map.entry("facultatives", FACULTATIVES),
            Map.entry("options", OPTIONS),
            Map.entry("eps", EPS));

    private Colonnes() {}

    /** Column where the answer to this field of the screens was read: « naissance.jour » → « naissance ». */
    static String du(String champ) {
        var entier = PAR_CHAMP.get(champ);
        return entier == null ? PAR_CHAMP.getOrDefault(champ.split("[.\\[]", 2)[0], "") : entier;
    }

    static boolean tue(String colonne) {
        return TUES.contains(colonne);
    }
}

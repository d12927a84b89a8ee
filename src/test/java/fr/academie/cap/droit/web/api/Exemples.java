package fr.academie.cap.droit.web.api;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One good request per rule. */
final class Exemples {

    static final String ADMISSION = """
            {"repere": {"jour": "2026-11-10", "session": 2027}, "naissance": 2010, "voie": "SCOLAIRE",
             "formationJustifiee": false, "experienceExigee": false}""";
    static final String FORME = """
            {"repere": {"jour": "2026-11-10", "session": 2027}, "naissance": 2010, "voie": "SCOLAIRE",
             "issueDeFormation": true, "demandee": "PROGRESSIVE", "derogationAccordee": false, "inscriptionProuvee": true}""";
    static final String MODE = """
            {"repere": {"jour": "2026-11-10", "session": 2027}, "voie": "APPRENTISSAGE", "etablissement": "CFA",
             "habilite": false}""";
    static final String EPS = """
            {"repere": {"jour": "2026-11-10", "session": 2027}, "voie": "AUCUNE", "habilite": false, "demandee": true}""";
    static final String NOTES = """
            {"repere": {"jour": "2026-11-10", "session": 2027}, "obtenueLe": "2022-07-05", "sessionDObtention": 2022,
             "demandee": true, "diplomeObtenu": false, "origine": "EPREUVE", "memeSpecialite": true,
             "nature": "MATHEMATIQUES_SCIENCES"}""";
    static final String DELIVRANCE = """
            {"repere": {"jour": "2027-06-15", "session": 2027}, "voie": "AUCUNE",
             "resultats": [
               {"unite": {"code": "UP1", "nature": "PROFESSIONNELLE", "coefficient": 10, "facultative": false},
                "position": "INSCRIT", "presence": "PRESENT", "note": 10.5},
               {"unite": {"code": "UG1", "nature": "FRANCAIS_HISTOIRE_GEOGRAPHIE", "coefficient": 3, "facultative": false},
                "position": "INSCRIT", "presence": "PRESENT", "note": "8,5"}],
             "livretProduit": false, "livretExamine": false, "remplacementPasse": false}""";
    static final String REMPLACEMENT = """
            {"repere": {"jour": "2027-06-15", "session": 2027},
             "unite": {"code": "UG2", "nature": "MATHEMATIQUES_SCIENCES", "coefficient": 2, "facultative": false},
             "absenceJustifiee": true, "ponctuelle": true, "commencee": false, "diplomeDelivre": false,
             "dejaRemplacee": false}""";
    static final String JURY = """
            {"repere": {"jour": "2027-06-15", "session": 2027},
             "nommes": {"enseignants": 4, "employeurs": 2, "salaries": 2},
             "presents": {"enseignants": 4, "employeurs": 2, "salaries": 1},
             "presidentProfessionnel": true, "presidentConseiller": true, "vicePresidentDuPublic": true,
             "professionConsulteeLe": "2027-01-12", "specialites": ["500-22137"], "representees": ["500-22137"]}""";
    static final String ECHEANCE = """
            {"repere": {"jour": "2026-11-30", "session": 2027}, "procedure": "HABILITATION_CCF", "recueLe": "2026-11-20",
             "completeLe": "2026-11-30"}""";

    static final Map<String, String> TOUS = Map.of(
            "admission", ADMISSION,
            "forme", FORME,
            "mode-evaluation", MODE,
            "dispense-eps", EPS,
            "notes-conservees", NOTES,
            "delivrance", DELIVRANCE,
            "remplacement", REMPLACEMENT,
            "composition-jury", JURY,
            "echeance-legale", ECHEANCE);

    private Exemples() {}

    static String de(String regle) {
        return Objects.requireNonNull(TOUS.get(regle));
    }

    /** A deliberation over so many compulsory units, all at the same mark. */
    static String delivrance(String jour, int session, int unites, String note) {
        var resultats = IntStream.range(0, unites)
                .mapToObj(rang ->
                        """
                {"unite": {"code": "U%d", "nature": "%s", "coefficient": %d, "facultative": false},
                 "position": "INSCRIT", "presence": "PRESENT", "note": %s}""".formatted(rang, rang < 3 ? "PROFESSIONNELLE" : "AUTRE_GENERALE", rang % 5 + 1, note))
                .collect(Collectors.joining(","));
        return """
                {"repere": {"jour": "%s", "session": %d}, "voie": "AUCUNE", "resultats": [%s],
                 "livretProduit": false, "livretExamine": false, "remplacementPasse": false}""".formatted(jour, session, resultats);
    }
}

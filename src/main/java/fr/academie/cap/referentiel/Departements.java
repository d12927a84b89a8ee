package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TableTsv;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Les départements d'aujourd'hui, et ceux d'hier où un candidat a pu naître. */
@Component
public class Departements {

    /** Code écrit par le candidat né à l'étranger. */
    public static final String ETRANGER = "099";

    private static final Year PARTAGE_DE_LA_CORSE = Year.of(1976);
    private static final Year INDEPENDANCE_DE_L_ALGERIE = Year.of(1962);

    private static final Departement CORSE = new Departement("20", "Corse (avant 1976)");

    private static final List<Departement> ALGERIE = List.of(
            new Departement("091", "Alger (Algérie avant 1962)"),
            new Departement("092", "Oran (Algérie avant 1962)"),
            new Departement("093", "Constantine (Algérie avant 1962)"),
            new Departement("094", "Territoires du Sud (Algérie avant 1962)"));

    private final Map<String, Departement> parCode;
    private final List<Departement> tous;
    private final List<Arrondissement> arrondissements;

    @Autowired
    public Departements() {
        this(
                TableTsv.lire("/referentiel/geo/departements.tsv"),
                TableTsv.lire("/referentiel/geo/arrondissements-municipaux.tsv"));
    }

    Departements(List<TableTsv.Ligne> departements, List<TableTsv.Ligne> arrondissements) {
        this.tous = departements.stream()
                .map(ligne -> new Departement(ligne.exige("code"), ligne.exige("nom")))
                .toList();
        this.parCode = tous.stream().collect(Collectors.toUnmodifiableMap(Departement::code, Function.identity()));
        this.arrondissements = arrondissements.stream()
                .map(ligne ->
                        new Arrondissement(ligne.exige("departement"), ligne.entier("numero"), ligne.exige("nom")))
                .toList();
    }

    /** Départements d'aujourd'hui, par code. */
    public List<Departement> tous() {
        return tous;
    }

    /** Accepte « 2a », « 035 », « 35 ». */
    public Optional<Departement> parCode(String saisie) {
        return Optional.ofNullable(parCode.get(normaliser(saisie)));
    }

    /**
     * Département de naissance, historiques compris : Corse « 20 » jusqu'à 1975, Algérie « 091 » à « 094 » jusqu'à 1962.
     *
     * <p>« 91 » reste l'Essonne ; « 091 » est Alger pour qui est né en 1962 ou avant, l'Essonne ensuite.
     */
    public Optional<Departement> deNaissance(String saisie, Year naissance) {
        var code = saisie.strip();
        if (!naissance.isAfter(INDEPENDANCE_DE_L_ALGERIE)) {
            var algerien = ALGERIE.stream().filter(d -> d.code().equals(code)).findFirst();
            if (algerien.isPresent()) {
                return algerien;
            }
        }
        if (normaliser(code).equals(CORSE.code()) && naissance.isBefore(PARTAGE_DE_LA_CORSE)) {
            return Optional.of(CORSE);
        }
        return parCode(code);
    }

    /** Arrondissements à proposer pour Paris (75), Lyon (69) et Marseille (13) ; vide ailleurs. */
    public List<Arrondissement> arrondissements(String departement) {
        var code = normaliser(departement);
        return arrondissements.stream()
                .filter(arrondissement -> arrondissement.departement().equals(code))
                .toList();
    }

    static String normaliser(String saisie) {
        var code = saisie.strip().toUpperCase(Locale.ROOT);
        if (code.length() == 3 && code.startsWith("0") && !code.equals(ETRANGER)) {
            return code.substring(1);
        }
        return code.length() == 1 ? "0" + code : code;
    }
}

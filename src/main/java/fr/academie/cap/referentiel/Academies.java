package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TableTsv;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Les académies, et celle où s'inscrit un candidat : celle de sa résidence. */
@Component
public class Academies {

    private final Communes communes;
    private final List<Academie> toutes;
    private final Map<String, Academie> parCode;
    private final Map<String, Academie> parDepartement;

    public Academies(Communes communes) {
        this.communes = communes;
        this.toutes = TableTsv.lire("/referentiel/academies.tsv").stream()
                .map(ligne -> new Academie(
                        ligne.exige("code"),
                        ligne.exige("nom"),
                        ligne.exige("intitule"),
                        ligne.liste("departements"),
                        ZoneId.of(ligne.exige("zone")),
                        ligne.facultatif("service")))
                .toList();
        this.parCode = toutes.stream().collect(Collectors.toUnmodifiableMap(Academie::code, Function.identity()));
        var departements = new HashMap<String, Academie>();
        for (var academie : toutes) {
            academie.departements().forEach(departement -> departements.put(departement, academie));
        }
        this.parDepartement = Map.copyOf(departements);
    }

    /** Toutes, par code. */
    public List<Academie> toutes() {
        return toutes;
    }

    public Optional<Academie> parCode(String code) {
        return Optional.ofNullable(parCode.get(code));
    }

    public Optional<Academie> duDepartement(String departement) {
        return Optional.ofNullable(parDepartement.get(Departements.normaliser(departement)));
    }

    /**
     * Académie de résidence. La commune décide ; à défaut (CEDEX, localité mal écrite) le code postal, s'il ne dessert
     * qu'une académie, sinon ses premiers chiffres. Vide pour une résidence étrangère ou un code inconnu : le candidat
     * choisit alors lui-même.
     */
    public Optional<Academie> deResidence(String codePostal, String localite) {
        var commune = communes.trouver(codePostal, localite);
        if (commune.isPresent()) {
            return duDepartement(commune.get().departement());
        }
        Set<Academie> desservies = new HashSet<>();
        communes.departements(codePostal)
                .forEach(departement -> duDepartement(departement).ifPresent(desservies::add));
        if (desservies.size() == 1) {
            return desservies.stream().findFirst();
        }
        return communes.examiner(codePostal) == Communes.CodePostal.INCONNU
                ? Optional.empty()
                : duDepartement(departementPresume(codePostal));
    }

    private static String departementPresume(String codePostal) {
        if (codePostal.startsWith("20")) {
            return codePostal.startsWith("202") || codePostal.startsWith("206") ? "2B" : "2A";
        }
        var outreMer = codePostal.startsWith("97") || codePostal.startsWith("98");
        return codePostal.substring(0, outreMer ? 3 : 2);
    }
}

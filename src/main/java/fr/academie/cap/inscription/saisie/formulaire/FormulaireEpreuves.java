package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In the order of the screen, which is that of its error summary.
 *
 * @param eps « PRESENTER » ou « DISPENSE »
 */
public record FormulaireEpreuves(
        List<String> presentees, String eps, List<Choix> facultatives, String activiteEps, List<Choix> options) {

    public static final String INSCRIT = "INSCRIT";
    public static final String NON_INSCRIT = "NON INSCRIT";
    public static final String PRESENTER = "PRESENTER";
    public static final String DISPENSE = "DISPENSE";

    /** @param code épreuve concernée */
    public record Choix(String code, String valeur) {
        public Choix {
            code = Brut.texte(code);
            valeur = Brut.texte(valeur);
        }
    }

    public FormulaireEpreuves {
        presentees = Brut.liste(presentees);
        facultatives = Brut.liste(facultatives);
        options = Brut.liste(options);
        eps = Brut.texte(eps);
        activiteEps = Brut.texte(activiteEps);
    }

    /** One line per optional test and per test with options, in the order of the règlement. */
    public static FormulaireEpreuves de(Optional<Epreuves> epreuves, Reglement reglement) {
        return new FormulaireEpreuves(
                epreuves.map(Epreuves::presentees).orElse(List.of()),
                epreuves.map(e -> e.dispenseEps() ? DISPENSE : PRESENTER).orElse(""),
                lignes(
                        reglement.facultatives(),
                        code -> epreuves.map(e -> e.facultatives().contains(code) ? INSCRIT : NON_INSCRIT)
                                .orElse("")),
                epreuves.flatMap(Epreuves::activiteEps).orElse(""),
                lignes(
                        reglement.unites().stream()
                                .filter(u -> !u.options().isEmpty())
                                .toList(),
                        code -> epreuves.map(e -> e.options().getOrDefault(code, ""))
                                .orElse("")));
    }

    /** The lines that this règlement asks for, in its order, whatever the browser sent; others after, to be refused. */
    public FormulaireEpreuves aligner(Reglement reglement) {
        var aOptions =
                reglement.unites().stream().filter(u -> !u.options().isEmpty()).toList();
        return new FormulaireEpreuves(
                presentees,
                eps,
                aligner(facultatives, lignes(reglement.facultatives(), this::facultative)),
                activiteEps,
                aligner(options, lignes(aOptions, this::option)));
    }

    private static List<Choix> aligner(List<Choix> recues, List<Choix> attendues) {
        var codes = attendues.stream().map(Choix::code).toList();
        return Stream.concat(attendues.stream(), recues.stream().filter(c -> !codes.contains(c.code())))
                .toList();
    }

    private static List<Choix> lignes(List<Unite> unites, Function<String, String> valeur) {
        return unites.stream()
                .map(u -> new Choix(u.code(), valeur.apply(u.code())))
                .toList();
    }

    public String facultative(String code) {
        return valeur(facultatives, code);
    }

    public String option(String code) {
        return valeur(options, code);
    }

    private static String valeur(List<Choix> lignes, String code) {
        return lignes.stream()
                .filter(c -> c.code().equals(code))
                .map(Choix::valeur)
                .findFirst()
                .orElse("");
    }
}

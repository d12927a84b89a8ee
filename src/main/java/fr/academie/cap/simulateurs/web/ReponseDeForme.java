package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.simulateurs.FormeEtMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ce que la page « forme et mode » répond. */
record ReponseDeForme(
        int session, List<FormeDite> formes, String mode, boolean admis, LoiDite loiDuMode, List<Ligne> epreuves) {

    /** Une forme, et si elle est ouverte. */
    record FormeDite(String nom, String detail, boolean ouverte, LoiDite loi) {}

    /** Une épreuve, ou une sorte d'épreuves quand la spécialité n'est pas dite. */
    record Ligne(String epreuve, String evaluation) {}

    private static final String CCF = "Contrôle en cours de formation";
    private static final String PONCTUELLE = "Épreuve ponctuelle, à la fin";

    static ReponseDeForme de(FormeEtMode.Reponse reponse, int session, Optional<Reglement> reglement) {
        var formes = new ArrayList<FormeDite>();
        for (var forme : Forme.values()) {
            var verdict = reponse.formes().get(forme);
            if (verdict != null) {
                formes.add(new FormeDite(nom(forme), detail(forme), verdict.estConforme(), LoiDite.de(verdict)));
            }
        }
        var mode = reponse.mode();
        return new ReponseDeForme(
                session,
                List.copyOf(formes),
                mode.valeur()
                        .map(ModeEvaluation::libelle)
                        .map(ReponseDeForme::phrase)
                        .orElseGet(mode::motif),
                mode.estConforme(),
                LoiDite.de(mode),
                mode.valeur().map(m -> lignes(m, reglement)).orElse(List.of()));
    }

    /** Some labels say it already. */
    private static String intitule(UniteDExamen unite) {
        var dite = !unite.facultative() || unite.libelle().contains("facultative");
        return unite.epreuve() + " – " + unite.libelle() + (dite ? "" : " (facultative)");
    }

    private static List<Ligne> lignes(ModeEvaluation mode, Optional<Reglement> reglement) {
        if (reglement.isPresent()) {
            return reglement.get().unites().stream()
                    .map(u -> new Ligne(intitule(u), FormeEtMode.enCoursDeFormation(u.mode(), mode) ? CCF : PONCTUELLE))
                    .toList();
        }
        var partiel = mode != ModeEvaluation.CCF_INTEGRAL && mode != ModeEvaluation.TERMINAL;
        var evaluation = partiel
                ? CCF + ", ou ponctuelle si le règlement de la spécialité le dit"
                : FormeEtMode.enCoursDeFormation(UniteDExamen.Mode.SELON_VOIE, mode) ? CCF : PONCTUELLE;
        return List.of(
                new Ligne("Épreuves professionnelles", evaluation),
                new Ligne("Épreuves générales", evaluation),
                new Ligne("Épreuves facultatives", evaluation));
    }

    private static String nom(Forme forme) {
        return forme == Forme.GLOBALE ? "Forme globale" : "Forme progressive";
    }

    private static String detail(Forme forme) {
        return phrase(forme.libelle());
    }

    private static String phrase(String libelle) {
        return libelle.substring(0, 1).toUpperCase(Locale.FRENCH) + libelle.substring(1) + ".";
    }
}

package fr.academie.cap.regles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Un verdict dit en français.
 *
 * @param issue ce qui est décidé
 * @param faits faits regardés et leur valeur, dans l'ordre où les règles les ont demandés
 * @param regles règles appliquées dans l'ordre, chacune avec son article
 * @param article article décisif dans sa version en vigueur
 * @param enVigueur intervalle de cette version
 * @param version année de la version du droit appliquée
 * @param changement le plus petit changement qui donnerait une autre issue, vide s'il n'y en a pas
 */
public record Explication(
        String issue,
        Map<String, String> faits,
        List<String> regles,
        String article,
        String enVigueur,
        int version,
        String changement) {

    static Explication de(Verdict<?> verdict) {
        var trace = verdict.trace();
        var faits = new LinkedHashMap<String, String>();
        var regles = new ArrayList<String>();
        for (var etape : trace.etapes()) {
            for (var nom : etape.faits()) {
                faits.put(
                        Typographie.mendre(LectureDesFaits.libelle(trace.faits(), nom)),
                        Typographie.mendre(LectureDesFaits.valeur(trace.faits(), nom)));
            }
            regles.add(Typographie.mendre(
                    trace.phrase(etape) + " (" + etape.regle() + " ; " + trace.citation(etape) + ")"));
        }
        var changement = verdict.moindreChangement().map(Changement::texte).orElse("");
        return new Explication(
                issue(verdict),
                faits,
                regles,
                trace.citation(),
                trace.texte().intervalle(),
                trace.droit().version().annee(),
                changement);
    }

    static String issue(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Conforme) {
            return "Conforme";
        }
        if (verdict instanceof Verdict.NonConforme) {
            return "Non conforme";
        }
        if (verdict instanceof Verdict.AInstruire) {
            return "À instruire par une personne";
        }
        return verdict instanceof Verdict.Irrecevable ? "Faits à corriger" : "Hors périmètre";
    }

    /** Le tout en un paragraphe. */
    public String texte() {
        var texte = new StringBuilder(issue).append(". ").append(String.join(" ", regles));
        if (!changement.isEmpty()) {
            texte.append(' ').append(changement);
        }
        return texte.toString();
    }
}

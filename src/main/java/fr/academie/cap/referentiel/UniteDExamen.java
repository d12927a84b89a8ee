package fr.academie.cap.referentiel;

import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Unite;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Une unité d'un règlement d'examen et l'épreuve qui l'évalue.
 *
 * @param code unité, « UP1 »
 * @param epreuve épreuve, « EP1 » ; c'est ce code que lisent le candidat et le relevé de notes
 * @param nature ce que l'unité évalue ; jamais déduit du code ni du libellé
 * @param coefficient vide quand il n'est pas connu, ce qui n'arrive que dans un règlement non vérifié
 */
public record UniteDExamen(
        String code,
        String epreuve,
        String libelle,
        Nature nature,
        boolean facultative,
        OptionalInt coefficient,
        Mode mode,
        Optional<String> duree) {

    /** Comment l'épreuve est évaluée. */
    public enum Mode {
        /** Contrôle en cours de formation ou épreuve ponctuelle, selon la voie et l'établissement (D337-11 à D337-13). */
        SELON_VOIE,
        CCF,
        PONCTUELLE
    }

    public boolean professionnelle() {
        return nature == Nature.PROFESSIONNELLE;
    }

    /** Forme qu'attendent les règles de droit ; vide tant que le coefficient est inconnu. */
    public Optional<Unite> enDroit() {
        return coefficient.isPresent()
                ? Optional.of(new Unite(code, nature, coefficient.getAsInt(), facultative))
                : Optional.empty();
    }
}

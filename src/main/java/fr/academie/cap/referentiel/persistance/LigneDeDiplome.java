package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.regles.Nature;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A row of the table of diplomas, as typed or imported.
 *
 * @param specialite empty: whatever the speciality presented
 * @param rang place on the screens
 */
public record LigneDeDiplome(
        int rang,
        String examen,
        String code,
        Optional<String> specialite,
        String libelle,
        DiplomeOuvrantDroit.Effet effet,
        List<Nature> natures,
        boolean dateDeDecision,
        int sessionDebut,
        OptionalInt sessionFin,
        String citation) {

    /** What makes two rows speak of the same right. */
    public record Cle(String examen, String code, Optional<String> specialite, int sessionDebut) {}

    public LigneDeDiplome {
        natures = Set.copyOf(natures).stream().sorted(Comparator.naturalOrder()).toList();
    }

    public Cle cle() {
        return new Cle(examen, code, specialite, sessionDebut);
    }
}

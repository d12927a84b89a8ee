package fr.academie.cap.simulateurs;

import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Où en est un candidat, et ce que chaque choix change.
 *
 * @param professionnel absent quand toutes les unités professionnelles sont dispensées
 * @param noteNecessaire même note à toutes les épreuves restantes, en centièmes ; vide si 20 n'y suffit pas
 * @param decision ce que donnent les notes quand plus rien ne reste à passer
 */
public record BilanDesNotes(
        Droit droit,
        List<NoteEnJeu> notes,
        Besoin general,
        @Nullable Besoin professionnel,
        List<NoteEnJeu> restantes,
        OptionalInt noteNecessaire,
        Optional<Verdict<Deliberation>> decision,
        List<Comparaison> comparaisons) {

    public BilanDesNotes {
        notes = List.copyOf(notes);
        restantes = List.copyOf(restantes);
        comparaisons = List.copyOf(comparaisons);
    }

    /**
     * Garder une note, ou la repasser.
     *
     * @param conservation jusqu'à quelle session la note se garde
     * @param gardee note à obtenir aux autres épreuves si celle-ci est gardée, en centièmes
     * @param autresSiGardee nombre d'épreuves alors à passer
     * @param repassee note à obtenir à toutes, celle-ci comprise, si elle est repassée
     * @param derniereNote ce que dit le droit à qui la repasse et fait moins bien
     * @param absence ce que dit le droit à qui choisit de la repasser et ne vient pas
     */
    public record Comparaison(
            NoteEnJeu note,
            Verdict<Integer> conservation,
            OptionalInt gardee,
            int autresSiGardee,
            OptionalInt repassee,
            Verdict<Integer> derniereNote,
            Verdict<Integer> absence) {}
}

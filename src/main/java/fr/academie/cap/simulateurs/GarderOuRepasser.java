package fr.academie.cap.simulateurs;

import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.FaitsDEpreuves.NoteSaisie;
import fr.academie.cap.regles.Moyennes;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import fr.academie.cap.simulateurs.BilanDesNotes.Comparaison;
import fr.academie.cap.simulateurs.NoteEnJeu.Cas;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pose au service des règles toutes les questions d'un candidat qui se représente. */
@Component
public class GarderOuRepasser {

    private final ReglesCap regles;

    GarderOuRepasser(ReglesCap regles) {
        this.regles = regles;
    }

    /** La note est-elle sur l'échelle, au demi-point pour une note de cette session ? */
    public Verdict<Integer> note(int centiemes, Cas cas, Droit droit) {
        return regles.note(new NoteSaisie(centiemes, cas.ancienne()), droit);
    }

    /** Only the session is asked: the day does not decide while the law counts in sessions. */
    public Verdict<Integer> conservation(NoteEnJeu note, int session, Droit droit) {
        return regles.conservation(
                new Faits.NoteAConserver(
                        LocalDate.of(session, Month.JULY, 1),
                        session,
                        true,
                        false,
                        Faits.Origine.EPREUVE,
                        true,
                        note.unite().nature()),
                droit);
    }

    /** Les notes forment-elles un relevé que le droit sait juger ? */
    public Verdict<Deliberation> juger(List<NoteEnJeu> notes, @Nullable Integer chefDOeuvre, Droit droit) {
        return regles.delivrance(faits(notes, chefDOeuvre), droit);
    }

    public BilanDesNotes dresser(List<NoteEnJeu> notes, @Nullable Integer chefDOeuvre, Droit droit) {
        var moyennes = Moyennes.de(faits(notes, chefDOeuvre));
        var restantes = notes.stream().filter(NoteEnJeu::reste).toList();
        var professionnel = moyennes.coefficientsPro() == 0
                ? null
                : new Besoin(moyennes.pointsPro(), moyennes.coefficientsPro(), coefficients(restantes, true));
        return new BilanDesNotes(
                droit,
                notes,
                new Besoin(
                        moyennes.points() + moyennes.bonus(), moyennes.coefficients(), coefficients(restantes, false)),
                professionnel,
                restantes,
                necessaire(notes, chefDOeuvre, droit),
                restantes.isEmpty() ? Optional.of(juger(notes, chefDOeuvre, droit)) : Optional.empty(),
                comparer(notes, chefDOeuvre, droit));
    }

    private List<Comparaison> comparer(List<NoteEnJeu> notes, @Nullable Integer chefDOeuvre, Droit droit) {
        var comparaisons = new ArrayList<Comparaison>();
        for (var note : notes) {
            var session = note.session();
            if (!note.cas().ancienne() || session == null) {
                continue;
            }
            var gardees = remplacer(notes, note, Cas.GARDER);
            var repassees = remplacer(notes, note, Cas.REPASSER);
            comparaisons.add(new Comparaison(
                    note,
                    conservation(note, session, droit),
                    necessaire(gardees, chefDOeuvre, droit),
                    codes(gardees).size(),
                    necessaire(repassees, chefDOeuvre, droit),
                    retenue(note, Presence.PRESENT, 0, droit),
                    retenue(note, Presence.ABSENT, null, droit)));
        }
        return comparaisons;
    }

    private Verdict<Integer> retenue(NoteEnJeu note, Presence presence, @Nullable Integer nouvelle, Droit droit) {
        return regles.noteRetenue(new FaitsDEpreuves.GarderOuRepasser(note.note(), true, presence, nouvelle), droit);
    }

    private OptionalInt necessaire(List<NoteEnJeu> notes, @Nullable Integer chefDOeuvre, Droit droit) {
        return regles.noteNecessaire(faits(notes, chefDOeuvre), codes(notes), droit);
    }

    private static List<NoteEnJeu> remplacer(List<NoteEnJeu> notes, NoteEnJeu une, Cas cas) {
        return notes.stream().map(n -> n.equals(une) ? n.avec(cas) : n).toList();
    }

    private static Set<String> codes(List<NoteEnJeu> notes) {
        return notes.stream()
                .filter(NoteEnJeu::reste)
                .map(n -> n.unite().code())
                .collect(Collectors.toSet());
    }

    private static int coefficients(List<NoteEnJeu> restantes, boolean professionnelles) {
        return restantes.stream()
                .filter(n -> !professionnelles || n.unite().professionnelle())
                .mapToInt(n -> n.enDroit().coefficient())
                .sum();
    }

    private static Deliberer faits(List<NoteEnJeu> notes, @Nullable Integer chefDOeuvre) {
        var resultats = notes.stream().map(NoteEnJeu::resultat).toList();
        return new Deliberer(
                resultats, chefDOeuvre == null ? Voie.AUCUNE : Voie.SCOLAIRE, chefDOeuvre, false, false, false);
    }
}

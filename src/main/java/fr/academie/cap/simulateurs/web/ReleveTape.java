package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.simulateurs.GarderOuRepasser;
import fr.academie.cap.simulateurs.NoteEnJeu;
import fr.academie.cap.simulateurs.NoteEnJeu.Cas;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ce qui est écrit pour chaque unité du règlement, et ce qui y est à corriger. */
final class ReleveTape implements PorteErreurs {

    /** Une unité, ses trois champs tels qu'ils sont écrits, leurs erreurs. */
    record Ligne(
            UniteDExamen unite,
            String cas,
            String note,
            String session,
            List<Choix> choix,
            List<String> erreursDeNote,
            List<String> erreursDeSession) {

        public String titre() {
            var coefficient = unite.coefficient().orElse(0);
            return unite.epreuve() + " – " + unite.libelle() + " (coefficient " + coefficient
                    + (unite.facultative() ? ", facultative)" : ")");
        }
    }

    static final String CHEF = "chef";

    private final Map<String, List<String>> erreurs = new LinkedHashMap<>();
    private final List<Ligne> lignes = new ArrayList<>();
    private final List<NoteEnJeu> notes = new ArrayList<>();
    private final GarderOuRepasser regles;
    private final Droit droit;
    private final String chef;
    private final @Nullable Integer chefDOeuvre;

    /** @param champs every parameter of the address, first value of each */
    ReleveTape(Reglement reglement, Map<String, String> champs, GarderOuRepasser regles, Droit droit) {
        this.regles = regles;
        this.droit = droit;
        reglement.unites().forEach(unite -> lire(unite, champs));
        var presentees = notes.stream()
                .filter(n -> n.unite().facultative() && n.cas() != Cas.NON_PRESENTEE)
                .toList();
        if (presentees.size() > reglement.facultativesMax()) {
            signaler(
                    "cas-" + presentees.get(presentees.size() - 1).unite().code(),
                    "Ce règlement permet " + reglement.facultativesMax()
                            + " épreuve(s) facultative(s) au plus : laissez les autres à « je ne la présente pas »");
        }
        chef = champs.getOrDefault(CHEF, "").strip();
        chefDOeuvre = chef.isEmpty() ? null : note(CHEF, "Chef-d’œuvre", chef, Cas.OBTENUE);
        if (!enErreur()) {
            juger();
        }
    }

    private void lire(UniteDExamen unite, Map<String, String> champs) {
        var code = unite.code();
        var tape = champs.getOrDefault("cas-" + code, "");
        var note = champs.getOrDefault("note-" + code, "").strip();
        var session = champs.getOrDefault("session-" + code, "").strip();
        var cas = Saisie.parmi(Cas.class, tape)
                .filter(c -> c.convient(unite))
                .orElse(unite.facultative() ? Cas.NON_PRESENTEE : Cas.A_PASSER);
        var centiemes = cas.notee() ? note("note-" + code, unite.epreuve(), note, cas) : null;
        if (!cas.notee() && !note.isEmpty()) {
            signaler("note-" + code, unite.epreuve() + " : vous donnez une note, dites d’où elle vient, ou effacez-la");
        }
        var obtenue = cas.ancienne() ? session(unite, session) : null;
        var enJeu = new NoteEnJeu(unite, cas, centiemes, obtenue);
        if (obtenue != null) {
            verifierLaConservation(enJeu, obtenue);
        }
        notes.add(enJeu);
        var choix = Stream.of(Cas.values())
                .filter(c -> c.convient(unite))
                .map(c -> Choix.de(
                        c.name(),
                        c.libelle().substring(0, 1).toUpperCase(java.util.Locale.FRENCH)
                                + c.libelle().substring(1)))
                .toList();
        lignes.add(new Ligne(
                unite, cas.name(), note, session, choix, erreurs("note-" + code), erreurs("session-" + code)));
    }

    private @Nullable Integer note(String champ, String epreuve, String tapee, Cas cas) {
        var lue = NoteTapee.lire(tapee);
        if (lue.isEmpty()) {
            signaler(champ, epreuve + " : " + NoteTapee.reproche(tapee));
            return null;
        }
        var verdict = regles.note(lue.getAsInt(), cas, droit);
        if (!verdict.estConforme()) {
            signaler(champ, epreuve + " : « " + tapee + " » – " + verdict.motif() + " Corrigez la note.");
        }
        return lue.getAsInt();
    }

    private @Nullable Integer session(UniteDExamen unite, String tapee) {
        var annee = Saisie.annee(tapee);
        if (annee.isEmpty()) {
            signaler(
                    "session-" + unite.code(),
                    unite.epreuve() + " : écrivez la session où la note a été obtenue, par exemple "
                            + (droit.session() - 1));
            return null;
        }
        return annee.getAsInt();
    }

    private void verifierLaConservation(NoteEnJeu note, int session) {
        var epreuve = note.unite().epreuve();
        var verdict = regles.conservation(note, session, droit);
        if (verdict instanceof Verdict.Irrecevable) {
            signaler(
                    "session-" + note.unite().code(),
                    epreuve + " : une note gardée vient d’une session avant " + droit.session()
                            + " ; corrigez la session");
        } else if (!verdict.estConforme()) {
            signaler(
                    "session-" + note.unite().code(),
                    epreuve + " : la note de la session " + session + " ne se garde plus à la session "
                            + droit.session() + ", les cinq ans sont passés (" + verdict.article()
                            + ") ; choisissez « à passer »");
        }
    }

    /** What only the rule on the whole set sees, as a masterpiece without the unit that carries it. */
    private void juger() {
        var verdict = regles.juger(notes, chefDOeuvre, droit);
        if (verdict instanceof Verdict.Irrecevable<?> refus) {
            signaler(
                    refus.fait().equals("chefDOeuvre")
                            ? CHEF
                            : "cas-" + notes.get(0).unite().code(),
                    verdict.motif());
        } else if (verdict instanceof Verdict.HorsPerimetre) {
            signaler("session", verdict.motif());
        }
    }

    private void signaler(String champ, String message) {
        erreurs(champ).add(message);
    }

    List<String> erreurs(String champ) {
        return erreurs.computeIfAbsent(champ, inconnu -> new ArrayList<>());
    }

    boolean enErreur() {
        return !erreursDeChamp().isEmpty();
    }

    List<NoteEnJeu> notes() {
        return List.copyOf(notes);
    }

    @Nullable
    Integer chefDOeuvre() {
        return chefDOeuvre;
    }

    public List<Ligne> lignes() {
        return List.copyOf(lignes);
    }

    public String chef() {
        return chef;
    }

    public List<String> erreursDuChef() {
        return erreurs(CHEF);
    }

    public List<String> erreursDuCas(Ligne ligne) {
        return erreurs("cas-" + ligne.unite().code());
    }

    @Override
    public List<ErreurDeChamp> erreursDeChamp() {
        return erreurs.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(message -> new ErreurDeChamp(e.getKey(), message)))
                .toList();
    }
}

package fr.academie.cap.simulateurs;

import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Unite;
import org.jspecify.annotations.Nullable;

/**
 * Une unité du règlement et ce que le candidat en dit.
 *
 * @param centiemes note connue, en centièmes ; absente pour ce qui reste à passer
 * @param session session où la note a été obtenue, pour une note d'une session passée
 */
public record NoteEnJeu(
        UniteDExamen unite,
        Cas cas,
        @Nullable Integer centiemes,
        @Nullable Integer session) {

    /** Ce que le candidat fait de l'unité à la session visée. */
    public enum Cas {
        A_PASSER("à passer", false, false),
        GARDER("note passée, que je garde", true, true),
        REPASSER("note passée, que je repasse", true, true),
        OBTENUE("note déjà connue à cette session", true, false),
        DISPENSE("dispense", false, false),
        NON_PRESENTEE("je ne la présente pas", false, false);

        private final String libelle;
        private final boolean notee;
        private final boolean ancienne;

        Cas(String libelle, boolean notee, boolean ancienne) {
            this.libelle = libelle;
            this.notee = notee;
            this.ancienne = ancienne;
        }

        public String libelle() {
            return libelle;
        }

        public boolean notee() {
            return notee;
        }

        /** Vrai si la note vient d'une session antérieure. */
        public boolean ancienne() {
            return ancienne;
        }

        /** Une unité obligatoire se présente toujours ; seule une facultative se laisse. */
        public boolean convient(UniteDExamen unite) {
            return this != NON_PRESENTEE || unite.facultative();
        }
    }

    /** Vrai si l'épreuve reste à passer et compte dans les moyennes, quoi qu'il arrive. */
    boolean reste() {
        return !unite.facultative() && (cas == Cas.A_PASSER || cas == Cas.REPASSER);
    }

    NoteEnJeu avec(Cas autre) {
        return new NoteEnJeu(unite, autre, centiemes, session);
    }

    Unite enDroit() {
        return unite.enDroit().orElseThrow(() -> new IllegalStateException("Coefficient inconnu : " + unite.code()));
    }

    /** A test not yet taken counts zero until its mark is sought; an optional one can only add, and is left out. */
    Resultat resultat() {
        var droit = enDroit();
        return switch (cas) {
            case GARDER -> Resultat.benefice(droit, note());
            case OBTENUE -> Resultat.note(droit, note());
            case DISPENSE -> Resultat.sansNote(droit, Position.DISPENSE);
            case NON_PRESENTEE -> Resultat.sansNote(droit, Position.NON_INSCRIT);
            case A_PASSER, REPASSER ->
                unite.facultative() ? Resultat.sansNote(droit, Position.NON_INSCRIT) : Resultat.note(droit, 0);
        };
    }

    /** La note, quand ce cas en demande une. */
    public int note() {
        if (centiemes == null) {
            throw new IllegalStateException("Sans note : " + unite.code());
        }
        return centiemes;
    }
}

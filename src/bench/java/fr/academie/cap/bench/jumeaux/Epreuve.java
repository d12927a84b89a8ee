package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Resultat;

/**
 * A result as the twins read it. What costs them nothing to be told is told: the rank, and whether this unit carries the
 * chef-d'œuvre (the professional unit of highest coefficient).
 */
public record Epreuve(
        int rang,
        String code,
        Nature nature,
        int coefficient,
        boolean facultative,
        Position position,
        Presence presence,
        int note,
        boolean porteuse) {

    private static final int DIX = 1000;
    private static final int DEMI_POINT = 50;

    public boolean notee() {
        return note != Resultat.SANS_NOTE;
    }

    public boolean demiPoint() {
        return note % DEMI_POINT == 0;
    }

    private boolean compte() {
        return position == Position.INSCRIT || position == Position.BENEFICE;
    }

    private int noteRetenue() {
        return Math.max(note, 0);
    }

    public int coefficientObligatoire() {
        return compte() && !facultative ? coefficient : 0;
    }

    public int pointsObligatoires() {
        return noteRetenue() * coefficientObligatoire();
    }

    public int coefficientProfessionnel() {
        return nature == Nature.PROFESSIONNELLE ? coefficientObligatoire() : 0;
    }

    public int pointsProfessionnels() {
        return noteRetenue() * coefficientProfessionnel();
    }

    public int bonus() {
        return compte() && facultative ? Math.max(noteRetenue() - DIX, 0) * coefficient : 0;
    }
}

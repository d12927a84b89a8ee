package fr.academie.cap.bench.jumeaux;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The six outcomes of one candidate. A twin that concludes twice, or not at all, is caught. */
public final class Conclusions {

    /** Sense of the verdict, and what it establishes or the fact at fault. */
    record Issue(String sens, @Nullable String valeur) {}

    /** The same for the jury, with mention and averages. */
    record Delivrance(String sens, String valeur, @Nullable String mention, Sommes sommes) {}

    private @Nullable Issue admission;
    private @Nullable Issue forme;
    private @Nullable Issue mode;
    private @Nullable Issue dispenseDUnite;
    private @Nullable Issue dispenseEps;
    private @Nullable Delivrance delivrance;

    void vider() {
        admission = null;
        forme = null;
        mode = null;
        dispenseDUnite = null;
        dispenseEps = null;
        delivrance = null;
    }

    Conclusions copie() {
        var copie = new Conclusions();
        copie.admission = admission;
        copie.forme = forme;
        copie.mode = mode;
        copie.dispenseDUnite = dispenseDUnite;
        copie.dispenseEps = dispenseEps;
        copie.delivrance = delivrance;
        return copie;
    }

    public void admission(String sens, @Nullable String valeur) {
        admission = une(admission, sens, valeur);
    }

    public void forme(String sens, @Nullable String valeur) {
        forme = une(forme, sens, valeur);
    }

    public void mode(String sens, @Nullable String valeur) {
        mode = une(mode, sens, valeur);
    }

    public void dispenseDUnite(String sens, @Nullable String valeur) {
        dispenseDUnite = une(dispenseDUnite, sens, valeur);
    }

    public void dispenseEps(String sens, @Nullable String valeur) {
        dispenseEps = une(dispenseEps, sens, valeur);
    }

    public void delivrance(String sens, String valeur) {
        delivrance(sens, valeur, null, Sommes.AUCUNE);
    }

    public void delivrance(String sens, String valeur, @Nullable String mention, Sommes sommes) {
        if (delivrance != null) {
            throw new IllegalStateException("Deux délivrances : " + delivrance + " puis " + valeur);
        }
        delivrance = new Delivrance(sens, valeur, mention, sommes);
    }

    private static Issue une(@Nullable Issue avant, String sens, @Nullable String valeur) {
        if (avant != null) {
            throw new IllegalStateException("Deux issues : " + avant + " puis " + sens + " " + valeur);
        }
        return new Issue(sens, valeur);
    }

    boolean completes() {
        return admission != null
                && forme != null
                && mode != null
                && dispenseDUnite != null
                && dispenseEps != null
                && delivrance != null;
    }

    /** One line per kind of outcome, without marks: what the draw must have met. */
    String[] genres() {
        return new String[] {
            "admission " + admission,
            "forme " + forme,
            "mode " + mode,
            "dispense d'unité " + dispenseDUnite,
            "dispense d'EPS " + dispenseEps,
            "délivrance "
                    + (delivrance == null
                            ? "aucune"
                            : delivrance.sens() + " " + delivrance.valeur() + " " + delivrance.mention())
        };
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Conclusions c
                && Objects.equals(admission, c.admission)
                && Objects.equals(forme, c.forme)
                && Objects.equals(mode, c.mode)
                && Objects.equals(dispenseDUnite, c.dispenseDUnite)
                && Objects.equals(dispenseEps, c.dispenseEps)
                && Objects.equals(delivrance, c.delivrance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(admission, forme, mode, dispenseDUnite, dispenseEps, delivrance);
    }

    @Override
    public String toString() {
        return "admission " + admission + ", forme " + forme + ", mode " + mode + ", dispense d'unité " + dispenseDUnite
                + ", dispense d'EPS " + dispenseEps + ", délivrance " + delivrance;
    }
}

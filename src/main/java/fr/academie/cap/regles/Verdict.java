package fr.academie.cap.regles;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * La réponse d'une règle : l'issue, et de quoi la défendre. L'explication n'est écrite que si on la demande.
 *
 * @param <R> ce que la règle établit
 */
public sealed interface Verdict<R> {

    /** Le raisonnement, compact. */
    Trace trace();

    /** La condition est remplie. */
    record Conforme<R>(R etabli, Trace trace) implements Verdict<R> {}

    /** La condition n'est pas remplie ; {@code constat} dit ce qui a pourtant été établi (une moyenne, par exemple). */
    record NonConforme<R>(@Nullable R constat, Trace trace) implements Verdict<R> {}

    /** Le droit laisse la décision à une personne : recteur, jury, service. */
    record AInstruire<R>(@Nullable R constat, Trace trace) implements Verdict<R> {}

    /** Un fait manque, se contredit ou sort de ses bornes : la règle ne devine pas. */
    record Irrecevable<R>(String fait, Trace trace) implements Verdict<R> {}

    /** Les faits relèvent d'un droit que le service n'exécute pas. */
    record HorsPerimetre<R>(Trace trace) implements Verdict<R> {}

    static <R> Verdict<R> conforme(R valeur, Trace trace) {
        return new Conforme<>(valeur, trace);
    }

    static <R> Verdict<R> nonConforme(Trace trace) {
        return new NonConforme<>(null, trace);
    }

    static <R> Verdict<R> irrecevable(Trace trace) {
        var faits = trace.decisive().faits();
        return new Irrecevable<>(faits.isEmpty() ? "" : faits.get(0), trace);
    }

    default boolean estConforme() {
        return this instanceof Conforme;
    }

    /** L'issue en français : « Conforme », « Non conforme », « À instruire par une personne »… */
    default String issueEnClair() {
        return Explication.issue(this);
    }

    /** Ce que la règle a établi, présent aussi pour un refus qui a calculé quelque chose. */
    default Optional<R> valeur() {
        if (this instanceof Conforme<R> conforme) {
            return Optional.of(conforme.etabli());
        }
        if (this instanceof NonConforme<R> refus) {
            return Optional.ofNullable(refus.constat());
        }
        if (this instanceof AInstruire<R> renvoi) {
            return Optional.ofNullable(renvoi.constat());
        }
        return Optional.empty();
    }

    /** Étapes du raisonnement, dans l'ordre où elles ont été appliquées. */
    default List<Etape> etapes() {
        return trace().etapes();
    }

    /** Le raisonnement dit en français, un pas après l'autre ; le dernier est le décisif. */
    default List<Pas> pas() {
        var trace = trace();
        return trace.etapes().stream().map(trace::dire).toList();
    }

    /** Citation de l'article décisif dans sa version en vigueur. */
    default String article() {
        return trace().citation();
    }

    /** Clé du dossier du droit sous laquelle se lit l'article décisif. */
    default String cleDArticle() {
        return trace().decisive().article();
    }

    /** La raison décisive, en une phrase. */
    default String motif() {
        return Typographie.mendre(trace().phrase(trace().decisive()));
    }

    /** Le raisonnement entier en français : faits regardés, règles, article, ce qui changerait l'issue. */
    default Explication explication() {
        return Explication.de(this);
    }

    /** Le plus petit changement des faits qui changerait l'issue. */
    default Optional<Changement> moindreChangement() {
        return MoindreChangement.de(this);
    }

    /** Refait le raisonnement depuis la trace : le verdict est le même. */
    @SuppressWarnings("unchecked")
    default Verdict<R> rejouer() {
        return (Verdict<R>) trace().rejouer();
    }
}

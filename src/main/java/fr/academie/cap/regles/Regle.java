package fr.academie.cap.regles;

import java.util.List;

/**
 * Une règle de droit : des faits et le droit applicable vers un verdict, rien d'autre ne bouge.
 *
 * @param <F> les faits examinés
 * @param <R> ce que la règle établit quand elle conclut
 */
public interface Regle<F extends Faits, R> {

    /** Rend le verdict ; des faits absents ou contradictoires donnent un {@link Verdict.Irrecevable}, jamais une exception. */
    Verdict<R> examiner(F faits, Droit droit);

    /** Toutes les étapes que la règle peut appliquer, pour le catalogue et le test de conformité. */
    List<Etape> etapes();
}

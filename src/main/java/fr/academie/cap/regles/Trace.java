package fr.academie.cap.regles;

import java.util.Arrays;
import java.util.List;

/** Le raisonnement d'un verdict : qui a jugé, sur quels faits, selon quel droit, par quelles étapes. */
public final class Trace {

    private final Regle<?, ?> regle;
    private final Faits faits;
    private final Droit droit;
    private final Etape[] etapes;

    private Trace(Regle<?, ?> regle, Faits faits, Droit droit, Etape[] etapes) {
        this.regle = regle;
        this.faits = faits;
        this.droit = droit;
        this.etapes = etapes;
    }

    /** La dernière étape est la décisive. Le tableau n'est pas recopié : la règle n'y touche plus. */
    public static Trace de(Regle<?, ?> regle, Faits faits, Droit droit, Etape... etapes) {
        return new Trace(regle, faits, droit, etapes);
    }

    public Faits faits() {
        return faits;
    }

    public Droit droit() {
        return droit;
    }

    public List<Etape> etapes() {
        return List.of(etapes);
    }

    public Etape decisive() {
        return etapes[etapes.length - 1];
    }

    /** Citation de l'article décisif, dans la version en vigueur au repère. */
    public String citation() {
        return citation(decisive());
    }

    /** L'article décisif dans sa version en vigueur au repère. */
    public TexteDuDroit texte() {
        return TextesDuDroit.au(decisive().article(), droit.repere());
    }

    Pas dire(Etape etape) {
        var lus = etape.faits().stream()
                .map(nom -> new Pas.FaitRegarde(
                        nom,
                        Typographie.mendre(LectureDesFaits.libelle(faits, nom)),
                        Typographie.mendre(LectureDesFaits.valeur(faits, nom))))
                .toList();
        return new Pas(
                etape.regle(),
                Typographie.mendre(phrase(etape)),
                citation(etape),
                TextesDuDroit.au(etape.article(), droit.repere()),
                lus);
    }

    String citation(Etape etape) {
        return Typographie.mendre(
                TextesDuDroit.au(etape.article(), droit.repere()).citer(etape.alinea()));
    }

    String phrase(Etape etape) {
        return LectureDesFaits.remplir(etape.texte(), faits, droit);
    }

    Verdict<?> rejouer() {
        return rejouer(faits);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Verdict<?> rejouer(Faits autres) {
        return ((Regle) regle).examiner(autres, droit);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof Trace trace
                && regle.getClass() == trace.regle.getClass()
                && faits.equals(trace.faits)
                && droit.equals(trace.droit)
                && Arrays.equals(etapes, trace.etapes);
    }

    @Override
    public int hashCode() {
        return 31 * faits.hashCode() + Arrays.hashCode(etapes);
    }

    @Override
    public String toString() {
        return regle.getClass().getSimpleName() + " " + faits + " → " + phrase(decisive());
    }
}

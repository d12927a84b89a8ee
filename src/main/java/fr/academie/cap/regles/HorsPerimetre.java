package fr.academie.cap.regles;

/** L'étape commune à toutes les règles avant le 1er septembre 2002. */
public final class HorsPerimetre {

    /** Avant le décret de 2002 : le décret n° 87-852, que le service n'exécute pas. */
    public static final Etape AVANT_2002 = Etape.de(
            "R-TRA-2",
            "26",
            "",
            "À cette date, le CAP relève encore du décret n° 87-852 de 1987, que ce service n'applique pas.");

    /** Article du décret encore suspendu à la mise en conformité de la spécialité. */
    public static final Etape SPECIALITE_NON_CONFORME = Etape.de(
            "R-TRA-1",
            "25",
            "",
            "L'arrêté de cette spécialité n'est pas encore mis en conformité : l'ancien règlement général s'applique.");

    private HorsPerimetre() {}

    /** Verdict pour une règle applicable dès le 1er septembre 2002. */
    public static <R> Verdict<R> avant2002(Regle<?, R> regle, Faits faits, Droit droit) {
        return new Verdict.HorsPerimetre<>(Trace.de(regle, faits, droit, AVANT_2002));
    }

    /** Verdict pour une règle qui attend la mise en conformité de la spécialité. */
    public static <R> Verdict<R> selonSpecialite(Regle<?, R> regle, Faits faits, Droit droit) {
        var etape = droit.estHorsPerimetre() ? AVANT_2002 : SPECIALITE_NON_CONFORME;
        return new Verdict.HorsPerimetre<>(Trace.de(regle, faits, droit, etape));
    }
}

package fr.academie.cap.regles;

/**
 * Le droit en vigueur à un repère : l'ensemble des dispositions entrées en vigueur.
 *
 * @param annee année de la plus récente version nommée (2002, 2004, 2006, 2009, 2018, 2021, 2024) ; 0 avant le décret
 * @param dispositions ensemble de {@link Disposition}, un bit par rang
 */
public record VersionDuDroit(int annee, long dispositions) {

    private static final Disposition[] TOUTES = Disposition.values();

    static VersionDuDroit au(Repere repere, Parametres parametres) {
        if (!Disposition.TRONC.enVigueur(repere, parametres)) {
            return new VersionDuDroit(0, 0);
        }
        var annee = 0;
        var ensemble = 0L;
        for (var disposition : TOUTES) {
            if (disposition.enVigueur(repere, parametres)) {
                annee = Math.max(annee, disposition.version());
                ensemble |= 1L << disposition.ordinal();
            }
        }
        return new VersionDuDroit(annee, ensemble);
    }

    /** Cette disposition est-elle en vigueur ? */
    public boolean contient(Disposition disposition) {
        return (dispositions & 1L << disposition.ordinal()) != 0;
    }
}

package fr.academie.cap.regles;

import java.time.LocalDate;

/** Les repères dont les épreuves se servent, nommés par la version du droit qu'ils montrent. */
public final class Temps {

    public static final ReglesCap REGLES = ReglesCap.parDefaut();

    private Temps() {}

    public static Droit session(int session) {
        return REGLES.droit(LocalDate.of(session, 6, 15), session);
    }

    public static Droit le(String jour, int session) {
        return REGLES.droit(LocalDate.parse(jour), session);
    }

    /** Les paramètres par défaut, sauf deux points. */
    public static Parametres parametres(Parametres.Conservation conservation, boolean nouvelleSpecialiteRouvre) {
        var defaut = Parametres.DEFAUT;
        return new Parametres(
                conservation,
                defaut.cercleEpsRestreintDepuis(),
                defaut.limiteDeMiseEnConformite(),
                defaut.derniereSessionDuChefDOeuvre(),
                defaut.absenceInjustifieeALaFacultativeElimine(),
                defaut.facultativeComptePourLaMention(),
                nouvelleSpecialiteRouvre,
                defaut.absenceJustifieeEnRepassantAnnuleLAncienneNote(),
                defaut.regimesValides());
    }

    /** Décret de 2002, spécialité mise en conformité dès le premier jour. */
    public static Droit en2002() {
        return REGLES.droit(new Repere(LocalDate.of(2003, 6, 15), 2003, LocalDate.of(2002, 9, 1)));
    }

    /** Le Code tel qu'il se lit au 1er septembre 2008. */
    public static Droit en2008() {
        return le("2008-09-01", 2009);
    }

    /** Une phrase ramenée à l'apostrophe droite et à l'espace simple, pour se lire dans une épreuve. */
    public static String simple(String phrase) {
        return phrase.replace('’', '\'').replace('\u00a0', ' ');
    }
}

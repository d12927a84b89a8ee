package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Voie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les résultats d'un candidat sont-ils jugeables ? Rend l'étape qui nomme le défaut, ou rien. */
final class FaitsDeJury {

    private static final int COEFFICIENT_MAXIMAL = 99;

    static final Etape SANS_UNITE =
            Etape.de("R-DEL-1", "15", "al. 1", "Aucune unité obligatoire n'est donnée.", "resultats");
    static final Etape UNITE_REPETEE = Etape.de("R-DEL-1", "15", "al. 1", "Une unité a deux résultats.", "resultats");
    static final Etape COEFFICIENT_FAUX =
            Etape.de("R-DEL-2", "03", "al. 1", "Un coefficient n'est pas un entier de 1 à 99.", "resultats");
    static final Etape NOTE_FAUSSE = Etape.de(
            "R-NOT-1",
            "arrete-2000-11-20",
            "art. 1",
            "Une note manque, sort de l'échelle de 0 à 20, ou n'est pas un demi-point de jury.",
            "resultats");
    static final Etape NOTE_EN_TROP = Etape.de(
            "R-DSP-4", "17", "", "Une dispense, une absence ou une non-inscription porte une note.", "resultats");
    static final Etape INAPTE_AILLEURS =
            Etape.de("R-EPS-3", "arrete-eps", "", "L'inaptitude médicale ne concerne que l'unité d'EPS.", "resultats");
    static final Etape FACULTATIVE_PROFESSIONNELLE =
            Etape.de("R-DIP-3", "03", "al. 2", "Une unité facultative ne peut pas être professionnelle.", "resultats");
    static final Etape CHEF_D_OEUVRE_ATTENDU =
            Etape.de("R-DEL-9", "arrete-2019-11-28", "", "La note du chef-d'œuvre manque.", "chefDOeuvre", "voie");
    static final Etape CHEF_D_OEUVRE_EN_TROP = Etape.de(
            "R-DEL-9",
            "arrete-2019-11-28",
            "",
            "Une note de chef-d'œuvre est donnée à un candidat qui n'en présente pas.",
            "chefDOeuvre",
            "voie");
    static final Etape CHEF_D_OEUVRE_FAUX = Etape.de(
            "R-NOT-1",
            "arrete-2000-11-20",
            "art. 1",
            "La note du chef-d'œuvre n'est pas un demi-point de 0 à 20.",
            "chefDOeuvre");

    static final List<Etape> ETAPES = List.of(
            SANS_UNITE,
            UNITE_REPETEE,
            COEFFICIENT_FAUX,
            NOTE_FAUSSE,
            NOTE_EN_TROP,
            INAPTE_AILLEURS,
            FACULTATIVE_PROFESSIONNELLE,
            CHEF_D_OEUVRE_ATTENDU,
            CHEF_D_OEUVRE_EN_TROP,
            CHEF_D_OEUVRE_FAUX);

    private FaitsDeJury() {}

    static @Nullable Etape defaut(FaitsDEpreuves.Deliberer faits, Droit droit) {
        var resultats = faits.resultats();
        var obligatoires = 0;
        var vus = 0L;
        Resultat porteuse = null;
        for (var i = 0; i < resultats.size(); i++) {
            var resultat = resultats.get(i);
            var bit = 1L << resultat.unite().code().hashCode();
            if ((vus & bit) != 0 && existeAvant(resultats, i)) {
                return UNITE_REPETEE;
            }
            vus |= bit;
            var defaut = defaut(resultat);
            if (defaut != null) {
                return defaut;
            }
            obligatoires += resultat.unite().facultative() ? 0 : 1;
            if (estMieuxCoefficientee(resultat, porteuse)) {
                porteuse = resultat;
            }
        }
        return obligatoires == 0 ? SANS_UNITE : chefDOeuvre(faits, droit, porteuse);
    }

    private static @Nullable Etape defaut(Resultat resultat) {
        var unite = resultat.unite();
        if (unite.coefficient() < 1 || unite.coefficient() > COEFFICIENT_MAXIMAL) {
            return COEFFICIENT_FAUX;
        }
        if (unite.facultative() && unite.estProfessionnelle()) {
            return FACULTATIVE_PROFESSIONNELLE;
        }
        var note = resultat.note();
        return switch (resultat.position()) {
            case INSCRIT -> resultat.presence() == Presence.PRESENT ? deJury(note) : sansNote(note);
            case BENEFICE -> estHorsBornes(note) ? NOTE_FAUSSE : null;
            case INAPTE -> unite.nature() == Nature.EPS ? sansNote(note) : INAPTE_AILLEURS;
            case DISPENSE, NON_INSCRIT, ACQUISE_PAR_VAE -> sansNote(note);
        };
    }

    private static @Nullable Etape deJury(int note) {
        return estHorsBornes(note) || !NoteValable.estDeJury(note) ? NOTE_FAUSSE : null;
    }

    private static @Nullable Etape sansNote(int note) {
        return note == Resultat.SANS_NOTE ? null : NOTE_EN_TROP;
    }

    private static boolean estHorsBornes(int note) {
        return note < 0 || note > NoteValable.MAXIMUM;
    }

    private static boolean existeAvant(List<Resultat> resultats, int rang) {
        var code = resultats.get(rang).unite().code();
        for (var i = 0; i < rang; i++) {
            if (resultats.get(i).unite().code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean estMieuxCoefficientee(Resultat resultat, @Nullable Resultat porteuse) {
        return resultat.unite().estProfessionnelle()
                && (porteuse == null
                        || resultat.unite().coefficient() > porteuse.unite().coefficient());
    }

    /** Le chef-d'œuvre suit l'unité professionnelle de plus fort coefficient : passée avec elle, gardée avec elle. */
    private static @Nullable Etape chefDOeuvre(
            FaitsDEpreuves.Deliberer faits, Droit droit, @Nullable Resultat porteuse) {
        var note = faits.chefDOeuvre();
        var position = concerne(faits, droit) && porteuse != null ? porteuse.position() : Position.NON_INSCRIT;
        if (note == null) {
            return null;
        }
        if (position != Position.INSCRIT && position != Position.BENEFICE) {
            return CHEF_D_OEUVRE_EN_TROP;
        }
        return deJury(note) == null ? null : CHEF_D_OEUVRE_FAUX;
    }

    /** Vrai si les moyennes attendent une note de chef-d'œuvre qui n'est pas donnée. */
    static boolean attendUnChefDOeuvre(FaitsDEpreuves.Deliberer faits, Droit droit) {
        if (faits.chefDOeuvre() != null || !concerne(faits, droit)) {
            return false;
        }
        Resultat porteuse = null;
        for (var resultat : faits.resultats()) {
            if (estMieuxCoefficientee(resultat, porteuse)) {
                porteuse = resultat;
            }
        }
        return porteuse != null && porteuse.position() == Position.INSCRIT && porteuse.presence() == Presence.PRESENT;
    }

    private static boolean concerne(FaitsDEpreuves.Deliberer faits, Droit droit) {
        return droit.a(Disposition.CHEF_D_OEUVRE)
                && (faits.voie() == Voie.SCOLAIRE || faits.voie() == Voie.APPRENTISSAGE);
    }
}

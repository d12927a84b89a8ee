package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** Un règlement d'examen : des unités distinctes, un coefficient chacune, et les nombres que la loi de sa session permet. */
@Article(numero = "D337-3", depuis = "2002-09-01")
public final class ReglementValide implements Regle<Faits.ReglementDExamen, List<Unite>> {

    private static final int OBLIGATOIRES = 7;
    private static final int COEFFICIENT_MAXIMAL = 99;

    static final Etape AUCUNE_UNITE =
            Etape.de("R-DIP-3", "03", "al. 1", "Le règlement ne contient aucune unité obligatoire.", "unites");
    static final Etape CODE_REPETE =
            Etape.de("R-DIP-3", "03", "al. 2", "Une unité figure deux fois : à chaque unité son épreuve.", "unites");
    static final Etape COEFFICIENT_FAUX =
            Etape.de("R-DIP-3", "03", "al. 1", "Chaque coefficient est un entier de 1 à 99.", "unites");
    static final Etape SANS_PROFESSIONNELLE =
            Etape.de("R-DIP-3", "03", "al. 1", "Le règlement ne contient aucune unité professionnelle.", "unites");
    static final Etape FACULTATIVE_PROFESSIONNELLE =
            Etape.de("R-DIP-3", "03", "al. 2", "Une unité facultative ne peut pas être professionnelle.", "unites");
    static final Etape TROP_D_OBLIGATOIRES = Etape.de(
            "R-DIP-3", "03", "al. 2", "La loi de cette session permet au plus sept unités obligatoires.", "unites");
    static final Etape TROP_DE_FACULTATIVES = Etape.de(
            "R-DIP-3",
            "03",
            "al. 2",
            "Le règlement compte plus d'unités facultatives que la loi n'en permet.",
            "unites");
    static final Etape VALIDE = Etape.de(
            "R-DIP-3", "03", "al. 1", "Le règlement donne à chaque unité son épreuve et son coefficient.", "unites");

    @Override
    public Verdict<List<Unite>> examiner(Faits.ReglementDExamen faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        var unites = faits.unites();
        var obligatoires = nombre(unites, unite -> !unite.facultative());
        if (obligatoires == 0) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, AUCUNE_UNITE));
        }
        if (nombre(unites, unite -> unite.coefficient() < 1 || unite.coefficient() > COEFFICIENT_MAXIMAL) > 0) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, COEFFICIENT_FAUX));
        }
        if (seRepete(unites)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, CODE_REPETE));
        }
        if (nombre(unites, Unite::estProfessionnelle) == 0) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SANS_PROFESSIONNELLE));
        }
        if (nombre(unites, unite -> unite.facultative() && unite.estProfessionnelle()) > 0) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, FACULTATIVE_PROFESSIONNELLE));
        }
        if (obligatoires > OBLIGATOIRES && !droit.a(Disposition.NOMBRE_D_UNITES_LIBRE)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, TROP_D_OBLIGATOIRES));
        }
        if (unites.size() - obligatoires > (droit.a(Disposition.UNITES_GENERALES_DE_2019) ? 2 : 1)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, TROP_DE_FACULTATIVES));
        }
        return Verdict.conforme(unites, Trace.de(this, faits, droit, VALIDE));
    }

    private static int nombre(List<Unite> unites, Predicate<Unite> critere) {
        var nombre = 0;
        for (var unite : unites) {
            nombre += critere.test(unite) ? 1 : 0;
        }
        return nombre;
    }

    private static boolean seRepete(List<Unite> unites) {
        var codes = new HashSet<String>();
        for (var unite : unites) {
            if (!codes.add(unite.code())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                AUCUNE_UNITE,
                CODE_REPETE,
                COEFFICIENT_FAUX,
                SANS_PROFESSIONNELLE,
                FACULTATIVE_PROFESSIONNELLE,
                TROP_D_OBLIGATOIRES,
                TROP_DE_FACULTATIVES,
                VALIDE);
    }
}

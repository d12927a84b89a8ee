package fr.academie.cap.regles.evaluation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;

/** La demande d'habilitation vient du chef d'établissement ou du directeur du CFA, pour une formation qui en a besoin. */
@Article(numero = "D337-14", depuis = "2002-09-01")
public final class DemandeDHabilitation implements Regle<FaitsDeProcedure.DemandeDHabilitation, Etablissement> {

    static final Etape MAUVAIS_SIGNATAIRE = Etape.de(
            "R-HAB-1",
            "14",
            "al. 5",
            "La demande vient du directeur du CFA ou du chef d'établissement, et de nul autre.",
            "signataire");
    static final Etape SIGNATAIRE_COMPETENT =
            Etape.de("R-HAB-1", "14", "al. 5", "La demande vient d'une personne qui peut la présenter.", "signataire");
    static final Etape SANS_OBJET = Etape.de(
            "R-HAB-3",
            "14",
            "3°",
            "Cette formation n'a pas à être habilitée : {voie}, {etablissement}.",
            "etablissement",
            "voie");
    static final Etape DE_DROIT = Etape.de(
            "R-EVA-2b",
            "11",
            "2°",
            "Un centre géré par un établissement public évalue de droit en cours de formation.",
            "etablissement",
            "voie");
    static final Etape SANS_AVIS = Etape.de(
            "R-HAB-3",
            "arrete-2020-06-17",
            "",
            "L'avis du conseil de perfectionnement ou de l'assemblée générale, avec sa date, manque à la demande.",
            "avisDuConseilLe");
    static final Etape A_HABILITER = Etape.de(
            "R-HAB-3", "14", "3°", "Cet établissement relève de l'habilitation du recteur.", "etablissement", "voie");

    @Override
    public Verdict<Etablissement> examiner(FaitsDeProcedure.DemandeDHabilitation faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        if (faits.signataire() == FaitsDeProcedure.Signataire.AUTRE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, MAUVAIS_SIGNATAIRE));
        }
        var apprentissage = faits.voie() == Voie.APPRENTISSAGE;
        if (apprentissage && faits.etablissement() == Etablissement.CFA_PUBLIC && droit.a(Disposition.CCF_DE_DROIT)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SIGNATAIRE_COMPETENT, DE_DROIT));
        }
        if (!releveDeLHabilitation(faits)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SIGNATAIRE_COMPETENT, SANS_OBJET));
        }
        if (faits.avisDuConseilLe() == null && droit.a(Disposition.AVIS_DU_CONSEIL)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SIGNATAIRE_COMPETENT, A_HABILITER, SANS_AVIS));
        }
        return Verdict.conforme(faits.etablissement(), Trace.de(this, faits, droit, SIGNATAIRE_COMPETENT, A_HABILITER));
    }

    private static boolean releveDeLHabilitation(FaitsDeProcedure.DemandeDHabilitation faits) {
        return switch (faits.etablissement()) {
            case CFA, CFA_PUBLIC, SECTION_APPRENTISSAGE -> faits.voie() == Voie.APPRENTISSAGE;
            case PUBLIC -> faits.voie() == Voie.FORMATION_CONTINUE;
            default -> false;
        };
    }

    @Override
    public List<Etape> etapes() {
        return List.of(MAUVAIS_SIGNATAIRE, SIGNATAIRE_COMPETENT, SANS_OBJET, DE_DROIT, SANS_AVIS, A_HABILITER);
    }
}

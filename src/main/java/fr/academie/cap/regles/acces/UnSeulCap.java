package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** À chaque session, un candidat ne vise qu'un CAP, sauf dérogation du recteur ou, depuis 2021, contrat partagé. */
@Article(numero = "D337-21", depuis = "2002-09-01")
public final class UnSeulCap implements Regle<Faits.NombreDeCap, Integer> {

    static final Etape NOMBRE_NEGATIF = Etape.de(
            "R-ADM-4", "20", "al. 2", "Le nombre d'autres inscriptions ne peut pas être négatif.", "autresCap");
    static final Etape SEUL =
            Etape.de("R-ADM-4", "20", "al. 2", "Le candidat ne vise qu'un CAP à cette session.", "autresCap");
    static final Etape DEROGATION_ACCORDEE = Etape.de(
            "R-ADM-4",
            "20",
            "al. 2",
            "Le recteur a accordé une dérogation pour viser plusieurs CAP à la même session.",
            "autresCap",
            "derogationAccordee");
    static final Etape CONTRAT_PARTAGE = Etape.de(
            "R-ADM-4",
            "20",
            "al. 2",
            "Un contrat partagé entre employeurs permet de viser deux CAP sans dérogation.",
            "autresCap",
            "contratPartage");
    static final Etape DEROGATION_ABSENTE = Etape.de(
            "R-ADM-4",
            "20",
            "al. 2",
            "Le candidat est déjà inscrit à un autre CAP de la session ; il lui faut une dérogation du recteur.",
            "autresCap",
            "derogationAccordee",
            "contratPartage");

    @Override
    public Verdict<Integer> examiner(Faits.NombreDeCap faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var vises = faits.autresCap() + 1;
        if (vises < 1) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NOMBRE_NEGATIF));
        }
        if (vises == 1) {
            return Verdict.conforme(vises, Trace.de(this, faits, droit, SEUL));
        }
        if (faits.derogationAccordee()) {
            return Verdict.conforme(vises, Trace.de(this, faits, droit, DEROGATION_ACCORDEE));
        }
        if (vises == 2 && faits.contratPartage() && droit.a(Disposition.CONTRATS_PARTAGES)) {
            return Verdict.conforme(vises, Trace.de(this, faits, droit, CONTRAT_PARTAGE));
        }
        return Verdict.nonConforme(Trace.de(this, faits, droit, DEROGATION_ABSENTE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(NOMBRE_NEGATIF, SEUL, DEROGATION_ACCORDEE, CONTRAT_PARTAGE, DEROGATION_ABSENTE);
    }
}

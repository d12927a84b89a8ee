package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;

/** La dérogation à la session unique : l'un des quatre motifs, une demande du candidat, avant la date du recteur. */
@Article(numero = "D337-9", depuis = "2003-08-07")
public final class DerogationDeForme implements Regle<FaitsDeProcedure.DemandeDeDerogation, Forme> {

    private static final String ARRETE = "arrete-2003-07-29";

    static final Etape SESSION_UNIQUE = Etape.de(
            "R-FOR-2", "09", "", "Sans dérogation, ce candidat passe toutes ses épreuves en une session.", "voie");
    static final Etape SANS_OBJET = Etape.de(
            "R-FOR-4",
            "10",
            "al. 1",
            "Ce candidat choisit librement la forme : il n'a pas besoin de dérogation.",
            "voie");
    static final Etape SANS_MOTIF =
            Etape.de("R-FOR-3", ARRETE, "art. 1", "La demande ne donne aucun des quatre motifs possibles.", "motif");
    static final Etape PAS_INDIVIDUELLE = Etape.de(
            "R-FOR-3",
            ARRETE,
            "art. 2",
            "La demande doit être individuelle et déposée par le candidat.",
            "individuelle");
    static final Etape TARDIVE = Etape.de(
            "R-FOR-3",
            ARRETE,
            "art. 2",
            "La demande est déposée après la date limite fixée par le recteur ({dateLimite}).",
            "deposeeLe",
            "dateLimite");
    static final Etape RECEVABLE = Etape.de(
            "R-FOR-3",
            ARRETE,
            "art. 1",
            "La demande est recevable ({motif}) ; le recteur décide.",
            "motif",
            "individuelle",
            "deposeeLe",
            "dateLimite");

    @Override
    public Verdict<Forme> examiner(FaitsDeProcedure.DemandeDeDerogation faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE) || !droit.a(Disposition.DEROGATION_A_LA_SESSION_UNIQUE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        if (faits.voie() != Voie.SCOLAIRE && faits.voie() != Voie.APPRENTISSAGE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SANS_OBJET));
        }
        if (faits.motif() == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SESSION_UNIQUE, SANS_MOTIF));
        }
        if (!faits.individuelle()) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SESSION_UNIQUE, PAS_INDIVIDUELLE));
        }
        if (faits.deposeeLe().isAfter(faits.dateLimite())) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SESSION_UNIQUE, TARDIVE));
        }
        return new Verdict.AInstruire<>(Forme.PROGRESSIVE, Trace.de(this, faits, droit, SESSION_UNIQUE, RECEVABLE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(SESSION_UNIQUE, SANS_OBJET, SANS_MOTIF, PAS_INDIVIDUELLE, TARDIVE, RECEVABLE);
    }
}

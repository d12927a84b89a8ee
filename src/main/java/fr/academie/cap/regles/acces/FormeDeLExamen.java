package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;

/**
 * Scolaires et apprentis passent tout en une session, sauf dérogation du recteur ; les autres choisissent une fois pour
 * toutes, et le mineur en formation continue ou à distance prouve son inscription pour répartir ses épreuves.
 */
@Article(numero = "D337-8", depuis = "2002-09-01")
@Article(numero = "D337-9", depuis = "2002-09-01")
@Article(numero = "D337-10", depuis = "2002-09-01")
public final class FormeDeLExamen implements Regle<Faits.ChoixDeForme, Forme> {

    private static final int MAJORITE = 18;

    static final Etape SANS_VOIE = Etape.de("R-FOR-2", "09", "", "La voie de préparation est obligatoire.", "voie");
    static final Etape SANS_FORME =
            Etape.de("R-FOR-4", "10", "al. 1", "La forme de l'examen est à choisir à l'inscription.", "demandee");
    static final Etape SANS_NAISSANCE =
            Etape.de("R-FOR-5", "10", "al. 2", "L'année de naissance est obligatoire.", "naissance");
    static final Etape UNE_SESSION = Etape.de(
            "R-FOR-1", "08", "al. 2", "Toutes les épreuves sont passées au cours d'une seule session.", "demandee");
    static final Etape SESSION_UNIQUE = Etape.de(
            "R-FOR-2",
            "09",
            "",
            "À l'issue de la voie scolaire ou de l'apprentissage, toutes les épreuves se passent en une session.",
            "voie",
            "issueDeFormation");
    static final Etape DEROGATION_ACCORDEE =
            Etape.de("R-FOR-2", "09", "", "Le recteur a accordé une dérogation individuelle.", "derogationAccordee");
    static final Etape DEROGATION_ABSENTE = Etape.de(
            "R-FOR-2",
            "09",
            "",
            "Répartir les épreuves sur plusieurs sessions demande une dérogation individuelle du recteur.",
            "derogationAccordee");
    static final Etape CHOIX_LIBRE = Etape.de(
            "R-FOR-4", "10", "al. 1", "Le candidat choisit lui-même la forme de son examen.", "voie", "demandee");
    static final Etape CHOIX_DEFINITIF = Etape.de(
            "R-FOR-4",
            "10",
            "al. 1",
            "La forme a déjà été choisie ({dejaArretee}) et ce choix est définitif.",
            "dejaArretee",
            "demandee",
            "memeSpecialite");
    static final Etape INSCRIPTION_PROUVEE = Etape.de(
            "R-FOR-5",
            "10",
            "al. 2",
            "Mineur, il prouve son inscription dans un établissement au moment de la demande.",
            "naissance",
            "inscriptionProuvee");
    static final Etape INSCRIPTION_NON_PROUVEE = Etape.de(
            "R-FOR-5",
            "10",
            "al. 2",
            "Un mineur ne répartit ses épreuves que s'il prouve, quand il le demande, qu'il est inscrit dans un"
                    + " établissement de formation continue ou à distance.",
            "inscriptionProuvee",
            "naissance");

    @Override
    public Verdict<Forme> examiner(Faits.ChoixDeForme faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        var voie = faits.voie();
        if (voie == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_VOIE));
        }
        var demandee = faits.demandee();
        if (demandee == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_FORME));
        }
        if (sessionUnique(voie, faits)) {
            return deSessionUnique(faits, droit, demandee);
        }
        if (estArretee(faits, demandee, droit)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, CHOIX_DEFINITIF));
        }
        return auChoix(faits, droit, voie, demandee);
    }

    private static boolean sessionUnique(Voie voie, Faits.ChoixDeForme faits) {
        return faits.issueDeFormation() && (voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE);
    }

    private static boolean estArretee(Faits.ChoixDeForme faits, Forme demandee, Droit droit) {
        return faits.dejaArretee() != null
                && faits.dejaArretee() != demandee
                && (faits.memeSpecialite() || !droit.parametres().nouvelleSpecialiteRouvreLeChoix());
    }

    private Verdict<Forme> deSessionUnique(Faits.ChoixDeForme faits, Droit droit, Forme demandee) {
        if (demandee == Forme.GLOBALE) {
            return Verdict.conforme(demandee, Trace.de(this, faits, droit, SESSION_UNIQUE, UNE_SESSION));
        }
        if (faits.derogationAccordee()) {
            return Verdict.conforme(demandee, Trace.de(this, faits, droit, SESSION_UNIQUE, DEROGATION_ACCORDEE));
        }
        return Verdict.nonConforme(Trace.de(this, faits, droit, SESSION_UNIQUE, DEROGATION_ABSENTE));
    }

    private Verdict<Forme> auChoix(Faits.ChoixDeForme faits, Droit droit, Voie voie, Forme demandee) {
        var preuveExigible = voie == Voie.FORMATION_CONTINUE || voie == Voie.DISTANCE;
        if (demandee == Forme.GLOBALE || !preuveExigible) {
            return Verdict.conforme(demandee, Trace.de(this, faits, droit, CHOIX_LIBRE));
        }
        var naissance = faits.naissance();
        if (naissance == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_NAISSANCE));
        }
        if (droit.session() - naissance.getValue() >= MAJORITE) {
            return Verdict.conforme(demandee, Trace.de(this, faits, droit, CHOIX_LIBRE));
        }
        return faits.inscriptionProuvee()
                ? Verdict.conforme(demandee, Trace.de(this, faits, droit, CHOIX_LIBRE, INSCRIPTION_PROUVEE))
                : Verdict.nonConforme(Trace.de(this, faits, droit, CHOIX_LIBRE, INSCRIPTION_NON_PROUVEE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                SANS_VOIE,
                SANS_FORME,
                SANS_NAISSANCE,
                UNE_SESSION,
                SESSION_UNIQUE,
                DEROGATION_ACCORDEE,
                DEROGATION_ABSENTE,
                CHOIX_LIBRE,
                CHOIX_DEFINITIF,
                INSCRIPTION_PROUVEE,
                INSCRIPTION_NON_PROUVEE);
    }
}

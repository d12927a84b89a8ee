package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** Une spécialité se présente de sa première à sa dernière session, puis, pour les ajournés, à la session de rattrapage. */
@Article(numero = "D337-2", depuis = "2002-09-01")
public final class SpecialiteOuverte implements Regle<Faits.SpecialitePresentee, String> {

    static final Etape SESSIONS_INVERSEES = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La dernière session de la spécialité précède la première.",
            "derniereSession",
            "premiereSession");
    static final Etape OUVERTE = Etape.de(
            "R-DIP-5", "02", "", "La spécialité {code} est ouverte à la session {session}.", "code", "premiereSession");
    static final Etape PAS_ENCORE = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La spécialité {code} n'ouvre qu'à la session {premiereSession}.",
            "code",
            "premiereSession");
    static final Etape RATTRAPAGE = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La session {session} est la session de rattrapage de {code}, ouverte au candidat déjà ajourné.",
            "sessionDeRattrapage",
            "dejaAjourne");
    static final Etape RATTRAPAGE_RESERVE = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La session {session} de {code} est réservée aux candidats déjà ajournés ; lui succède : {successeurs}.",
            "sessionDeRattrapage",
            "dejaAjourne",
            "successeurs");
    static final Etape FERMEE = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La dernière session de {code} était {derniereSession} ; lui succède : {successeurs}.",
            "derniereSession",
            "successeurs");
    static final Etape FERMEE_SANS_SUITE = Etape.de(
            "R-DIP-5",
            "02",
            "",
            "La dernière session de {code} était {derniereSession} ; aucune spécialité ne lui succède.",
            "derniereSession",
            "successeurs");

    @Override
    public Verdict<String> examiner(Faits.SpecialitePresentee faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var derniere = faits.derniereSession();
        if (derniere != null && derniere < faits.premiereSession()) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SESSIONS_INVERSEES));
        }
        if (droit.session() < faits.premiereSession()) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, PAS_ENCORE));
        }
        if (derniere == null || droit.session() <= derniere) {
            return Verdict.conforme(faits.code(), Trace.de(this, faits, droit, OUVERTE));
        }
        var rattrapage = faits.sessionDeRattrapage();
        if (rattrapage != null && droit.session() == rattrapage) {
            return faits.dejaAjourne()
                    ? Verdict.conforme(faits.code(), Trace.de(this, faits, droit, RATTRAPAGE))
                    : Verdict.nonConforme(Trace.de(this, faits, droit, RATTRAPAGE_RESERVE));
        }
        var etape = faits.successeurs().isEmpty() ? FERMEE_SANS_SUITE : FERMEE;
        return Verdict.nonConforme(Trace.de(this, faits, droit, etape));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                SESSIONS_INVERSEES, OUVERTE, PAS_ENCORE, RATTRAPAGE, RATTRAPAGE_RESERVE, FERMEE, FERMEE_SANS_SUITE);
    }
}

package fr.academie.cap.droit.api;

import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Repere;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Choisit le droit d'une demande et rend le verdict de la règle, ou le refus que la règle fonde. */
@Component
class Guichet {

    /** A session is judged under the law of its time: two years leave room for registrations and appeals. */
    private static final int ECART = 2;

    private final ReglesCap regles;

    Guichet(ReglesCap regles) {
        this.regles = regles;
    }

    ReglesCap regles() {
        return regles;
    }

    Droit droit(Demande.RepereRecu recu) {
        if (Math.abs(recu.session() - recu.jour().getYear()) > ECART) {
            throw DemandeRefusee.de(
                    Probleme.FAITS_INVALIDES,
                    "Le jour et la session ne vont pas ensemble : le droit serait choisi au hasard.",
                    List.of(
                            new ErreurDeFait("repere.session", "Donnez une session à deux ans au plus du jour."),
                            new ErreurDeFait("repere.jour", "Donnez le jour dont la loi s’applique à cette session.")));
        }
        return regles.droit(new Repere(recu.jour(), recu.session(), recu.conformeDepuis()));
    }

    <R, E> Reponse<E> repondre(Verdict<R> verdict, Function<R, E> dire) {
        if (verdict instanceof Verdict.Irrecevable) {
            var motif = verdict.motif();
            throw refus(
                    Probleme.FAITS_IRRECEVABLES,
                    verdict,
                    verdict.trace().decisive().faits().stream()
                            .map(fait -> new ErreurDeFait(fait, motif))
                            .toList());
        }
        if (verdict instanceof Verdict.HorsPerimetre) {
            throw refus(
                    Probleme.HORS_PERIMETRE,
                    verdict,
                    List.of(new ErreurDeFait(horsPerimetre(verdict), "Donnez une date que le décret de 2002 régit.")));
        }
        return Reponse.de(verdict, dire);
    }

    static DemandeRefusee refus(Probleme probleme, Verdict<?> verdict, List<ErreurDeFait> erreurs) {
        return DemandeRefusee.de(
                probleme,
                verdict.motif(),
                erreurs,
                Map.of(
                        "regle",
                        verdict.trace().decisive().regle(),
                        "article",
                        Reponse.ArticleCite.de(
                                verdict.article(), verdict.trace().texte())));
    }

    /** Which date is too early: the law's day, the specialty's, or the one the facts give. */
    private static String horsPerimetre(Verdict<?> verdict) {
        if (verdict.trace().droit().estHorsPerimetre()) {
            return "repere.jour";
        }
        return verdict.trace().decisive().equals(HorsPerimetre.SPECIALITE_NON_CONFORME)
                ? "repere.conformeDepuis"
                : "recueLe";
    }
}

package fr.academie.cap.droit.web.api;

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

    private final ReglesCap regles;

    Guichet(ReglesCap regles) {
        this.regles = regles;
    }

    ReglesCap regles() {
        return regles;
    }

    /** Day and session each choose their part of the law: some changes are dated by day, others by session. */
    Droit droit(Demande.RepereRecu recu) {
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

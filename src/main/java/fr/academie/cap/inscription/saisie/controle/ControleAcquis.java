package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Acquis.Diplome;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.regles.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Étape 6, page d'un diplôme : les épreuves cochées, avec année, lieu et, pour un bénéfice, la note. */
public final class ControleAcquis {

    /** Box of the first line: where what belongs to no line is said. */
    private static final String PREMIERE = "lignes[0].retenu";

    private final DiplomeOuvrant diplome;
    private final Reglement reglement;
    private final DroitDeSaisie droit;
    private final Contexte contexte;
    private final Constats constats = new Constats(List.of());

    private ControleAcquis(DiplomeOuvrant diplome, Reglement reglement, DroitDeSaisie droit, Contexte contexte) {
        this.diplome = diplome;
        this.reglement = reglement;
        this.droit = droit;
        this.contexte = contexte;
    }

    public static Lecture<Diplome> examiner(
            FormulaireAcquis saisi,
            DiplomeOuvrant diplome,
            Reglement reglement,
            DroitDeSaisie droit,
            Contexte contexte) {
        return new ControleAcquis(diplome, reglement, droit, contexte).lire(saisi);
    }

    private Lecture<Diplome> lire(FormulaireAcquis saisi) {
        var decision = diplome.decisionRequise() ? decision(saisi) : Optional.<LocalDate>empty();
        var epreuves = new ArrayList<Acquis.Epreuve>();
        for (var rang = 0; rang < saisi.lignes().size(); rang++) {
            var ligne = saisi.lignes().get(rang);
            if (ligne.retenu()) {
                var dejaDits = constats.nombre();
                epreuve(ligne, "lignes[" + rang + "].").ifPresent(epreuves::add);
                constats.nommer(dejaDits, ligne.unite());
            }
        }
        if (saisi.lignes().stream().noneMatch(FormulaireAcquis.Ligne::retenu)) {
            constats.signaler(saisi.lignes().isEmpty() ? "" : PREMIERE, Anomalie.AUCUN_ACQUIS);
        }
        return constats.conclure(
                () -> new Diplome(diplome.examen(), diplome.specialite(), diplome.libelle(), decision, epreuves, true));
    }

    private Optional<Acquis.Epreuve> epreuve(FormulaireAcquis.Ligne ligne, String prefixe) {
        var unite = diplome.couvertes(reglement).stream()
                .filter(u -> u.code().equals(ligne.unite()))
                .findFirst();
        if (unite.isEmpty()) {
            return constats.refuser(PREMIERE, Anomalie.EPREUVE_INCONNUE, Texte.net(ligne.unite()));
        }
        var ailleurs = dejaCouverte(ligne.unite());
        if (ailleurs.isPresent()) {
            return constats.refuser(
                    prefixe + "retenu",
                    Anomalie.EPREUVE_DEJA_COUVERTE,
                    ligne.unite(),
                    ailleurs.get().libelle());
        }
        var lue = new LectureAcquis(prefixe, naissance(), contexte.jour(), constats)
                .lire(ligne, unite.get(), diplome.effet());
        lue.filter(e -> e.position() == Position.BENEFICE)
                .flatMap(e -> droit.conservation(prefixe + "annee", e.annee(), unite.get(), diplome, contexte))
                .ifPresent(constats::signaler);
        return lue;
    }

    private int naissance() {
        return contexte.saisie()
                .etatCivil()
                .map(EtatCivil::naissance)
                .map(n -> n.annee())
                .orElse(0);
    }

    private Optional<Diplome> dejaCouverte(String unite) {
        return contexte.saisie().acquis().stream()
                .flatMap(a -> a.diplomes().stream())
                .filter(d -> !d.code().equals(diplome.code()))
                .filter(d -> d.epreuves().stream().anyMatch(e -> e.unite().equals(unite)))
                .findFirst();
    }

    private Optional<LocalDate> decision(FormulaireAcquis saisi) {
        if (saisi.dateDecision().estVide()) {
            return constats.refuser("dateDecision.jour", Anomalie.DECISION_OBLIGATOIRE);
        }
        var lecture = new Constats(List.of());
        var date = LectureDate.lire("dateDecision", saisi.dateDecision(), contexte.jour(), lecture)
                .flatMap(d -> d.enClair());
        if (date.isPresent()) {
            return date;
        }
        var future = lecture.contient(Anomalie.DATE_FUTURE);
        return constats.refuser(
                future ? "dateDecision.annee" : "dateDecision.jour",
                future ? Anomalie.DECISION_FUTURE : Anomalie.DECISION_INVALIDE);
    }
}

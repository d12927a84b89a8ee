package fr.academie.cap.droit.web.api;

import fr.academie.cap.droit.web.api.Demande.ResultatRecu;
import fr.academie.cap.droit.web.api.Demande.UniteRecue;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Une délibération reçue : chaque note passe par la règle des notes, les unités par celle du règlement, puis le jury. */
@Component
class Deliberations {

    private final Guichet guichet;
    private final ReglesCap regles;

    Deliberations(Guichet guichet) {
        this.guichet = guichet;
        this.regles = guichet.regles();
    }

    Reponse<Etabli.Deliberation> juger(Demande.Deliberation demande) {
        var droit = guichet.droit(demande.repere());
        verifierPresences(demande.resultats());
        verifierNotes(demande, droit);
        var chefDOeuvre = demande.chefDOeuvre();
        var faits = new Deliberer(
                demande.resultats().stream().map(Deliberations::resultat).toList(),
                demande.voie(),
                chefDOeuvre == null ? null : chefDOeuvre.centiemes(),
                demande.livretProduit(),
                demande.livretExamine(),
                demande.remplacementPasse());
        var verdict = regles.delivrance(faits, droit);
        situer(verdict, faits, droit);
        var reponse = guichet.repondre(verdict, Etabli.Deliberation::de);
        verifierReglement(faits, droit);
        return reponse;
    }

    static Unite unite(UniteRecue recue) {
        return new Unite(recue.code(), recue.nature(), recue.coefficient(), recue.facultative());
    }

    private static Resultat resultat(ResultatRecu recu) {
        var presence = recu.presence();
        var note = recu.note();
        return new Resultat(
                unite(recu.unite()),
                recu.position(),
                presence == null ? Presence.PRESENT : presence,
                note == null ? Resultat.SANS_NOTE : note.centiemes());
    }

    private static void verifierPresences(List<ResultatRecu> resultats) {
        var erreurs = new ArrayList<ErreurDeFait>();
        for (var rang = 0; rang < resultats.size(); rang++) {
            var resultat = resultats.get(rang);
            var chemin = "resultats[" + rang + "].presence";
            if (resultat.position() == Position.INSCRIT && resultat.presence() == null) {
                erreurs.add(new ErreurDeFait(chemin, "Dites si le candidat inscrit était présent."));
            } else if (resultat.position() != Position.INSCRIT && resultat.presence() != null) {
                erreurs.add(new ErreurDeFait(
                        chemin, "Retirez la présence : elle ne se dit que d’un candidat inscrit à l’épreuve."));
            }
        }
        if (!erreurs.isEmpty()) {
            throw DemandeRefusee.de(
                    Probleme.FAITS_INVALIDES, "La présence manque, ou se donne pour qui n’était pas attendu.", erreurs);
        }
    }

    /** Every mark is judged, so that every wrong one is named at once. */
    private void verifierNotes(Demande.Deliberation demande, Droit droit) {
        var erreurs = new ArrayList<ErreurDeFait>();
        Verdict<?> premier = null;
        for (var rang = 0; rang < demande.resultats().size(); rang++) {
            var resultat = demande.resultats().get(rang);
            var refus = fausse(resultat.note(), resultat.position() == Position.BENEFICE, droit);
            if (refus != null) {
                erreurs.add(new ErreurDeFait("resultats[" + rang + "].note", refus.motif()));
                premier = premier == null ? refus : premier;
            }
        }
        var refus = fausse(demande.chefDOeuvre(), false, droit);
        if (refus != null) {
            erreurs.add(new ErreurDeFait("chefDOeuvre", refus.motif()));
            premier = premier == null ? refus : premier;
        }
        if (premier != null) {
            throw Guichet.refus(Probleme.FAITS_IRRECEVABLES, premier, erreurs);
        }
    }

    private @Nullable Verdict<?> fausse(@Nullable NoteRecue note, boolean gardee, Droit droit) {
        if (note == null) {
            return null;
        }
        var verdict = regles.note(new FaitsDEpreuves.NoteSaisie(note.centiemes(), gardee), droit);
        return verdict instanceof Verdict.Irrecevable ? verdict : null;
    }

    /** The first result with which the rule begins to refuse is the one to name. */
    private void situer(Verdict<?> verdict, Deliberer faits, Droit droit) {
        var decisive = verdict.trace().decisive();
        if (!(verdict instanceof Verdict.Irrecevable) || !decisive.faits().contains("resultats")) {
            return;
        }
        for (var nombre = 0; nombre <= faits.resultats().size(); nombre++) {
            var debut = regles.delivrance(faits.avecResultats(faits.resultats().subList(0, nombre)), droit);
            if (debut.trace().decisive().equals(decisive)) {
                var fait = nombre == 0 ? "resultats" : "resultats[" + (nombre - 1) + "]";
                throw Guichet.refus(
                        Probleme.FAITS_IRRECEVABLES, verdict, List.of(new ErreurDeFait(fait, verdict.motif())));
            }
        }
    }

    /** Averages over units that no règlement may hold would be a guess. */
    private void verifierReglement(Deliberer faits, Droit droit) {
        var unites = faits.resultats().stream().map(Resultat::unite).toList();
        var verdict = regles.reglement(new Faits.ReglementDExamen(unites), droit);
        if (verdict instanceof Verdict.NonConforme || verdict instanceof Verdict.Irrecevable) {
            throw Guichet.refus(
                    Probleme.REGLEMENT_IRREGULIER, verdict, List.of(new ErreurDeFait("resultats", verdict.motif())));
        }
    }
}

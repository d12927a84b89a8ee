package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import java.util.ArrayList;
import java.util.List;

/**
 * Relit toute la saisie avant la validation, chaque étape à la lumière des autres : une réponse juste en son temps peut
 * ne plus l'être quand une autre a changé.
 */
public final class RevueDeLaSaisie {

    private static final Reglement SANS_REGLEMENT = new Reglement(List.of(), 0, List.of());

    private final Contexte contexte;
    private final Saisie saisie;
    private final DroitDeSaisie droit;
    private final List<Constat> constats = new ArrayList<>();

    private RevueDeLaSaisie(Contexte contexte, DroitDeSaisie droit) {
        this.contexte = contexte;
        this.saisie = contexte.saisie();
        this.droit = droit;
    }

    /** @param contexte toutes les étapes sont remplies */
    public static List<Constat> examiner(Contexte contexte, DroitDeSaisie droit) {
        var revue = new RevueDeLaSaisie(contexte, droit);
        revue.identite();
        revue.examen();
        return List.copyOf(revue.constats);
    }

    /** Règlement de la spécialité choisie ; vide d'épreuves quand il n'est pas connu. */
    public static Reglement reglement(Contexte contexte) {
        return contexte.saisie()
                .candidature()
                .map(Candidature::specialite)
                .flatMap(s -> contexte.referentiel().reglement(s, contexte.session()))
                .orElse(SANS_REGLEMENT);
    }

    private void identite() {
        var confirmes = List.copyOf(saisie.confirmes());
        var origine = FormulaireOrigine.de(saisie.origine().orElseThrow(), confirmes);
        noter(ControleOrigine.examiner(origine, contexte));
        var etatCivil = FormulaireEtatCivil.de(saisie.etatCivil().orElseThrow(), confirmes);
        noter(ControleEtatCivil.examiner(etatCivil, contexte));
        var coordonnees = FormulaireCoordonnees.de(saisie.coordonnees().orElseThrow(), confirmes);
        noter(ControleCoordonnees.examiner(coordonnees, contexte));
        var situation = FormulaireSituation.de(saisie.situation().orElseThrow());
        noter(ControleSituation.examiner(situation, contexte));
    }

    private void examen() {
        var candidature = FormulaireCandidature.de(saisie.candidature().orElseThrow());
        noter(ControleCandidature.examiner(candidature, droit, contexte));
        var reglement = reglement(contexte);
        saisie.acquis().orElseThrow().diplomes().forEach(d -> diplome(d, reglement));
        var epreuves = FormulaireEpreuves.de(saisie.epreuves(), reglement);
        noter(ControleEpreuves.examiner(epreuves, reglement, droit, contexte));
    }

    private void diplome(Acquis.Diplome diplome, Reglement reglement) {
        var ouvrant = contexte
                .referentiel()
                .diplomesOuvrantDroit(saisie.candidature().orElseThrow().specialite(), contexte.session())
                .stream()
                .filter(d -> d.code().equals(diplome.code()))
                .findFirst();
        if (ouvrant.isEmpty()) {
            constats.add(Constat.de("diplomes", Anomalie.DIPLOME_INCONNU));
            return;
        }
        var lignes = FormulaireAcquis.de(diplome, ouvrant.get().couvertes(reglement));
        noter(ControleAcquis.examiner(lignes, ouvrant.get(), reglement, droit, contexte));
    }

    private void noter(Lecture<?> lecture) {
        constats.addAll(lecture.constats());
    }
}

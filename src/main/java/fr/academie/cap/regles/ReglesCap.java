package fr.academie.cap.regles;

import fr.academie.cap.regles.acces.AdmissionDuCandidat;
import fr.academie.cap.regles.acces.DerogationDeForme;
import fr.academie.cap.regles.acces.DureeDePfmp;
import fr.academie.cap.regles.acces.FormeDeLExamen;
import fr.academie.cap.regles.acces.NiveauDuDiplome;
import fr.academie.cap.regles.acces.ReglementValide;
import fr.academie.cap.regles.acces.SpecialiteOuverte;
import fr.academie.cap.regles.acces.UnSeulCap;
import fr.academie.cap.regles.acquis.DispenseDUnite;
import fr.academie.cap.regles.acquis.DispenseEps;
import fr.academie.cap.regles.acquis.GarderOuRepasser;
import fr.academie.cap.regles.acquis.NoteTransferee;
import fr.academie.cap.regles.acquis.NotesConservees;
import fr.academie.cap.regles.deliberation.AttestationDUnite;
import fr.academie.cap.regles.deliberation.CompositionDuJury;
import fr.academie.cap.regles.deliberation.Delivrance;
import fr.academie.cap.regles.deliberation.NominationDuJury;
import fr.academie.cap.regles.deliberation.NoteDuChefDOeuvre;
import fr.academie.cap.regles.deliberation.NoteValable;
import fr.academie.cap.regles.deliberation.Remplacement;
import fr.academie.cap.regles.evaluation.DemandeDHabilitation;
import fr.academie.cap.regles.evaluation.ModeDEvaluation;
import fr.academie.cap.regles.evaluation.PlanConforme;
import fr.academie.cap.regles.evaluation.SuiteDHabilitation;
import fr.academie.cap.regles.procedure.EcheanceLegale;
import fr.academie.cap.regles.procedure.SessionAnnuelle;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Le service des règles du CAP : la seule porte des délégués vers le droit.
 *
 * <p>On demande d'abord le droit applicable ({@link #droit(LocalDate, int)}), puis un verdict. L'objet est immuable et se
 * partage entre fils d'exécution.
 */
public final class ReglesCap {

    private final Parametres parametres;
    private final AdmissionDuCandidat admission = new AdmissionDuCandidat();
    private final FormeDeLExamen forme = new FormeDeLExamen();
    private final DerogationDeForme derogation = new DerogationDeForme();
    private final UnSeulCap unSeulCap = new UnSeulCap();
    private final SpecialiteOuverte specialite = new SpecialiteOuverte();
    private final ReglementValide reglement = new ReglementValide();
    private final DureeDePfmp pfmp = new DureeDePfmp();
    private final NiveauDuDiplome niveau = new NiveauDuDiplome();
    private final ModeDEvaluation mode = new ModeDEvaluation();
    private final PlanConforme plan = new PlanConforme();
    private final DemandeDHabilitation demandeHabilitation = new DemandeDHabilitation();
    private final SuiteDHabilitation suiteHabilitation = new SuiteDHabilitation();
    private final NotesConservees conservation = new NotesConservees();
    private final GarderOuRepasser garder = new GarderOuRepasser();
    private final NoteTransferee transfert = new NoteTransferee();
    private final DispenseDUnite dispense = new DispenseDUnite();
    private final DispenseEps dispenseEps = new DispenseEps();
    private final NoteValable note = new NoteValable();
    private final NoteDuChefDOeuvre chefDOeuvre = new NoteDuChefDOeuvre();
    private final Delivrance delivrance = new Delivrance();
    private final Remplacement remplacement = new Remplacement();
    private final AttestationDUnite attestation = new AttestationDUnite();
    private final CompositionDuJury jury = new CompositionDuJury();
    private final NominationDuJury nomination = new NominationDuJury();
    private final SessionAnnuelle sessionAnnuelle = new SessionAnnuelle();
    private final EcheanceLegale echeance = new EcheanceLegale();

    public ReglesCap(Parametres parametres) {
        this.parametres = parametres;
    }

    /** Les règles avec les valeurs par défaut des points à confirmer. */
    public static ReglesCap parDefaut() {
        return new ReglesCap(Parametres.DEFAUT);
    }

    /** Droit applicable un jour donné pour une session donnée. */
    public Droit droit(LocalDate jour, int session) {
        return droit(Repere.de(jour, session));
    }

    /** Droit applicable à un repère ; avant 2006 la spécialité compte. */
    public Droit droit(Repere repere) {
        return Droit.au(repere, parametres);
    }

    /** Le candidat peut-il se présenter ? (art. 7, D337-7) */
    public Verdict<Admissibilite> admission(Faits.Admission faits, Droit droit) {
        return admission.examiner(faits, droit);
    }

    /** La forme demandée est-elle ouverte ? (art. 8 à 10, D337-8 à D337-10) */
    public Verdict<Forme> forme(Faits.ChoixDeForme faits, Droit droit) {
        return forme.examiner(faits, droit);
    }

    /** La dérogation à la session unique est-elle recevable ? (arrêté du 29 juillet 2003) */
    public Verdict<Forme> derogationDeForme(FaitsDeProcedure.DemandeDeDerogation faits, Droit droit) {
        return derogation.examiner(faits, droit);
    }

    /** Combien de CAP à cette session ? (art. 20 al. 2, D337-21) */
    public Verdict<Integer> unSeulCap(Faits.NombreDeCap faits, Droit droit) {
        return unSeulCap.examiner(faits, droit);
    }

    /** La spécialité est-elle ouverte à la session ? Sinon, laquelle lui succède ? */
    public Verdict<String> specialiteOuverte(Faits.SpecialitePresentee faits, Droit droit) {
        return specialite.examiner(faits, droit);
    }

    /** Le règlement d'examen est-il valide à cette session ? (art. 3, D337-3) */
    public Verdict<List<Unite>> reglement(Faits.ReglementDExamen faits, Droit droit) {
        return reglement.examiner(faits, droit);
    }

    /** La période en milieu professionnel a-t-elle une durée permise ? (art. 4, D337-4) */
    public Verdict<Integer> dureeDePfmp(FaitsDeProcedure.DureeDePfmp faits, Droit droit) {
        return pfmp.examiner(faits, droit);
    }

    /** À quel niveau le diplôme est-il classé ? (art. 1, D337-1) */
    public Verdict<String> niveau(Droit droit) {
        return niveau.examiner(new FaitsDeProcedure.Aucun(), droit);
    }

    /** Contrôle en cours de formation ou terminal ? (art. 11 à 13) */
    public Verdict<ModeEvaluation> modeEvaluation(FaitsDEpreuves.Preparation faits, Droit droit) {
        return mode.examiner(faits, droit);
    }

    /** Le plan des épreuves suit-il le mode d'évaluation ? (art. 11 à 13) */
    public Verdict<ModeEvaluation> planDEvaluation(FaitsDEpreuves.PlanDEvaluation faits, Droit droit) {
        return plan.examiner(faits, droit);
    }

    /** La demande d'habilitation est-elle recevable ? (art. 14, D337-14) */
    public Verdict<Etablissement> demandeDHabilitation(FaitsDeProcedure.DemandeDHabilitation faits, Droit droit) {
        return demandeHabilitation.examiner(faits, droit);
    }

    /** Où en est l'habilitation au jour du droit ? (art. 14 al. 6, 337-15) */
    public Verdict<Habilitation> habilitation(FaitsDeProcedure.SuiteDHabilitation faits, Droit droit) {
        return suiteHabilitation.examiner(faits, droit);
    }

    /** La note peut-elle être gardée ? Rend la dernière session où elle sert. (art. 16, D337-17) */
    public Verdict<Integer> conservation(Faits.NoteAConserver faits, Droit droit) {
        return conservation.examiner(faits, droit);
    }

    /** Quelle note compte, entre celle gardée et celle repassée ? (art. 16 al. 2, D337-17) */
    public Verdict<Integer> noteRetenue(FaitsDEpreuves.GarderOuRepasser faits, Droit droit) {
        return garder.examiner(faits, droit);
    }

    /** Quelle note une unité nouvelle reprend-elle des anciennes ? */
    public Verdict<Integer> noteTransferee(FaitsDEpreuves.TransfertDeNotes faits, Droit droit) {
        return transfert.examiner(faits, droit);
    }

    /** L'unité est-elle dispensée ? (art. 17, D337-18) */
    public Verdict<Position> dispenseDUnite(FaitsDeProcedure.DispenseDUnite faits, Droit droit) {
        return dispense.examiner(faits, droit);
    }

    /** La dispense d'EPS peut-elle être demandée ? (art. 18, D337-19) */
    public Verdict<Position> dispenseEps(Faits.DemandeEps faits, Droit droit) {
        return dispenseEps.examiner(faits, droit);
    }

    /** La note est-elle sur l'échelle ? (arrêté du 20 novembre 2000) */
    public Verdict<Integer> note(FaitsDEpreuves.NoteSaisie faits, Droit droit) {
        return note.examiner(faits, droit);
    }

    /** Quelle note au chef-d'œuvre ? (D337-3-1) */
    public Verdict<Integer> chefDOeuvre(FaitsDEpreuves.ChefDOeuvre faits, Droit droit) {
        return chefDOeuvre.examiner(faits, droit);
    }

    /** Le diplôme est-il délivré ? (art. 15, D337-16) */
    public Verdict<Deliberation> delivrance(FaitsDEpreuves.Deliberer faits, Droit droit) {
        return delivrance.examiner(faits, droit);
    }

    /** L'épreuve manquée peut-elle être remplacée ? (art. 20 al. 3, D337-21) */
    public Verdict<Unite> remplacement(FaitsDEpreuves.EpreuveARemplacer faits, Droit droit) {
        return remplacement.examiner(faits, droit);
    }

    /** L'unité est-elle attestée ? (D337-16 depuis 2016) */
    public Verdict<Integer> attestationDUnite(FaitsDEpreuves.UniteAAttester faits, Droit droit) {
        return attestation.examiner(faits, droit);
    }

    /** Le jury est-il régulier ? (art. 21 et 22, D337-22 et D337-23) */
    public Verdict<FaitsDeProcedure.Membres> jury(FaitsDeProcedure.CompositionDeJury faits, Droit droit) {
        return jury.examiner(faits, droit);
    }

    /** L'autorité peut-elle nommer le jury ? (art. 21 al. 3, D337-22) */
    public Verdict<FaitsDeProcedure.Autorite> nominationDuJury(FaitsDeProcedure.NominationDeJury faits, Droit droit) {
        return nomination.examiner(faits, droit);
    }

    /** L'année scolaire compte-t-elle au moins une session ? (art. 20 al. 1, D337-21) */
    public Verdict<Integer> sessionAnnuelle(FaitsDeProcedure.CalendrierDesSessions faits, Droit droit) {
        return sessionAnnuelle.examiner(faits, droit);
    }

    /** Quand le silence produit-il son effet, et lequel ? */
    public Verdict<Echeance> echeance(FaitsDeProcedure.DemandeEnCours faits, Droit droit) {
        return echeance.examiner(faits, droit);
    }

    /**
     * La plus petite note, la même à toutes ces épreuves, qui donnerait le diplôme à un candidat qui les repasse.
     *
     * @param repassees codes des unités repassées
     * @return note en centièmes, par demi-points ; vide si même 20 n'y suffit pas
     */
    public OptionalInt noteNecessaire(FaitsDEpreuves.Deliberer faits, Set<String> repassees, Droit droit) {
        return NoteNecessaire.chercher(delivrance, faits, repassees, droit);
    }

    /** Toutes les règles, pour le catalogue. */
    public List<Regle<?, ?>> toutes() {
        return List.of(
                admission,
                forme,
                derogation,
                unSeulCap,
                specialite,
                reglement,
                pfmp,
                niveau,
                mode,
                plan,
                demandeHabilitation,
                suiteHabilitation,
                conservation,
                garder,
                transfert,
                dispense,
                dispenseEps,
                note,
                chefDOeuvre,
                delivrance,
                remplacement,
                attestation,
                jury,
                nomination,
                sessionAnnuelle,
                echeance);
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.acces.AdmissionDuCandidat;
import fr.academie.cap.regles.acces.FormeDeLExamen;
import fr.academie.cap.regles.acces.ReglementValide;
import fr.academie.cap.regles.acces.SpecialiteOuverte;
import fr.academie.cap.regles.acces.UnSeulCap;
import fr.academie.cap.regles.acquis.DispenseEps;
import fr.academie.cap.regles.acquis.NotesConservees;
import java.time.LocalDate;
import java.util.List;

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
    private final UnSeulCap unSeulCap = new UnSeulCap();
    private final SpecialiteOuverte specialite = new SpecialiteOuverte();
    private final NotesConservees conservation = new NotesConservees();
    private final DispenseEps dispenseEps = new DispenseEps();
    private final ReglementValide reglement = new ReglementValide();

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

    /** Combien de CAP à cette session ? (art. 20 al. 2, D337-21) */
    public Verdict<Integer> unSeulCap(Faits.NombreDeCap faits, Droit droit) {
        return unSeulCap.examiner(faits, droit);
    }

    /** La spécialité est-elle ouverte à la session ? Sinon, laquelle lui succède ? */
    public Verdict<String> specialiteOuverte(Faits.SpecialitePresentee faits, Droit droit) {
        return specialite.examiner(faits, droit);
    }

    /** La note peut-elle être gardée ? Rend la dernière session où elle sert. (art. 16, D337-17) */
    public Verdict<Integer> conservation(Faits.NoteAConserver faits, Droit droit) {
        return conservation.examiner(faits, droit);
    }

    /** La dispense d'EPS peut-elle être demandée ? (art. 18, D337-19) */
    public Verdict<Position> dispenseEps(Faits.DemandeEps faits, Droit droit) {
        return dispenseEps.examiner(faits, droit);
    }

    /** Le règlement d'examen est-il valide à cette session ? (art. 3, D337-3) */
    public Verdict<List<Unite>> reglement(Faits.ReglementDExamen faits, Droit droit) {
        return reglement.examiner(faits, droit);
    }

    /** Toutes les règles, pour le catalogue. */
    public List<Regle<?, ?>> toutes() {
        return List.of(admission, forme, unSeulCap, specialite, conservation, dispenseEps, reglement);
    }
}

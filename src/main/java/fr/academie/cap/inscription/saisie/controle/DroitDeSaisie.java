package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Categorie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Specialite;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.controle.Constat.Explication;
import fr.academie.cap.regles.Changement;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/** Pose au service des règles les questions que les écrans rencontrent, et traduit ses refus en constats. */
public final class DroitDeSaisie {

    private final ReglesCap regles;

    public DroitDeSaisie(ReglesCap regles) {
        this.regles = regles;
    }

    /** Un candidat mineur au 31 décembre de l'année de l'examen doit prouver sa formation. */
    public boolean preuveDemandee(Contexte contexte) {
        var sansPreuve = Faits.Admission.de(naissance(contexte), voie(contexte), false);
        return Candidature.Justificatif.de(voie(contexte)).isPresent()
                && !regles.admission(sansPreuve, droit(contexte)).estConforme();
    }

    /** Forme imposée par la voie de formation, quand il n'y a pas de choix. */
    public boolean formeLibre(Contexte contexte) {
        return regles.forme(choix(contexte, Forme.PROGRESSIVE, true), droit(contexte))
                .estConforme();
    }

    Optional<Constat> specialite(Specialite specialite, Contexte contexte) {
        var f = specialite.ouverture();
        var ajourne = contexte.saisie().origine().filter(Origine::redoublant).isPresent();
        var faits = new Faits.SpecialitePresentee(
                f.code(), f.premiereSession(), f.derniereSession(), f.sessionDeRattrapage(), ajourne, f.successeurs());
        return refus("specialite", Anomalie.SPECIALITE_FERMEE, regles.specialiteOuverte(faits, droit(contexte)));
    }

    Optional<Constat> admission(boolean formationJustifiee, Contexte contexte) {
        var faits = Faits.Admission.de(naissance(contexte), voie(contexte), formationJustifiee);
        var peutProuver = Candidature.Justificatif.de(voie(contexte)).isPresent();
        return refus(
                peutProuver ? "justificatif" : "specialite",
                peutProuver ? Anomalie.JUSTIFICATIF_MANQUANT : Anomalie.ADMISSION_REFUSEE,
                regles.admission(faits, droit(contexte)));
    }

    Optional<Constat> forme(Forme demandee, boolean inscriptionProuvee, String specialite, Contexte contexte) {
        var premier = choix(contexte, demandee, inscriptionProuvee);
        var faits = contexte.formeArretee()
                .map(a -> new Faits.ChoixDeForme(
                        premier.naissance(),
                        premier.voie(),
                        premier.issueDeFormation(),
                        demandee,
                        premier.derogationAccordee(),
                        inscriptionProuvee,
                        a.forme(),
                        a.specialite().equals(specialite)))
                .orElse(premier);
        return refus("forme", Anomalie.FORME_REFUSEE, regles.forme(faits, droit(contexte)));
    }

    Optional<Constat> dispenseEps(Contexte contexte) {
        var faits = new Faits.DemandeEps(voie(contexte), null, false, true);
        return refus("eps", Anomalie.EPS_DISPENSE_REFUSEE, regles.dispenseEps(faits, droit(contexte)));
    }

    /** La dispense d'éducation physique est-elle ouverte à ce candidat ? */
    public boolean dispenseEpsOuverte(Contexte contexte) {
        return dispenseEps(contexte).isEmpty();
    }

    /** Only the year is asked on screen: the day does not decide while the law counts in sessions. */
    Optional<Constat> conservation(String champ, int annee, Unite unite, DiplomeOuvrant diplome, Contexte contexte) {
        var faits = new Faits.NoteAConserver(
                LocalDate.of(annee, Month.JULY, 1),
                annee,
                true,
                false,
                diplome.decisionRequise() ? Faits.Origine.VAE : Faits.Origine.EPREUVE,
                diplome.memeSpecialite() || diplome.decisionRequise(),
                unite.nature());
        var verdict = regles.conservation(faits, droit(contexte));
        return verdict.estConforme()
                ? Optional.empty()
                : Optional.of(new Constat(
                        champ,
                        Anomalie.NOTE_NON_CONSERVEE,
                        Anomalie.NOTE_NON_CONSERVEE.message(annee, contexte.session()),
                        Optional.of(explication(verdict))));
    }

    private Optional<Constat> refus(String champ, Anomalie anomalie, Verdict<?> verdict) {
        return verdict.estConforme()
                ? Optional.empty()
                : Optional.of(new Constat(
                        champ, anomalie, anomalie.message(verdict.motif()), Optional.of(explication(verdict))));
    }

    private static Explication explication(Verdict<?> verdict) {
        return new Explication(
                verdict.article(),
                verdict.cleDArticle(),
                verdict.moindreChangement().map(Changement::texte).orElse(""));
    }

    private Faits.ChoixDeForme choix(Contexte contexte, Forme demandee, boolean inscriptionProuvee) {
        return Faits.ChoixDeForme.premier(naissance(contexte), voie(contexte), demandee, false, inscriptionProuvee);
    }

    private Droit droit(Contexte contexte) {
        return regles.droit(contexte.jour(), contexte.session());
    }

    private static Year naissance(Contexte contexte) {
        return Year.of(contexte.saisie().etatCivil().orElseThrow().naissance().annee());
    }

    private static Voie voie(Contexte contexte) {
        return contexte.saisie()
                .situation()
                .flatMap(s -> contexte.referentiel().categorie(s.categorie()))
                .map(Categorie::voie)
                .orElse(Voie.AUCUNE);
    }
}

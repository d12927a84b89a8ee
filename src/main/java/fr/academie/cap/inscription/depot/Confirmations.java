package fr.academie.cap.inscription.depot;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.tirage.LettreAImprimer;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.FinDeTransaction;
import fr.academie.cap.socle.Introuvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ce que le service envoie au candidat au fil de la procédure, par mél ou dans le prochain tirage.
 *
 * <p>Only identifiers are deposited; the letter is composed at departure from the version they name.
 */
@Service
public class Confirmations {

    /** Letters of this room, by the name under which they are deposited. */
    public enum Modele {
        CONFIRMATION("confirmation-inscription", "Confirmation d'inscription à signer"),
        ACCUSE("accuse-de-reception", "Accusé de réception de la pré-inscription"),
        RECLAMATION("reclamation-signature", "Demande d'une nouvelle signature"),
        PIECES("demande-de-pieces", "Demande de pièces manquantes"),
        RELANCE("relance", "Relance : confirmation signée attendue"),
        CADUCITE("caducite", "Décision de caducité"),
        SANS_SUITE("candidature-sans-suite", "Décision sur une candidature multiple"),
        DEFINITIVE("inscription-definitive", "Inscription définitive");

        private final String nom;
        private final String intitule;

        Modele(String nom, String intitule) {
            this.nom = nom;
            this.intitule = intitule;
        }

        public String nom() {
            return nom;
        }

        public String intitule() {
            return intitule;
        }
    }

    private final Dossiers dossiers;
    private final Campagnes campagnes;
    private final FinDeTransaction<Courriel> courriels;
    private final Tirages tirages;

    Confirmations(Dossiers dossiers, Campagnes campagnes, Courriers courriers, Tirages tirages) {
        this.dossiers = dossiers;
        this.campagnes = campagnes;
        this.courriels = new FinDeTransaction<>(courriers::deposer);
        this.tirages = tirages;
    }

    /** Sends the confirmation of the current order, or asks for a new signature of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void editer(CleMetier cle) {
        var dossier = dossier(cle);
        var rang = dossier.nouvelleEdition();
        var aResigner = dossier.etat() == EtatDossier.A_SIGNER_DE_NOUVEAU;
        var parMel = parMel(dossier);
        if (aResigner) {
            deposer(dossier, Modele.RECLAMATION, rang);
        } else {
            courriel(dossier, parMel ? Modele.CONFIRMATION : Modele.ACCUSE, rang);
        }
        if (!parMel && (aResigner || dossier.clos())) {
            tirage(dossier, Modele.CONFIRMATION, rang);
        }
    }

    /** By post: the confirmation joins the next print run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void imprimer(CleMetier cle) {
        var dossier = dossier(cle);
        tirage(dossier, Modele.CONFIRMATION, dossier.nouvelleEdition());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void demanderPieces(CleMetier cle) {
        var dossier = dossier(cle);
        deposer(dossier, Modele.PIECES, dossier.nouvelleEdition());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void relancer(CleMetier cle) {
        var dossier = dossier(cle);
        deposer(dossier, Modele.RELANCE, dossier.nouvelleEdition());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void notifierCaducite(CleMetier cle) {
        notifier(cle, Modele.CADUCITE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void notifierSansSuite(CleMetier cle) {
        notifier(cle, Modele.SANS_SUITE);
    }

    /** An unfavourable decision goes by post too: its notification must be proved. */
    private void notifier(CleMetier cle, Modele modele) {
        var dossier = dossier(cle);
        var rang = dossier.nouvelleEdition();
        courriel(dossier, modele, rang);
        tirage(dossier, modele, rang);
    }

    /** Tells the candidate that the registration is definitive. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void annoncerInscription(CleMetier cle) {
        var dossier = dossier(cle);
        courriel(dossier, Modele.DEFINITIVE, dossier.nouvelleEdition());
    }

    private void deposer(Dossier dossier, Modele modele, int rang) {
        courriel(dossier, modele, rang);
        if (!parMel(dossier)) {
            tirage(dossier, modele, rang);
        }
    }

    private void courriel(Dossier dossier, Modele modele, int rang) {
        courriels.ajouter(new Courriel(
                dossier.academie(),
                dossier.cle().texte(),
                modele.nom() + ":" + rang,
                modele.nom(),
                reference(dossier),
                dossier.courriel()));
    }

    private void tirage(Dossier dossier, Modele modele, int rang) {
        tirages.deposer(new LettreAImprimer(
                dossier.academie(),
                dossier.cle().texte(),
                modele.nom() + ":" + rang,
                modele.nom(),
                reference(dossier)));
    }

    /** « 14-2027-175/0 »: the version that the letter speaks of. */
    private static String reference(Dossier dossier) {
        return dossier.cle() + "/" + dossier.ordre();
    }

    private boolean parMel(Dossier dossier) {
        return campagnes.obtenir(dossier.academie(), dossier.session()).mode() == Campagne.Mode.MEL;
    }

    private Dossier dossier(CleMetier cle) {
        return dossiers.parCle(cle).orElseThrow(Introuvable::new);
    }
}

package fr.academie.cap.inscription.consultation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Essai;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.identite.acces.Passage;
import fr.academie.cap.identite.acces.SurveillanceOuverte;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion.Acces;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion.Demande;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** La connexion du candidat : comptée, puis jugée ; toutes les façons d'échouer se ressemblent. */
@Service
public class Connexions {

    /** What the candidate is told. */
    public sealed interface Reponse {

        record Ouverte(DossierCandidat dossier) implements Reponse {}

        record Apercue(SuiviSimplifie.Apercu apercu) implements Reponse {}

        /** @param captchaEnsuite the next try will need a captcha: the page offers it at once */
        record Refusee(boolean captchaEnsuite) implements Reponse {}

        record CaptchaAttendu() implements Reponse {}

        record Retenue(Instant jusque) implements Reponse {}
    }

    private final Essais essais;
    private final Consultation consultation;
    private final SuiviSimplifie simplifie;
    private final AccesParMel mels;
    private final Journal journal;
    private final TransactionTemplate transactions;

    Connexions(
            Essais essais,
            Consultation consultation,
            SuiviSimplifie simplifie,
            AccesParMel mels,
            Journal journal,
            TransactionTemplate transactions) {
        this.essais = essais;
        this.consultation = consultation;
        this.simplifie = simplifie;
        this.mels = mels;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** @param captcha asked only when one is needed; true if a captcha was solved with this try */
    public Reponse ouvrir(Acces acces, AdresseReseau adresse, BooleanSupplier captcha) {
        var cle = new CleMetier(acces.academie(), acces.session(), acces.numero());
        return juger(
                cle,
                acces.naissance(),
                adresse,
                captcha,
                () -> consultation
                        .ouvrir(acces.academie(), acces.session(), acces.numero(), acces.naissance(), acces.code())
                        .map(Reponse.Ouverte::new));
    }

    /** Number and birth date alone: counted and refused as a connection is. */
    public Reponse suivre(Demande demande, AdresseReseau adresse, BooleanSupplier captcha) {
        var cle = new CleMetier(demande.academie(), demande.session(), demande.numero());
        return juger(
                cle,
                demande.naissance(),
                adresse,
                captcha,
                () -> simplifie.regarder(cle, demande.naissance()).map(Reponse.Apercue::new));
    }

    private Reponse juger(
            CleMetier cle,
            DateNaissance naissance,
            AdresseReseau adresse,
            BooleanSupplier captcha,
            Supplier<Optional<? extends Reponse>> jugement) {
        var essai = Essai.deCandidat("dossier:" + cle, cle.academie(), naissance.enChiffres(), adresse);
        var passage = essais.compter(essai, captcha);
        if (passage instanceof Passage.Retenu retenu) {
            return new Reponse.Retenue(retenu.jusque());
        }
        if (!(passage instanceof Passage.Ouvert ouvert)) {
            return new Reponse.CaptchaAttendu();
        }
        var reponse = jugement.get();
        if (reponse.isPresent()) {
            essais.reussie(essai);
            return reponse.get();
        }
        if (ouvert.alerte()) {
            mels.alerter(cle);
        }
        return new Reponse.Refusee(ouvert.captchaEnsuite());
    }

    public boolean captchaAttendu(AdresseReseau adresse) {
        return essais.captchaAttendu(adresse);
    }

    @EventListener
    void journaliser(SurveillanceOuverte surveillance) {
        Perimetre.dans(
                Perimetre.de(surveillance.academie()),
                () -> transactions.executeWithoutResult(etat -> journal.inscrire(new Acte(
                        surveillance.academie(),
                        Acteur.SYSTEME,
                        "acces.surveillance-ouverte",
                        "academie:" + surveillance.academie(),
                        Map.of(
                                "echecs", String.valueOf(surveillance.echecs()),
                                "ordinaire", String.valueOf(surveillance.ordinaire()))))));
    }
}

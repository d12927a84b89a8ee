package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.inscription.suivi.Messages;
import fr.academie.cap.inscription.suivi.Suivi;
import fr.academie.cap.inscription.suivi.Suivi.Jalon;
import fr.academie.cap.inscription.suivi.Suivi.Suite;
import fr.academie.cap.inscription.suivi.SuiviDuDossier;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.LienDAvis;
import fr.academie.cap.web.Evenement;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que la page du dossier montre du suivi à son candidat. */
@Component
class SuiviDuCandidat {

    /** The follow-up as the page reads it. */
    record Vue(Suite suite, List<Evenement> frise, boolean agenda) {}

    private final SuiviDuDossier suivi;
    private final Messages messages;
    private final LienDAvis avis;

    SuiviDuCandidat(SuiviDuDossier suivi, Messages messages, LienDAvis avis) {
        this.suivi = suivi;
        this.messages = messages;
        this.avis = avis;
    }

    void presenter(DossierOuvert ouvert, Model modele) {
        var lu = suivi.lire(ouvert.academie(), ouvert.id());
        modele.addAttribute("suivi", vue(lu));
        modele.addAttribute("messagesNonLus", messages.nonLus(ouvert.academie(), ouvert.id()));
        avis.presenter(modele);
    }

    private static Vue vue(Suivi suivi) {
        return new Vue(
                suivi.suite(),
                suivi.jalons().stream().map(SuiviDuCandidat::evenement).toList(),
                !suivi.echeances().isEmpty());
    }

    private static Evenement evenement(Jalon jalon) {
        return new Evenement(
                jalon.quand(),
                jalon.titre(),
                jalon.detail(),
                null,
                switch (jalon.temps()) {
                    case PASSE -> Evenement.Etat.FAIT;
                    case PRESENT -> Evenement.Etat.COURANT;
                    case AVENIR -> Evenement.Etat.AVENIR;
                });
    }
}

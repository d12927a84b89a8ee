package fr.academie.cap.inscription.suivi;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.courriers.LettresDInscription;
import fr.academie.cap.moteur.CleMetier;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** « Un message vous attend » : rien de plus, la boîte peut être lue par un autre. */
@Component
class RenduDesMessages implements RenduDeCourrier {

    private final Dossiers dossiers;
    private final LettresDInscription lettres;
    private final TransactionTemplate transactions;
    private final String adresse;

    RenduDesMessages(
            Dossiers dossiers,
            LettresDInscription lettres,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse) {
        this.dossiers = dossiers;
        this.lettres = lettres;
        this.transactions = transactions;
        this.adresse = adresse;
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        if (!Messages.AVIS.equals(modele)) {
            return Optional.empty();
        }
        var cle = CleMetier.de(reference.substring(0, reference.indexOf('/')));
        return Optional.ofNullable(transactions.execute(etat -> dossiers.parCle(cle)
                .map(d -> new PieceARendre(avis(d), List.of()))
                .orElse(null)));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return Messages.AVIS.equals(modele) ? Optional.of("Un message attend le candidat") : Optional.empty();
    }

    private MessageDAcces avis(Dossier dossier) {
        return new MessageDAcces(
                new CodeConfirmation(dossier.academie(), dossier.session(), dossier.numero(), dossier.ordre()),
                lettres.emetteur(dossier),
                "Un message vous attend",
                List.of(
                        "Le service des examens vous a écrit. Pour lire son message et lui répondre, ouvrez votre dossier :"),
                null,
                adresse + "/inscription/connexion",
                "Ne répondez pas à ce mél : la réponse ne serait pas lue.");
    }
}

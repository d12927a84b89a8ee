package fr.academie.cap.inscription;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ce que nos écrans n'envoient jamais et qu'un navigateur a pourtant envoyé : une ligne au journal et une à la sortie
 * technique, sans la valeur reçue, sans l'adresse, sans rien de la personne.
 */
@Service
public class EvenementsDeSecurite {

    /** Rows of one network address within the hour: a machine that insists must not fill the journal. */
    static final int PAR_HEURE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EvenementsDeSecurite.class);
    private static final String NATIONALE = "00";

    private final Journal journal;
    private final Quotas quotas;
    private final TransactionTemplate transactions;

    EvenementsDeSecurite(Journal journal, Quotas quotas, TransactionTemplate transactions) {
        this.journal = journal;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /**
     * @param academie of the draft; empty when there is none
     * @param ecran route of the screen, as the register writes it: never the address, which may carry a token
     * @param champ name that this product gives to the field
     */
    public void saisieForgee(Optional<String> academie, String ecran, String champ, AdresseReseau adresse) {
        LOG.warn("SECURITE saisie forgée : écran {}, champ {}", ecran, champ);
        if (!quotas.admettre("saisie-forgee", adresse.prefixe(), PAR_HEURE, Duration.ofHours(1))) {
            return;
        }
        Perimetre.dans(
                academie.map(Perimetre::de).orElse(Perimetre.NATIONAL),
                () -> transactions.executeWithoutResult(etat -> journal.inscrire(new Acte(
                        academie.orElse(NATIONALE),
                        Acteur.SYSTEME,
                        "securite.saisie-forgee",
                        "ecran:" + ecran,
                        Map.of("champ", champ)))));
    }
}

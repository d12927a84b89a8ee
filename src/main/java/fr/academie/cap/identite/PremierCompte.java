package fr.academie.cap.identite;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Le premier compte d'un service réel, donné par l'environnement : sans lui, personne n'entre, et aucun compte par
 * défaut n'existe.
 */
@Component
@Order(0)
class PremierCompte implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PremierCompte.class);

    private final Annuaire annuaire;
    private final MotsDePasse motsDePasse;
    private final boolean demonstration;
    private final String identifiant;
    private final String motDePasse;

    PremierCompte(
            Annuaire annuaire,
            MotsDePasse motsDePasse,
            @Value("${cap.demo}") boolean demonstration,
            @Value("${cap.premier-compte.identifiant:}") String identifiant,
            @Value("${cap.premier-compte.mot-de-passe:}") String motDePasse) {
        this.annuaire = annuaire;
        this.motsDePasse = motsDePasse;
        this.demonstration = demonstration;
        this.identifiant = identifiant;
        this.motDePasse = motDePasse;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration || !annuaire.tous().isEmpty()) {
            return;
        }
        if (identifiant.isEmpty()) {
            LOG.warn("Aucun compte : donnez CAP_COMPTE et CAP_COMPTE_MOT_DE_PASSE au premier lancement.");
            return;
        }
        motsDePasse.refus(motDePasse, Set.of(identifiant)).ifPresent(phrase -> {
            throw new IllegalStateException("CAP_COMPTE_MOT_DE_PASSE est trop faible. " + phrase);
        });
        annuaire.inscrire(
                new Agent(
                        identifiant,
                        "Administration",
                        "de la plateforme",
                        identifiant + "@capitole.invalid",
                        Set.of(
                                new Agent.Titre(Role.ADMIN_TECHNIQUE, Agent.PARTOUT),
                                new Agent.Titre(Role.PILOTE_PROCESSUS, Agent.PARTOUT))),
                motDePasse);
        LOG.info("Premier compte créé : {}", identifiant);
    }
}

package fr.academie.cap.comptes;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * L'agent qu'une identité fédérée désigne : par son adresse la première fois, puis par cette identité-là seulement.
 *
 * <p>An address may pass from one person to another; the account does not follow it. Rights are never made from outside.
 */
@Service
public class ComptesFederes {

    private static final String USAGE = "identite-agent";

    private final RegistreDesComptes registre;
    private final Annuaire annuaire;
    private final Secret secret;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    ComptesFederes(
            RegistreDesComptes registre,
            Annuaire annuaire,
            Secret secret,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.registre = registre;
        this.annuaire = annuaire;
        this.secret = secret;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /**
     * @param cle issuer and subject together
     * @param courriel verified by the provider
     * @return the agent with the titles in force today; empty for whatever reason
     */
    public Optional<Agent> reconnaitre(String cle, String courriel) {
        var empreinte = secret.condenser(USAGE, cle);
        return Perimetre.dans(
                        Perimetre.NATIONAL,
                        () -> Objects.requireNonNull(transactions.execute(etat -> registre.parCourriel(courriel)
                                .filter(Compte::actif)
                                .filter(c -> c.titres().stream()
                                        .anyMatch(t -> t.enVigueur(horloge.aujourdhui(Horloge.PARIS))))
                                .filter(c -> estLaSienne(c, empreinte))
                                .map(Compte::id))))
                .flatMap(annuaire::parId);
    }

    private boolean estLaSienne(Compte compte, byte[] empreinte) {
        if (registre.relierIdentite(compte.id(), empreinte)) {
            journal.inscrire(new Acte(
                    Comptes.NATIONAL,
                    new Acteur("agent:" + compte.id(), compte.nomComplet(), java.util.Set.of()),
                    "compte.identite-reliee",
                    Comptes.objet(compte.id()),
                    Map.of()));
            return true;
        }
        return registre.identiteEst(compte.id(), empreinte);
    }
}

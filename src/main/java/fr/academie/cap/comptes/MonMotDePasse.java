package fr.academie.cap.comptes;

import fr.academie.cap.courrier.lettres.LienDeCompte.Origine;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Essai;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.identite.acces.Passage;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.identite.acces.ReponseNeutre;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ce qu'un agent fait seul de son mot de passe : en demander un autre quand il l'a oublié, ou le changer.
 *
 * <p>Both are counted as a sign-in is, before anything is looked at.
 */
@Service
public class MonMotDePasse {

    /** Mails for one account within the hour. */
    static final int PAR_COMPTE = 3;

    private static final Duration FENETRE = Duration.ofHours(1);
    private static final int LONGUEUR = 254;

    private final RegistreDesComptes registre;
    private final LiensDeCompte liens;
    private final MotsDePasseDesComptes motsDePasse;
    private final Essais essais;
    private final Quotas quotas;
    private final ReponseNeutre apres;
    private final Journal journal;
    private final TransactionTemplate transactions;

    MonMotDePasse(
            RegistreDesComptes registre,
            LiensDeCompte liens,
            MotsDePasseDesComptes motsDePasse,
            Essais essais,
            Quotas quotas,
            ReponseNeutre apres,
            Journal journal,
            TransactionTemplate transactions) {
        this.registre = registre;
        this.liens = liens;
        this.motsDePasse = motsDePasse;
        this.essais = essais;
        this.quotas = quotas;
        this.apres = apres;
        this.journal = journal;
        this.transactions = transactions;
    }

    public boolean captchaAttendu(AdresseReseau adresse) {
        return essais.captchaAttendu(adresse);
    }

    /**
     * Mails a link to the account of this identifier or mail, if there is one that is open; says nothing either way.
     *
     * @param captcha asked only when one is needed
     */
    public Passage oublier(String saisi, AdresseReseau adresse, BooleanSupplier captcha) {
        var lu = saisi.substring(0, Math.min(saisi.length(), LONGUEUR)).toLowerCase(Locale.ROOT);
        var passage = essais.compter(Essai.dOubli(lu, adresse), captcha);
        if (passage instanceof Passage.Ouvert) {
            apres.ensuite(() -> ensemble(() -> {
                trouver(lu).filter(Compte::actif).ifPresent(this::envoyer);
                return Boolean.TRUE;
            }));
        }
        return passage;
    }

    /**
     * Another password for who knows the present one; every session is over, links too.
     *
     * @return what the counters say; the password changed only if they let it through
     * @throws RefusMetier CAP-MDP-001 a weak one, CAP-MDP-006 not the present one, CAP-MDP-007 the same again
     */
    public Passage changer(
            Agent agent, String actuel, String motDePasse, AdresseReseau adresse, BooleanSupplier captcha) {
        var essai = Essai.dAgent(agent.id(), adresse);
        var passage = essais.compter(essai, captcha);
        if (!(passage instanceof Passage.Ouvert)) {
            return passage;
        }
        if (!ensemble(() -> registre.motDePasseEst(agent.id(), actuel))) {
            throw new RefusMetier(
                    "CAP-MDP-006",
                    "Ce n'est pas votre mot de passe actuel. Vérifiez les majuscules, ou passez par « Mot de passe"
                            + " oublié ».",
                    "actuel",
                    null);
        }
        essais.reussie(essai);
        if (motDePasse.equals(actuel)) {
            throw new RefusMetier(
                    "CAP-MDP-007", "C'est déjà votre mot de passe. Choisissez-en un autre.", "motDePasse", null);
        }
        return ensemble(() -> {
            var compte = registre.parId(agent.id()).filter(Compte::actif).orElseThrow(Introuvable::new);
            motsDePasse.poser(compte, motDePasse, Acteur.de(agent), "compte.mot-de-passe-change");
            return passage;
        });
    }

    private Optional<Compte> trouver(String saisi) {
        return saisi.contains("@") ? registre.parCourriel(saisi) : registre.parId(saisi);
    }

    // Counted here only: whoever knows no more than a name must not see whether the mails of its owner are used up.
    private void envoyer(Compte compte) {
        if (quotas.admettre("lien-d-agent", compte.id(), PAR_COMPTE, FENETRE)) {
            journal.inscrire(new Acte(
                    Comptes.NATIONAL, Acteur.SYSTEME, "compte.lien-demande", Comptes.objet(compte.id()), Map.of()));
            liens.envoyer(compte, Origine.OUBLI);
        }
    }

    private <T> T ensemble(Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.NATIONAL, () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}

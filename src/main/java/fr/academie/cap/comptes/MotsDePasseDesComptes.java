package fr.academie.cap.comptes;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.Emetteur;
import fr.academie.cap.courrier.lettres.MotDePasseChange;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.MotsDePasse;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Un mot de passe posé : jugé, journalisé, et dit par courriel à son titulaire. */
@Service
class MotsDePasseDesComptes implements RenduDeCourrier {

    private static final String MODELE = "mot-de-passe-change";

    private final RegistreDesComptes registre;
    private final MotsDePasse motsDePasse;
    private final Courriers courriers;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final String adresse;
    private final String expediteur;

    MotsDePasseDesComptes(
            RegistreDesComptes registre,
            MotsDePasse motsDePasse,
            Courriers courriers,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse,
            @Value("${cap.courriel.expediteur}") String expediteur) {
        this.registre = registre;
        this.motsDePasse = motsDePasse;
        this.courriers = courriers;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
        this.adresse = adresse;
        this.expediteur = expediteur;
    }

    /**
     * Sessions and links of before are over.
     *
     * @param acte name of the act in the journal
     * @throws RefusMetier CAP-MDP-001 with what to mend
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void poser(Compte compte, String motDePasse, Acteur acteur, String acte) {
        motsDePasse
                .refus(motDePasse, List.of(compte.id(), compte.prenom(), compte.nom(), compte.courriel()))
                .ifPresent(phrase -> {
                    throw new RefusMetier("CAP-MDP-001", phrase, "motDePasse", null);
                });
        registre.changerMotDePasse(compte.id(), motDePasse);
        journal.inscrire(new Acte(Comptes.NATIONAL, acteur, acte, Comptes.objet(compte.id()), Map.of()));
        courriers.deposer(new Courriel(
                Comptes.NATIONAL,
                Comptes.objet(compte.id()),
                MODELE + ":" + compte.acces(),
                MODELE,
                compte.id() + "/" + horloge.maintenant(),
                compte.courriel()));
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        if (!MODELE.equals(modele)) {
            return Optional.empty();
        }
        var parties = reference.split("/", 2);
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> Objects.requireNonNull(transactions.execute(etat -> registre.parId(parties[0])))
                        .map(compte -> new PieceARendre(
                                new MotDePasseChange(
                                        emetteur(expediteur),
                                        compte.nomComplet(),
                                        LocalDateTime.ofInstant(Instant.parse(parties[1]), Horloge.PARIS),
                                        adresse + "/compte/oubli"),
                                List.of())));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return MODELE.equals(modele) ? Optional.of("Mot de passe changé") : Optional.empty();
    }

    static Emetteur emetteur(String expediteur) {
        return new Emetteur("Capitole", "administration des comptes", List.of(), null, expediteur);
    }
}

package fr.academie.cap.inscription.consultation;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.identite.acces.ReponseNeutre;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.acces.CodesUniques;
import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entrer par sa boîte : un code ou un lien part à l'adresse déjà connue du dossier, jamais à une adresse tapée.
 *
 * <p>Whether a dossier exists must not show: the answer is given before it is looked up, by {@link ReponseNeutre}.
 */
@Service
public class AccesParMel {

    /** Mails of a dossier, and requests from an address, within the hour. */
    static final int PAR_DOSSIER = 3;

    static final int PAR_ADRESSE = 20;

    private static final Duration FENETRE = Duration.ofHours(1);

    private final Dossiers dossiers;
    private final CodesUniques codes;
    private final Quotas quotas;
    private final Courriers courriers;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final ReponseNeutre apres;

    AccesParMel(
            Dossiers dossiers,
            CodesUniques codes,
            Quotas quotas,
            Courriers courriers,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions,
            ReponseNeutre apres) {
        this.dossiers = dossiers;
        this.codes = codes;
        this.quotas = quotas;
        this.courriers = courriers;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
        this.apres = apres;
    }

    /**
     * Sends a code or a link if this dossier exists with this birth date; says nothing either way.
     *
     * @throws RefusMetier CAP-ACC-429 when this address asks too often
     */
    public void demander(CleMetier cle, DateNaissance naissance, Usage usage, AdresseReseau adresse) {
        if (!quotas.admettre("acces-par-mel-adresse", adresse.prefixe(), PAR_ADRESSE, FENETRE)) {
            throw new RefusMetier(
                    "CAP-ACC-429",
                    "Trop de demandes sont venues de votre connexion. Attendez une heure, ou écrivez au service des"
                            + " examens de votre académie.");
        }
        confier(
                cle.academie(),
                () -> dossiers.parCle(cle)
                        .filter(d -> d.naissance().equals(naissance))
                        .ifPresent(d -> envoyer(d, usage)));
    }

    /**
     * The code of a mail opens the dossier, and a new access code replaces the old one.
     *
     * @return the dossier, or empty for anything wrong
     */
    public Optional<UUID> renouveler(CleMetier cle, String code) {
        if (!codes.employer(cle, Usage.NOUVEAU_CODE, code)) {
            return Optional.empty();
        }
        return dans(cle.academie(), () -> {
            var dossier = dossiers.parCle(cle).orElseThrow(Introuvable::new);
            dossier.changerCode();
            deposer(dossier, RenduDAcces.Modele.CODE_CHANGE, UUID.randomUUID());
            journaliser(dossier, "acces.code-change", Map.of());
            return Optional.of(dossier.getId());
        });
    }

    /**
     * The link of a mail opens the dossier once, for who knows the birth date.
     *
     * @return the dossier, or empty for anything wrong
     */
    public Optional<UUID> suivre(String jeton, DateNaissance naissance) {
        return codes.lire(jeton)
                .flatMap(cle -> dans(cle.academie(), () -> {
                    var dossier = dossiers.parCle(cle).filter(d -> d.naissance().equals(naissance));
                    if (dossier.isEmpty()) {
                        codes.manquer(jeton);
                        return Optional.<UUID>empty();
                    }
                    return codes.employer(jeton).map(c -> {
                        journaliser(dossier.get(), "acces.lien-suivi", Map.of());
                        return dossier.get().getId();
                    });
                }));
    }

    /** Dossier that a link would open; empty when it is wrong, spent or expired. */
    public Optional<CleMetier> lireLien(String jeton) {
        return codes.lire(jeton);
    }

    /** Tells the owner that many tries failed; once a day at most, and nothing for a number that is nobody's. */
    void alerter(CleMetier cle) {
        confier(
                cle.academie(),
                () -> dossiers.parCle(cle).ifPresent(dossier -> {
                    var jour = horloge.aujourdhui(cle.academie());
                    if (deposer(dossier, RenduDAcces.Modele.ESSAIS_REPETES, jour.toString())) {
                        journaliser(dossier, "acces.essais-repetes", Map.of());
                    }
                }));
    }

    // Counted here only: whoever knows no more than a number must not use up the mails of its owner.
    private void envoyer(Dossier dossier, Usage usage) {
        if (!quotas.admettre("acces-par-mel-dossier", dossier.cle().texte(), PAR_DOSSIER, FENETRE)) {
            return;
        }
        var id = codes.emettre(dossier.cle(), usage);
        deposer(dossier, RenduDAcces.Modele.de(usage), id);
        journaliser(dossier, "acces.code-demande", Map.of("usage", usage.name()));
    }

    private void deposer(Dossier dossier, RenduDAcces.Modele modele, UUID id) {
        deposer(dossier, modele, id.toString());
    }

    private boolean deposer(Dossier dossier, RenduDAcces.Modele modele, String rang) {
        return courriers.deposer(new Courriel(
                dossier.academie(),
                dossier.cle().texte(),
                modele.nom() + ":" + rang,
                modele.nom(),
                dossier.cle() + "/" + rang,
                dossier.courriel()));
    }

    private void journaliser(Dossier dossier, String action, Map<String, String> details) {
        journal.inscrire(new Acte(
                dossier.academie(),
                Acteur.candidat(dossier.cle().texte()),
                action,
                "dossier:" + dossier.cle().texte(),
                details));
    }

    private void confier(String academie, Runnable geste) {
        apres.ensuite(() -> dans(academie, () -> {
            geste.run();
            return Boolean.TRUE;
        }));
    }

    private <T> T dans(String academie, java.util.function.Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> java.util.Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}

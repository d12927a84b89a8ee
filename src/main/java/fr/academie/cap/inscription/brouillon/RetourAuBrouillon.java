package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reprendre plus tard : un lien part par mél, et n'ouvre le brouillon qu'à qui donne la date de naissance qu'il contient
 * déjà.
 */
@Service
public class RetourAuBrouillon {

    /** Drafts of one address that a single request may wake. */
    private static final int RETROUVES_MAX = 3;

    /** What opening a link gives. */
    public sealed interface Issue {

        /** The draft, under the new token of this browser. */
        record Ouvert(Brouillon brouillon) implements Issue {}

        /** @param essais trials left */
        record DateInexacte(int essais) implements Issue {}

        /** Unknown, expired, worn out, its draft erased or validated. */
        record Ferme() implements Issue {}
    }

    private record Trouve(String academie, UUID id) {}

    private final LiensDeReprise liens;
    private final Brouillons brouillons;
    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final ReglagesDeReprise reglages;

    RetourAuBrouillon(
            LiensDeReprise liens,
            Brouillons brouillons,
            JdbcTemplate base,
            TransactionTemplate transactions,
            ReglagesDeReprise reglages) {
        this.liens = liens;
        this.brouillons = brouillons;
        this.base = base;
        this.transactions = transactions;
        this.reglages = reglages;
    }

    /** Address to propose: the one typed in the draft, or for an earlier link. */
    public Optional<String> adresseConnue(String jeton) {
        return Jetons.academie(jeton)
                .flatMap(academie -> dans(
                        Perimetre.de(academie),
                        () -> base
                                .queryForList(
                                        "select courriel from brouillon where empreinte = ? and courriel is not null",
                                        String.class,
                                        Jetons.empreinte(jeton))
                                .stream()
                                .findFirst()));
    }

    /**
     * Sends a link for this draft; its owner agrees to be reminded of the closing at this address.
     *
     * @return whether a mail leaves; a second click finds that one has just left
     * @throws RefusMetier CAP-BRO-003 when too many left today
     */
    public boolean demander(String jeton, String courriel) {
        var academie = Jetons.academie(jeton).orElseThrow(Introuvable::new);
        var adresse = courriel.toLowerCase(Locale.ROOT);
        var recus = recus(adresse);
        return dans(Perimetre.de(academie), () -> {
            var id = base
                    .queryForList(
                            "update brouillon set courriel = ?, reprise_le = coalesce(reprise_le, ?)"
                                    + " where empreinte = ? and numero_rendu is null returning id",
                            UUID.class,
                            adresse,
                            LiensDeReprise.utc(liens.maintenant()),
                            Jetons.empreinte(jeton))
                    .stream()
                    .findFirst()
                    .orElseThrow(Introuvable::new);
            if (liens.vientDePartir(id, adresse)) {
                return Boolean.FALSE;
            }
            if (recus >= reglages.parJour() || liens.envoyesPour(id) >= reglages.parJour()) {
                throw new RefusMetier(
                        "CAP-BRO-003",
                        "Trop de liens demandés aujourd’hui. Utilisez le dernier reçu, ou recommencez demain : votre"
                                + " brouillon reste enregistré.",
                        "courriel",
                        null);
            }
            liens.envoyer(LiensDeReprise.DEMANDE, academie, id, adresse);
            return Boolean.TRUE;
        });
    }

    /** Sends a link for each of the latest drafts of this address, if any: nothing tells the asker which. */
    public void retrouver(String courriel) {
        var adresse = courriel.toLowerCase(Locale.ROOT);
        var recus = recus(adresse);
        var trouves = dans(
                Perimetre.NATIONAL,
                () -> base.query(
                        "select academie, id from brouillon where courriel = ? and numero_rendu is null"
                                + " order by modifie_le desc limit ?",
                        (ligne, rang) -> new Trouve(ligne.getString(1), ligne.getObject(2, UUID.class)),
                        adresse,
                        RETROUVES_MAX));
        trouves.stream()
                .limit(Math.max(0, reglages.parJour() - recus))
                .forEach(trouve -> dans(Perimetre.de(trouve.academie()), () -> {
                    base.queryForList("select id from brouillon where id = ? for update", UUID.class, trouve.id());
                    if (!liens.vientDePartir(trouve.id(), adresse)) {
                        liens.envoyer(LiensDeReprise.DEMANDE, trouve.academie(), trouve.id(), adresse);
                    }
                    return Boolean.TRUE;
                }));
    }

    /** Whether the draft of this link became a registration: nothing is left to resume. */
    public boolean dejaValide(String jetonDuLien) {
        return brouillon(jetonDuLien).flatMap(Brouillon::numeroRendu).isPresent();
    }

    /** Whether the link asks for a birth date; empty when it opens nothing. */
    public Optional<Boolean> demandeNaissance(String jetonDuLien) {
        return brouillon(jetonDuLien).map(b -> naissance(b.saisie()).isPresent());
    }

    /** @param naissance ignored while the draft has none */
    public Issue ouvrir(String jetonDuLien, Optional<DateNaissance> naissance) {
        var lien = lien(jetonDuLien);
        var vise = lien.flatMap(l -> brouillons.parId(l.academie(), l.brouillon()));
        if (lien.isEmpty() || vise.isEmpty() || vise.get().numeroRendu().isPresent()) {
            return new Issue.Ferme();
        }
        var attendue = naissance(vise.get().saisie());
        if (attendue.isPresent() && !attendue.equals(naissance)) {
            var reste = dans(
                    Perimetre.de(lien.get().academie()),
                    () -> liens.compterUnEchec(lien.get().id()));
            return reste == 0 ? new Issue.Ferme() : new Issue.DateInexacte(reste);
        }
        return brouillons
                .reprendre(lien.get().academie(), lien.get().brouillon())
                .<Issue>map(Issue.Ouvert::new)
                .orElseGet(Issue.Ferme::new);
    }

    private Optional<Brouillon> brouillon(String jetonDuLien) {
        return lien(jetonDuLien).flatMap(l -> brouillons.parId(l.academie(), l.brouillon()));
    }

    private Optional<LiensDeReprise.Lien> lien(String jeton) {
        return Jetons.academie(jeton).flatMap(academie -> dans(Perimetre.de(academie), () -> liens.parJeton(jeton)));
    }

    /** The one typed at step 2, otherwise the one given with an earlier number. */
    private static Optional<DateNaissance> naissance(Saisie saisie) {
        return saisie.etatCivil()
                .map(EtatCivil::naissance)
                .or(() -> saisie.origine().flatMap(Origine::naissance));
    }

    /** In every académie: nobody's mailbox is to be filled from here. */
    private int recus(String adresse) {
        return dans(Perimetre.NATIONAL, () -> liens.envoyesA(adresse));
    }

    private <T> T dans(Perimetre perimetre, Supplier<T> action) {
        return Perimetre.dans(perimetre, () -> {
            var resultat = transactions.execute(etat -> List.of(action.get()));
            if (resultat == null) {
                throw new IllegalStateException("Transaction sans résultat");
            }
            return resultat.get(0);
        });
    }
}

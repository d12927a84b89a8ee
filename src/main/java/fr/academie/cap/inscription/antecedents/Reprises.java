package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Essai;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.identite.acces.Passage;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La reprise d'une inscription antérieure par un brouillon : reconnue par un numéro et une date, son contact rendu par
 * un code envoyé à l'adresse que l'on connaissait déjà.
 */
@Service
public class Reprises {

    /** What a search says. Nothing tells an unknown number from a wrong date or from two persons. */
    public sealed interface Reponse {

        record Reconnu() implements Reponse {}

        /** @param captchaEnsuite the next search will need a captcha: the page offers it at once */
        record NonReconnu(boolean captchaEnsuite) implements Reponse {}

        /** Nothing was looked up. */
        record CaptchaAttendu() implements Reponse {}

        /** Nothing is looked up on these numbers before a while, captcha or not. */
        record Retenu() implements Reponse {}
    }

    /** Vie d'un code. */
    public static final Duration DUREE_DU_CODE = Duration.ofMinutes(10);

    /** Essais par code. */
    public static final int ESSAIS_PAR_CODE = 3;

    static final String MODELE = "code-de-reprise";

    private static final Duration JOUR = Duration.ofDays(1);
    private static final int CODES_PAR_JOUR = 5;

    private final Antecedents antecedents;
    private final RegistreDesReprises registre;
    private final Essais essais;
    private final Quotas quotas;
    private final CodesDeReprise codes;
    private final Courriers courriers;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    Reprises(
            Antecedents antecedents,
            RegistreDesReprises registre,
            Essais essais,
            Quotas quotas,
            CodesDeReprise codes,
            Courriers courriers,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.antecedents = antecedents;
        this.registre = registre;
        this.essais = essais;
        this.quotas = quotas;
        this.codes = codes;
        this.courriers = courriers;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /**
     * Looks for the person's earlier registrations. A try is counted before anything is looked up, and given back when
     * it was right; past the limits the right pair is not looked up either.
     *
     * @param origine at least one number, with the birth date
     * @param adresse where the request comes from
     * @param captcha asked only when one is needed; true if a captcha was solved with this try
     */
    public Reponse rapprocher(Brouillon brouillon, Origine origine, AdresseReseau adresse, BooleanSupplier captcha) {
        oublier(brouillon);
        var essai = Essai.deCandidat(
                "antecedent:" + brouillon.academie() + origine.numeroRedoublant() + origine.numeroIvae()
                        + origine.ine(),
                brouillon.academie(),
                origine.naissance().orElseThrow().enChiffres(),
                adresse);
        var passage = essais.compter(essai, captcha);
        if (!(passage instanceof Passage.Ouvert ouvert)) {
            return passage instanceof Passage.Retenu ? new Reponse.Retenu() : new Reponse.CaptchaAttendu();
        }
        // IVAE and INE are national: digests are compared across académies, and only here
        var trouves = nationalement(() -> antecedents.chercher(brouillon.academie(), brouillon.session(), origine));
        if (trouves.isEmpty()) {
            return new Reponse.NonReconnu(ouvert.captchaEnsuite());
        }
        essais.reussie(essai);
        return dans(brouillon, () -> {
            registre.ouvrir(brouillon, trouves.stream().map(Antecedent::id).toList());
            return new Reponse.Reconnu();
        });
    }

    /** Whether the page shown to this address should offer the captcha at once. */
    public boolean captchaAttendu(AdresseReseau adresse) {
        return essais.captchaAttendu(adresse);
    }

    public void oublier(Brouillon brouillon) {
        dans(brouillon, () -> {
            registre.effacer(brouillon.jeton());
            return true;
        });
    }

    public Optional<Reprise> de(Brouillon brouillon) {
        return dans(brouillon, () -> registre.lire(brouillon.jeton(), false)).map(this::composer);
    }

    private Reprise composer(RegistreDesReprises.Ligne ligne) {
        var reconnues = nationalement(() -> antecedents.parIds(ligne.reconnus()));
        var visibles = reconnues.stream().map(Antecedent::sansCoordonnees).toList();
        var choisie = (ligne.codeConfirme() ? reconnues : visibles)
                .stream()
                        .filter(a -> ligne.choisi().filter(a.id()::equals).isPresent())
                        .findFirst();
        return new Reprise(visibles, choisie, ligne.codeRang() > 0, ligne.codeConfirme());
    }

    /** @throws Introuvable when the draft has not recognised that one */
    public void choisir(Brouillon brouillon, UUID id) {
        dans(brouillon, () -> {
            var ligne = ligne(brouillon);
            if (!ligne.reconnus().contains(id)) {
                throw new Introuvable();
            }
            registre.choisir(ligne, id);
            return true;
        });
    }

    /** Sends a code to the address already known, if there is one; nothing shown tells whether there is. */
    public void envoyerCode(Brouillon brouillon) {
        var choisie = dans(brouillon, () -> registre.lire(brouillon.jeton(), false))
                .flatMap(RegistreDesReprises.Ligne::choisi)
                .flatMap(id -> nationalement(() -> antecedents.parIds(List.of(id))).stream()
                        .findFirst());
        if (choisie.isEmpty()
                || !quotas.admettre("code-de-reprise", choisie.get().id().toString(), CODES_PAR_JOUR, JOUR)) {
            return;
        }
        dans(brouillon, () -> {
            var ligne = ligne(brouillon);
            if (ligne.codeConfirme() || !ligne.choisi().equals(choisie.map(Antecedent::id))) {
                return false;
            }
            var rang = registre.nouveauCode(ligne, horloge.maintenant().plus(DUREE_DU_CODE));
            choisie.flatMap(a -> a.contenu().contact())
                    .map(Antecedent.Contact::courriel)
                    .filter(c -> !c.isBlank())
                    .ifPresent(c -> courriers.deposer(courriel(brouillon, ligne, rang, c)));
            return true;
        });
    }

    private static Courriel courriel(
            Brouillon brouillon, RegistreDesReprises.Ligne ligne, int rang, String destinataire) {
        return new Courriel(
                brouillon.academie(),
                "brouillon:" + ligne.id(),
                MODELE + ":" + rang,
                MODELE,
                ligne.id() + "/" + brouillon.academie() + "/" + brouillon.session() + "/" + rang,
                destinataire);
    }

    /** Each try counts, the right one included; after three, or ten minutes, or once used, a code is nothing. */
    public boolean confirmerCode(Brouillon brouillon, String saisi) {
        return dans(brouillon, () -> {
            var ligne = ligne(brouillon);
            if (ligne.codeConfirme()) {
                return false;
            }
            var essai = registre.essayer(ligne, ESSAIS_PAR_CODE);
            var attendu = codes.code(ligne.id(), ligne.codeRang());
            var juste = MessageDigest.isEqual(octets(attendu), octets(saisi.replaceAll("[^0-9]", "")));
            var vivant = ligne.expireLe()
                    .filter(e -> horloge.maintenant().isBefore(e))
                    .isPresent();
            if (essai && juste && vivant) {
                registre.confirmer(ligne);
                return true;
            }
            return false;
        });
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.US_ASCII);
    }

    /** Locked until the transaction ends: two tabs do not get six tries. */
    private RegistreDesReprises.Ligne ligne(Brouillon brouillon) {
        return registre.lire(brouillon.jeton(), true).orElseThrow(Introuvable::new);
    }

    private <T> T nationalement(Supplier<T> lecture) {
        return Perimetre.dans(Perimetre.NATIONAL, lecture);
    }

    private <T> T dans(Brouillon brouillon, Supplier<T> action) {
        return Perimetre.dans(Perimetre.de(brouillon.academie()), () -> {
            var resultat = transactions.execute(etat -> List.of(action.get()));
            if (resultat == null) {
                throw new IllegalStateException("Transaction sans résultat");
            }
            return resultat.get(0);
        });
    }
}

package fr.academie.cap.comptes;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.LienDeCompte;
import fr.academie.cap.courrier.lettres.LienDeCompte.Origine;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.identite.RegistreDesComptes.Lien;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.socle.Secret;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le lien à usage unique par lequel une personne choisit son mot de passe.
 *
 * <p>Derived from the secret, never stored: the mail can be composed again, a copy of the base opens nothing. A new
 * password, a suspension, or the time that passes, ends every link sent before.
 */
@Service
public class LiensDeCompte implements RenduDeCourrier {

    private static final String MODELE = "lien-de-compte";
    private static final String USAGE = "lien-de-compte";
    private static final Duration PREMIER = Duration.ofHours(72);
    private static final Duration NOUVEAU = Duration.ofHours(1);
    private static final Pattern FORME = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    private final RegistreDesComptes registre;
    private final Courriers courriers;
    private final Secret secret;
    private final MotsDePasseDesComptes motsDePasse;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final String adresse;
    private final String expediteur;

    LiensDeCompte(
            RegistreDesComptes registre,
            Courriers courriers,
            Secret secret,
            MotsDePasseDesComptes motsDePasse,
            Horloge horloge,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse,
            @Value("${cap.courriel.expediteur}") String expediteur) {
        this.registre = registre;
        this.courriers = courriers;
        this.secret = secret;
        this.motsDePasse = motsDePasse;
        this.horloge = horloge;
        this.transactions = transactions;
        this.adresse = adresse;
        this.expediteur = expediteur;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void envoyer(Compte compte, Origine origine) {
        var id = UUID.randomUUID();
        var maintenant = horloge.maintenant();
        registre.deposerLien(id, compte, maintenant, maintenant.plus(origine == Origine.PREMIER ? PREMIER : NOUVEAU));
        courriers.deposer(new Courriel(
                Comptes.NATIONAL,
                Comptes.objet(compte.id()),
                MODELE + ":" + id,
                MODELE,
                origine.name() + "/" + id,
                compte.courriel()));
    }

    /** The holder of a link that can still be used; empty for any other text. */
    public Optional<Compte> titulaire(String lien) {
        return ensemble(() -> valable(lien).flatMap(l -> registre.parId(l.agent())));
    }

    /**
     * Chooses the password; the link is used up, and sessions opened with the former one are over.
     *
     * @return false when the link can no longer be used
     * @throws RefusMetier CAP-MDP-001 with what to mend
     */
    public boolean choisir(String lien, String motDePasse) {
        return ensemble(() -> {
            var trouve = valable(lien);
            if (trouve.isEmpty()) {
                return false;
            }
            var compte = registre.parId(trouve.get().agent()).orElseThrow();
            motsDePasse.poser(
                    compte,
                    motDePasse,
                    new Acteur("agent:" + compte.id(), compte.nomComplet(), Set.of()),
                    "compte.mot-de-passe-choisi");
            registre.consommer(trouve.get(), horloge.maintenant());
            return true;
        });
    }

    private Optional<Lien> valable(String texte) {
        var lu = FORME.matcher(texte);
        if (!lu.matches()) {
            return Optional.empty();
        }
        var id = lire(lu.group(1));
        if (id.isEmpty()
                || !MessageDigest.isEqual(
                        texte.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        lien(id.get()).getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        return registre.lien(id.get())
                .filter(l -> !l.utilise() && horloge.maintenant().isBefore(l.expireLe()))
                .filter(l -> registre.parId(l.agent())
                        .filter(c -> c.actif() && c.acces() == l.acces())
                        .isPresent());
    }

    private static Optional<UUID> lire(String texte) {
        try {
            return Optional.of(UUID.fromString(texte));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String lien(UUID id) {
        return id + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret.condenser(USAGE, id.toString()));
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        if (!MODELE.equals(modele)) {
            return Optional.empty();
        }
        var parties = reference.split("/", 2);
        return lire(parties[1])
                .flatMap(id -> ensemble(() -> registre.lien(id)
                        .flatMap(l -> registre.parId(l.agent())
                                .map(compte -> new PieceARendre(
                                        new LienDeCompte(
                                                MotsDePasseDesComptes.emetteur(expediteur),
                                                compte.nomComplet(),
                                                compte.id(),
                                                origine(parties[0]),
                                                adresse + "/compte/mot-de-passe?lien=" + lien(id),
                                                LocalDateTime.ofInstant(l.expireLe(), Horloge.PARIS)),
                                        List.of())))));
    }

    /** References of before the origin was told: « premier », « nouveau ». */
    private static Origine origine(String texte) {
        return Arrays.stream(Origine.values())
                .filter(o -> o.name().equalsIgnoreCase(texte))
                .findFirst()
                .orElse(Origine.ADMINISTRATEUR);
    }

    @Override
    public Optional<String> intitule(String modele) {
        return MODELE.equals(modele) ? Optional.of("Lien pour choisir son mot de passe") : Optional.empty();
    }

    private <T> T ensemble(Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.NATIONAL, () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}

package fr.academie.cap.inscription.consultation;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.CodesAcces;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.brouillon.Jetons;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** L'accès du candidat à son dossier : numéro, date de naissance et code d'accès ensemble, une seule réponse d'échec. */
@Service
public class Consultation {

    /**
     * Un dossier ouvert par son candidat.
     *
     * @param modifiable the campaign is still open and nothing has been decided
     */
    public record DossierCandidat(
            UUID id,
            String academie,
            int session,
            NumeroAffiche numero,
            EtatDossier etat,
            Saisie saisie,
            Instant valideLe,
            boolean modifiable) {}

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Campagnes campagnes;
    private final Brouillons brouillons;
    private final CodesAcces codes;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    Consultation(
            Dossiers dossiers,
            VersionsDossier versions,
            Campagnes campagnes,
            Brouillons brouillons,
            CodesAcces codes,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.campagnes = campagnes;
        this.brouillons = brouillons;
        this.codes = codes;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /** Empty for an unknown number, a wrong date and a wrong code alike, after the same work. */
    public Optional<DossierCandidat> ouvrir(
            String academie, int session, int numero, DateNaissance naissance, String code) {
        return dans(academie, () -> {
            var trouve = dossiers.parCle(new CleMetier(academie, session, numero));
            if (trouve.isEmpty()) {
                codes.comparerEnVain(code);
                return Optional.empty();
            }
            var dossier = trouve.get();
            // both are compared, whatever the first says
            var memeCode = codes.correspond(dossier, code);
            var memeDate = dossier.naissance().equals(naissance);
            return memeCode && memeDate ? Optional.of(lire(dossier)) : Optional.empty();
        });
    }

    /** Reads again a dossier that the candidate opened earlier in the session. */
    public DossierCandidat relire(String academie, UUID id) {
        return dans(academie, () -> lire(dossiers.findById(id).orElseThrow(Introuvable::new)));
    }

    /** Opens a draft on the current version; validating it raises the order. */
    public Brouillon modifier(String academie, UUID id) {
        return dans(academie, () -> {
            var dossier = dossiers.findById(id).orElseThrow(Introuvable::new);
            return brouillons.pourModifier(dossier, saisie(dossier));
        });
    }

    /** Number of the dossier and access code, for the page that follows a validation. */
    public Optional<String> codeApresValidation(String jeton) {
        var academie = Jetons.academie(jeton);
        return academie.flatMap(a -> brouillons
                .parJeton(jeton)
                .flatMap(Brouillon::numeroRendu)
                .flatMap(numero -> dans(
                        a,
                        () -> brouillons
                                .parJeton(jeton)
                                .flatMap(b -> dossiers.parCle(new CleMetier(a, b.session(), numero.numero())))
                                .map(codes::code))));
    }

    /** The dossier as it stands, for the browser that holds the draft it came from. */
    public Optional<DossierCandidat> dossierApresValidation(String jeton) {
        return brouillons
                .parJeton(jeton)
                .flatMap(b -> b.numeroRendu()
                        .flatMap(numero -> dans(
                                b.academie(),
                                () -> dossiers.parCle(new CleMetier(b.academie(), b.session(), numero.numero()))
                                        .map(this::lire))));
    }

    private DossierCandidat lire(Dossier dossier) {
        var ouverte = campagnes
                .pour(dossier.academie(), dossier.session())
                .filter(c -> c.ouverteA(horloge.maintenant()))
                .isPresent();
        return new DossierCandidat(
                dossier.getId(),
                dossier.academie(),
                dossier.session(),
                dossier.numeroAffiche(),
                dossier.etat(),
                saisie(dossier),
                dossier.valideLe(),
                ouverte && !dossier.etat().termine());
    }

    private Saisie saisie(Dossier dossier) {
        return versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                .orElseThrow(Introuvable::new)
                .saisie();
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(Perimetre.de(academie), () -> {
            var resultat = transactions.execute(etat -> Optional.of(action.get()));
            return resultat == null ? null : resultat.orElseThrow();
        });
    }
}

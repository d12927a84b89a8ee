package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.Emetteur;
import fr.academie.cap.courrier.lettres.LienDeReprise;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compose les courriels de reprise au départ ; un brouillon validé ou effacé entre-temps n'en reçoit plus. */
@Component
class RenduDeReprise implements RenduDeCourrier {

    private static final Map<String, String> INTITULES = Map.of(
            LiensDeReprise.DEMANDE, "Lien pour reprendre un brouillon",
            LiensDeReprise.RAPPEL, "Rappel d’un brouillon avant la clôture");

    private final LiensDeReprise liens;
    private final Brouillons brouillons;
    private final Campagnes campagnes;
    private final ReferentielDeSaisie referentiel;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final String adresse;

    RenduDeReprise(
            LiensDeReprise liens,
            Brouillons brouillons,
            Campagnes campagnes,
            ReferentielDeSaisie referentiel,
            Horloge horloge,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse) {
        this.liens = liens;
        this.brouillons = brouillons;
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.horloge = horloge;
        this.transactions = transactions;
        this.adresse = adresse;
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        if (!INTITULES.containsKey(modele)) {
            return Optional.empty();
        }
        return Optional.ofNullable(transactions.execute(
                        etat -> liens.parId(UUID.fromString(reference)).orElse(null)))
                .flatMap(lien -> brouillons
                        .parId(lien.academie(), lien.brouillon())
                        .filter(b -> b.numeroRendu().isEmpty())
                        .flatMap(b -> campagnes.pour(b.academie(), b.session()).map(c -> message(modele, lien, b, c))))
                .map(message -> new PieceARendre(message, List.of()));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return Optional.ofNullable(INTITULES.get(modele));
    }

    private LienDeReprise message(String modele, LiensDeReprise.Lien lien, Brouillon brouillon, Campagne campagne) {
        var zone = horloge.zone(lien.academie());
        var emetteur = new Emetteur(
                "Académie de " + referentiel.nomAcademie(lien.academie()),
                campagne.service(),
                campagne.adresse(),
                campagne.telephone(),
                campagne.courriel());
        return new LienDeReprise(
                emetteur,
                brouillon.session(),
                modele.equals(LiensDeReprise.RAPPEL),
                adresse + liens.adresse(lien),
                LocalDateTime.ofInstant(lien.expireLe(), zone),
                LocalDateTime.ofInstant(campagne.cloture(), zone),
                brouillon.dossierModifie().map(NumeroAffiche::toString));
    }
}

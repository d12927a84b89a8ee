package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.CodeDeReprise;
import fr.academie.cap.courrier.lettres.Emetteur;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Le courriel d'un code : composé au départ, à partir de rien d'autre que le rang du code. */
@Component
class RenduDuCode implements RenduDeCourrier {

    private final RegistreDesReprises registre;
    private final CodesDeReprise codes;
    private final Campagnes campagnes;
    private final ReferentielDeSaisie referentiel;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    RenduDuCode(
            RegistreDesReprises registre,
            CodesDeReprise codes,
            Campagnes campagnes,
            ReferentielDeSaisie referentiel,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.registre = registre;
        this.codes = codes;
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        if (!Reprises.MODELE.equals(modele)) {
            return Optional.empty();
        }
        var parties = reference.split("/", 4);
        return Optional.ofNullable(transactions.execute(etat -> registre.parId(UUID.fromString(parties[0]))
                .flatMap(ligne -> campagnes
                        .pour(parties[1], Integer.parseInt(parties[2]))
                        .map(campagne -> composer(ligne, campagne, Integer.parseInt(parties[3]))))
                .orElse(null)));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return Reprises.MODELE.equals(modele) ? Optional.of("Code de vérification") : Optional.empty();
    }

    private PieceARendre composer(RegistreDesReprises.Ligne ligne, Campagne campagne, int rang) {
        var academie = campagne.academie();
        var emetteur = new Emetteur(
                "Académie de " + referentiel.nomAcademie(academie),
                campagne.service(),
                campagne.adresse(),
                campagne.telephone(),
                campagne.courriel());
        var expire = ligne.expireLe().orElse(horloge.maintenant());
        return new PieceARendre(
                new CodeDeReprise(
                        emetteur,
                        campagne.session(),
                        codes.code(ligne.id(), rang),
                        LocalDateTime.ofInstant(expire, horloge.zone(academie))),
                List.of());
    }
}

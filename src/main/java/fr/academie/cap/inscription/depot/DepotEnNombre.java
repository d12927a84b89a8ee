package fr.academie.cap.inscription.depot;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le dépôt d'un lot de candidatures complètes : les mêmes règles, les mêmes traces qu'une à une, en une transaction.
 *
 * <p>A lot is all or nothing; some five hundred is a good size, beyond which nothing more is gained.
 */
@Service
public class DepotEnNombre {

    private final EntityManager contexte;
    private final Campagnes campagnes;
    private final Recevabilite recevabilite;
    private final ProcedureInscription procedure;
    private final Journal journal;
    private final ActeurCourant acteurs;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    DepotEnNombre(
            EntityManager contexte,
            Campagnes campagnes,
            Recevabilite recevabilite,
            ProcedureInscription procedure,
            Journal journal,
            ActeurCourant acteurs,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.contexte = contexte;
        this.campagnes = campagnes;
        this.recevabilite = recevabilite;
        this.procedure = procedure;
        this.journal = journal;
        this.acteurs = acteurs;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /**
     * @return business keys, in the order of the entries
     * @throws RefusMetier when the campaign is closed, or the law refuses one of them: none is then kept
     */
    public List<CleMetier> deposer(String academie, int session, List<Saisie> saisies) {
        if (saisies.isEmpty()) {
            return List.of();
        }
        var arrivee = horloge.maintenant();
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> java.util.Objects.requireNonNull(
                        transactions.execute(etat -> enregistrer(academie, session, saisies, arrivee))));
    }

    private List<CleMetier> enregistrer(String academie, int session, List<Saisie> saisies, Instant arrivee) {
        var premier = campagnes.prochainNumero(academie, session, saisies.size());
        campagnes.exigerOuverte(premier.campagne(), arrivee);
        var dossiers = new ArrayList<Dossier>(saisies.size());
        for (var saisie : saisies) {
            recevabilite.exiger(saisie, academie, session);
            var dossier = new Dossier(academie, session, premier.valeur() + dossiers.size(), saisie, arrivee);
            dossiers.add(dossier);
            garder(dossier, saisie);
        }
        recevabilite.declarer(dossiers);
        contexte.flush();
        var cles = dossiers.stream().map(Dossier::cle).toList();
        procedure.demarrer(cles);
        return cles;
    }

    private void garder(Dossier dossier, Saisie saisie) {
        var acteur = acteurs.acteur();
        contexte.persist(dossier);
        contexte.persist(new VersionDossier(dossier, saisie, acteur.id()));
        journal.inscrire(new Acte(
                dossier.academie(),
                acteur,
                "preinscription.validee",
                "dossier:" + dossier.cle(),
                Map.of(
                        "ordre", String.valueOf(dossier.ordre()),
                        "specialite", dossier.specialite(),
                        "forme", dossier.forme().name())));
    }
}

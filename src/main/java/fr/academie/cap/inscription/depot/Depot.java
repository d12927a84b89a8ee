package fr.academie.cap.inscription.depot;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.acces.IdentitesReliees;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.brouillon.Jetons;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * La validation : une transaction qui crée le dossier, ou élève son numéro d'ordre, avec sa version, sa procédure, son
 * courrier et sa ligne de journal — tout ou rien.
 */
@Service
public class Depot {

    private final Brouillons brouillons;
    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Campagnes campagnes;
    private final Recevabilite recevabilite;
    private final FormesArretees formes;
    private final SecondesCandidatures secondes;
    private final Confirmations confirmations;
    private final ProcedureInscription procedure;
    private final IdentitesReliees identites;
    private final Journal journal;
    private final ActeurCourant acteurs;
    private final ClesIdempotence cles;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    Depot(
            Brouillons brouillons,
            Dossiers dossiers,
            VersionsDossier versions,
            Campagnes campagnes,
            Recevabilite recevabilite,
            FormesArretees formes,
            SecondesCandidatures secondes,
            Confirmations confirmations,
            ProcedureInscription procedure,
            IdentitesReliees identites,
            Journal journal,
            ActeurCourant acteurs,
            ClesIdempotence cles,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.brouillons = brouillons;
        this.dossiers = dossiers;
        this.versions = versions;
        this.campagnes = campagnes;
        this.recevabilite = recevabilite;
        this.formes = formes;
        this.secondes = secondes;
        this.confirmations = confirmations;
        this.procedure = procedure;
        this.identites = identites;
        this.journal = journal;
        this.acteurs = acteurs;
        this.cles = cles;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /**
     * Validates the draft: « 175 – 0 » the first time, « 175 – 1 » after a modification. The same key, the same draft,
     * a second tab or the back button all get the same number again.
     *
     * @param cle key issued with the form
     * @throws RefusMetier when something is missing, the campaign is closed or the law refuses
     * @throws ActeDejaFait when the dossier was modified elsewhere since the draft was opened
     */
    public NumeroAffiche valider(String jeton, String cle) {
        var arrivee = horloge.maintenant();
        var academie = Jetons.academie(jeton).orElseThrow(Introuvable::new);
        return Perimetre.dans(Perimetre.de(academie), () -> {
            var numero = transactions.execute(etat -> cles.uneFois(
                    cle,
                    "preinscription.valider",
                    () -> enregistrer(jeton, arrivee).toString()));
            return NumeroAffiche.lire(String.valueOf(numero));
        });
    }

    private NumeroAffiche enregistrer(String jeton, Instant arrivee) {
        var brouillon = brouillons.verrouiller(jeton);
        if (brouillon.numeroRendu().isPresent()) {
            return brouillon.numeroRendu().get();
        }
        var saisie = brouillon.saisie();
        if (saisie.premiereEtapeAFaire() != Etape.RECAPITULATIF) {
            throw new RefusMetier(
                    "CAP-INS-902",
                    "Il reste une étape à remplir : « "
                            + saisie.premiereEtapeAFaire().titre() + " ».");
        }
        recevabilite.exiger(saisie, brouillon.academie(), brouillon.session());
        var modifie = brouillon.dossierModifie();
        var dossier =
                modifie.isPresent() ? modifier(brouillon, modifie.get(), saisie, arrivee) : creer(brouillon, arrivee);
        brouillons.consommer(jeton, dossier.numeroAffiche());
        return dossier.numeroAffiche();
    }

    private Dossier creer(Brouillon brouillon, Instant arrivee) {
        var numero = campagnes.prochainNumero(brouillon.academie(), brouillon.session(), 1);
        campagnes.exigerOuverte(numero.campagne(), arrivee);
        var dossier = dossiers.save(
                new Dossier(brouillon.academie(), brouillon.session(), numero.valeur(), brouillon.saisie(), arrivee));
        garder(dossier, brouillon.saisie(), "preinscription.validee");
        recevabilite.declarer(dossier);
        secondes.prevenir(dossier);
        dossiers.flush();
        brouillon.identite().ifPresent(empreinte -> identites.relierAuDepot(empreinte, dossier));
        procedure.demarrer(dossier.cle());
        return dossier;
    }

    private Dossier modifier(Brouillon brouillon, NumeroAffiche modifie, Saisie saisie, Instant arrivee) {
        var dossier = dossiers.parCle(new CleMetier(brouillon.academie(), brouillon.session(), modifie.numero()))
                .orElseThrow(Introuvable::new);
        if (dossier.ordre() != modifie.ordre()) {
            throw new ActeDejaFait("Le dossier a été modifié entre-temps : il est devenu « " + dossier.numeroAffiche()
                    + " ». Ouvrez-le de nouveau pour repartir de cette version.");
        }
        if (dossier.etat().termine()) {
            throw new RefusMetier(
                    "CAP-INS-903", "Ce dossier ne se modifie plus. Écrivez au service des examens pour toute erreur.");
        }
        if (acteurs.agent()
                .filter(a -> a.tient(Role.GESTIONNAIRE_DEC, dossier.academie()))
                .isEmpty()) {
            campagnes.exigerOuverte(campagnes.obtenir(dossier.academie(), dossier.session()), arrivee);
        }
        formes.exiger(dossier, saisie);
        recevabilite.retirer(dossier);
        dossier.modifier(saisie, arrivee);
        recevabilite.declarer(dossier);
        garder(dossier, saisie, "preinscription.modifiee");
        dossiers.flush();
        if (!procedure.signalerModification(dossier.cle())) {
            confirmations.editer(dossier.cle());
        }
        return dossier;
    }

    private void garder(Dossier dossier, Saisie saisie, String action) {
        var acteur = acteurs.agent()
                .map(Acteur::de)
                .orElseGet(() -> Acteur.candidat(dossier.cle().texte()));
        versions.save(new VersionDossier(dossier, saisie, acteur.id()));
        journal.inscrire(new Acte(
                dossier.academie(),
                acteur,
                action,
                "dossier:" + dossier.cle(),
                Map.of(
                        "ordre", String.valueOf(dossier.ordre()),
                        "specialite", dossier.specialite(),
                        "forme", dossier.forme().name())));
    }
}

package fr.academie.cap.referentiel;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.PropositionDeReglement.Etat;
import fr.academie.cap.referentiel.PropositionDeReglement.Origine;
import fr.academie.cap.referentiel.persistance.EcritureReglements;
import fr.academie.cap.referentiel.persistance.TableDesPropositions;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Les règlements à deux personnes : l'une saisit, l'autre vérifie sur la source citée ; alors seulement il régit. */
@Service
public class PropositionsDeReglement {

    private static final String NATIONAL = "00";
    private static final int MOTIF_MIN = 10;
    private static final int MOTIF_MAX = 500;

    private final TableDesPropositions table;
    private final EcritureReglements ecriture;
    private final ClesIdempotence cles;
    private final Reglements reglements;
    private final Journal journal;

    public PropositionsDeReglement(
            TableDesPropositions table,
            EcritureReglements ecriture,
            ClesIdempotence cles,
            Reglements reglements,
            Journal journal) {
        this.table = table;
        this.ecriture = ecriture;
        this.cles = cles;
        this.reglements = reglements;
        this.journal = journal;
    }

    /** Celles que personne n'a encore vérifiées, la plus ancienne d'abord. */
    @Transactional(readOnly = true)
    public List<PropositionDeReglement> enAttente() {
        return table.enAttente();
    }

    /** Toutes celles d'une spécialité, la plus récente d'abord. */
    @Transactional(readOnly = true)
    public List<PropositionDeReglement> surSpecialite(String specialite) {
        return table.surSpecialite(specialite);
    }

    /** @throws Introuvable when there is none */
    @Transactional(readOnly = true)
    public PropositionDeReglement parId(long id) {
        return table.parId(id, false).orElseThrow(Introuvable::new);
    }

    /** Ce qu'une saisie changerait. */
    public enum Effet {
        NOUVEAU,
        MODIFICATION,
        AUCUN,
        DEJA_PROPOSE,
        AUTRE_EN_ATTENTE
    }

    /** Compare à ce qui est en vigueur et à ce qui attend déjà. */
    public Effet effet(Reglement reglement) {
        var attend = table.enAttente(reglement.specialite(), reglement.sessionDebut());
        if (attend.isPresent()) {
            return attend.get().reglement().equals(reglement) ? Effet.DEJA_PROPOSE : Effet.AUTRE_EN_ATTENTE;
        }
        var connus = ecriture.connus(reglement.specialite());
        if (connus.contains(reglement)) {
            return Effet.AUCUN;
        }
        return connus.stream().anyMatch(connu -> connu.recouvre(reglement)) ? Effet.MODIFICATION : Effet.NOUVEAU;
    }

    /**
     * Enregistre ce qu'une personne a saisi ; rien n'est encore régi.
     *
     * @throws RefusMetier CAP-REF-011 when nothing changes, CAP-REF-012 when another one waits for the same sessions
     */
    @Transactional
    public long proposer(Reglement reglement, Origine origine, Acteur acteur, String cle) {
        return Long.parseLong(
                cles.uneFois(cle, "reglement.propose", () -> String.valueOf(proposer(reglement, origine, acteur))));
    }

    /** Pour un import, dont la transaction et l'unicité sont déjà tenues. */
    @Transactional
    public long proposer(Reglement reglement, Origine origine, Acteur acteur) {
        ecriture.verrouiller();
        switch (effet(reglement)) {
            case AUCUN ->
                throw new RefusMetier(
                        "CAP-REF-011", "Ce règlement est déjà en vigueur, à l'identique : rien à vérifier.");
            case DEJA_PROPOSE, AUTRE_EN_ATTENTE ->
                throw new RefusMetier(
                        "CAP-REF-012",
                        "Une proposition attend déjà d'être vérifiée pour cette spécialité à partir de la session "
                                + reglement.sessionDebut() + " : faites-la vérifier, refuser ou retirer d'abord.");
            case NOUVEAU, MODIFICATION -> {}
        }
        var id = table.ajouter(reglement, origine, acteur.id());
        journal.inscrire(new Acte(
                NATIONAL,
                acteur,
                "reglement.propose",
                objet(reglement),
                Map.of(
                        "proposition", String.valueOf(id),
                        "sessions", sessions(reglement),
                        "origine", origine.name())));
        return id;
    }

    /**
     * La seconde personne a confronté la saisie à sa source : le règlement entre en vigueur.
     *
     * @throws RefusMetier CAP-REF-013 for the person who entered it, CAP-REF-014 without a reason
     * @throws ActeDejaFait when it was already decided
     */
    @Transactional
    public void verifier(long id, String motif, Acteur acteur) {
        var proposition = aDecider(id);
        exigerUneAutrePersonne(proposition, acteur);
        decider(proposition, Etat.VERIFIEE, motif, acteur, "reglement.verifie");
        ecriture.mettreEnVigueur(
                proposition.reglement(), proposition.origine().name(), proposition.saisiPar(), acteur.id());
        apresValidation(reglements::oublier);
    }

    /** Mêmes règles que {@link #verifier} ; rien ne change de ce qui est en vigueur. */
    @Transactional
    public void refuser(long id, String motif, Acteur acteur) {
        var proposition = aDecider(id);
        exigerUneAutrePersonne(proposition, acteur);
        decider(proposition, Etat.REFUSEE, motif, acteur, "reglement.refuse");
    }

    /** Qui a saisi peut reprendre sa saisie tant que personne n'a décidé. */
    @Transactional
    public void retirer(long id, String motif, Acteur acteur) {
        var proposition = aDecider(id);
        if (!proposition.saisiPar().equals(acteur.id())) {
            throw new RefusMetier("CAP-REF-015", "Seul l'auteur de la saisie peut la retirer : refusez-la.");
        }
        decider(proposition, Etat.RETIREE, motif, acteur, "reglement.retire");
    }

    private PropositionDeReglement aDecider(long id) {
        ecriture.verrouiller();
        var proposition = table.parId(id, true).orElseThrow(Introuvable::new);
        if (!proposition.attend()) {
            throw new ActeDejaFait("Cette proposition n'attend plus : "
                    + proposition.etat().libelle().toLowerCase(java.util.Locale.FRENCH) + ".");
        }
        return proposition;
    }

    private static void exigerUneAutrePersonne(PropositionDeReglement proposition, Acteur acteur) {
        if (proposition.saisiPar().equals(acteur.id())) {
            throw new RefusMetier("CAP-REF-013", "La vérification doit être faite par une autre personne.");
        }
    }

    private void decider(PropositionDeReglement proposition, Etat etat, String motif, Acteur acteur, String action) {
        var raison = motif.strip();
        if (raison.length() < MOTIF_MIN || raison.length() > MOTIF_MAX) {
            throw new RefusMetier(
                    "CAP-REF-014",
                    "Écrivez ce que vous avez confronté, de " + MOTIF_MIN + " à " + MOTIF_MAX
                            + " caractères : l'article, la page, la date de la source.",
                    "motif",
                    null);
        }
        table.decider(proposition.id(), etat, acteur.id(), raison);
        journal.inscrire(new Acte(
                NATIONAL,
                acteur,
                action,
                objet(proposition.reglement()),
                Map.of(
                        "proposition", String.valueOf(proposition.id()),
                        "sessions", sessions(proposition.reglement()),
                        "saisi par", proposition.saisiPar(),
                        "motif", raison)));
    }

    private static String objet(Reglement reglement) {
        return "reglement:" + reglement.specialite();
    }

    private static String sessions(Reglement reglement) {
        return reglement.sessionDebut()
                + (reglement.sessionFin().isPresent()
                        ? "-" + (reglement.sessionFin().getAsInt() - 1)
                        : "-");
    }

    /** Readers go on with the old copy until the new one is committed. */
    private static void apresValidation(Runnable suite) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                suite.run();
            }
        });
    }
}

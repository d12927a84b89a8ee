package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.courriers.RenduInscription;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les confirmations que l'établissement imprime et fait signer, rangées par spécialité puis par nom. */
@Service
public class ConfirmationsASigner {

    /** As many as in a batch of the exam office: some ten seconds. */
    public static final int LOT = 200;

    /** Composing is heavy: a second one at once, the others wait for their turn. */
    private static final int ENSEMBLE = 2;

    private static final String A_SIGNER = " from dossier where academie = ? and session = ? and etablissement = ?"
            + " and etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU')";

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final RenduInscription rendu;
    private final Lettres lettres;
    private final Journal journal;
    private final Semaphore places = new Semaphore(ENSEMBLE);

    ConfirmationsASigner(
            JdbcTemplate base,
            TransactionTemplate transactions,
            RenduInscription rendu,
            Lettres lettres,
            Journal journal) {
        this.base = base;
        this.transactions = transactions;
        this.rendu = rendu;
        this.lettres = lettres;
        this.journal = journal;
    }

    /** @param nombre confirmations of this speciality, none of another */
    public record ParSpecialite(String specialite, int nombre) {}

    /** How many await a signature, speciality by speciality, in the order in which they are printed. */
    public List<ParSpecialite> compter(Espace espace) {
        return lire(() -> base.query(
                "select specialite, count(*)" + A_SIGNER + " group by specialite order by specialite",
                (l, i) -> new ParSpecialite(l.getString(1), l.getInt(2)),
                espace.academie(),
                espace.session(),
                espace.uai()));
    }

    /**
     * One document of the confirmations of this batch, each at its current order. Call it outside a transaction.
     *
     * @param lot from 1
     * @throws Introuvable when no confirmation of this batch awaits a signature
     * @throws RefusMetier CAP-ETB-020 when too many documents are being composed
     */
    public byte[] composer(Espace espace, int lot) {
        if (!places.tryAcquire()) {
            throw new RefusMetier(
                    "CAP-ETB-020",
                    "D'autres confirmations se composent en ce moment. Réessayez dans une minute : rien n'est perdu.");
        }
        try {
            var numeros = numeros(espace, lot);
            var rendues = new ArrayList<Lettre>(numeros.size());
            numeros.forEach(numero -> rendu.confirmation(espace.cle(numero)).ifPresent(rendues::add));
            if (rendues.isEmpty()) {
                throw new Introuvable();
            }
            var document = lettres.composer(rendues);
            journaliser(espace, lot, rendues.size());
            return document;
        } finally {
            places.release();
        }
    }

    private List<Integer> numeros(Espace espace, int lot) {
        return lire(() -> base.queryForList(
                "select numero" + A_SIGNER + " order by specialite, nom, prenoms, numero limit ? offset ?",
                Integer.class,
                espace.academie(),
                espace.session(),
                espace.uai(),
                LOT,
                (Math.max(1, lot) - 1L) * LOT));
    }

    private void journaliser(Espace espace, int lot, int nombre) {
        transactions.executeWithoutResult(etat -> journal.inscrire(new Acte(
                espace.academie(),
                Acteur.de(espace.agent()),
                "confirmations.imprimees",
                "etablissement:" + espace.uai(),
                Map.of("lot", String.valueOf(lot), "nombre", String.valueOf(nombre)))));
    }

    private <T> List<T> lire(java.util.function.Supplier<List<T>> requete) {
        var lus = transactions.execute(etat -> requete.get());
        return lus == null ? List.of() : lus;
    }
}

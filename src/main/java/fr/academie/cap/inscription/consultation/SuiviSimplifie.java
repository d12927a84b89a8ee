package fr.academie.cap.inscription.consultation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.campagne.AdministrationDesCampagnes;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le suivi par numéro et date de naissance seuls, comme le guide l'écrit : fermé d'origine, une académie peut y tenir.
 *
 * <p>A number and a date are no secret: what is shown would teach nothing to somebody who guessed them.
 */
@Service
public class SuiviSimplifie {

    /**
     * Ce qu'un numéro et une date montrent.
     *
     * @param personne initials only
     * @param courriel « j…@e….fr », to recognise one's own address
     */
    public record Apercu(NumeroAffiche numero, EtatDossier etat, String personne, String courriel) {}

    private final Dossiers dossiers;
    private final JdbcTemplate base;
    private final Journal journal;
    private final TransactionTemplate transactions;

    SuiviSimplifie(Dossiers dossiers, JdbcTemplate base, Journal journal, TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.base = base;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Whether some académie accepts it: otherwise the page does not speak of it. */
    public boolean propose() {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> lire(() -> Objects.equals(
                        base.queryForObject(
                                "select exists (select 1 from campagne where acces_simplifie)", Boolean.class),
                        true)));
    }

    @Transactional(readOnly = true)
    public boolean permis(String academie, int session) {
        return !base.queryForList(
                        "select 1 from campagne where academie = ? and session = ? and acces_simplifie",
                        Integer.class,
                        academie,
                        session)
                .isEmpty();
    }

    /** @throws Introuvable when the agent does not head the service of this académie */
    @Transactional
    public void regler(String academie, int session, boolean permis, Agent agent) {
        AdministrationDesCampagnes.exiger(agent, academie);
        base.update(
                "update campagne set acces_simplifie = ? where academie = ? and session = ?",
                permis,
                academie,
                session);
        journal.inscrire(new Acte(
                academie,
                Acteur.de(agent),
                permis ? "acces-simplifie.ouvert" : "acces-simplifie.ferme",
                "campagne:" + academie + "-" + session,
                Map.of()));
    }

    /** Empty for an unknown number, a wrong date and an académie that does not allow it alike. */
    Optional<Apercu> regarder(CleMetier cle, DateNaissance naissance) {
        return Perimetre.dans(
                Perimetre.de(cle.academie()),
                () -> lire(() -> dossiers.parCle(cle)
                        .filter(d -> permis(cle.academie(), cle.session()))
                        .filter(d -> d.naissance().equals(naissance))
                        .map(SuiviSimplifie::apercu)));
    }

    private static Apercu apercu(Dossier dossier) {
        return new Apercu(
                dossier.numeroAffiche(),
                dossier.etat(),
                initiale(dossier.prenoms()) + " " + initiale(dossier.nom()),
                masquer(dossier.courriel()));
    }

    private static String initiale(String nom) {
        return nom.isEmpty() ? "…" : nom.substring(0, nom.offsetByCodePoints(0, 1)) + "…";
    }

    private static String masquer(String courriel) {
        var arobase = courriel.indexOf('@');
        var point = courriel.lastIndexOf('.');
        return initiale(courriel) + "@" + initiale(courriel.substring(arobase + 1)) + courriel.substring(point);
    }

    private <T> T lire(Supplier<T> lecture) {
        return Objects.requireNonNull(transactions.execute(etat -> lecture.get()));
    }
}

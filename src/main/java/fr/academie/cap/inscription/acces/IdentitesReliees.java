package fr.academie.cap.inscription.acces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.brouillon.Jetons;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.socle.Secret;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Les dossiers qu'une identité fédérée rouvre sans code : ceux qu'elle a créés, ou que leur candidat lui a reliés.
 *
 * <p>Kept as a keyed digest: a copy of the base says of nobody that they used a provider.
 */
@Service
public class IdentitesReliees {

    private static final String USAGE = "identite-candidat";

    /** A dossier that an identity opens. */
    public record Ouvrable(String academie, UUID id) {}

    private final JdbcTemplate base;
    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Secret secret;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;

    IdentitesReliees(
            JdbcTemplate base,
            Dossiers dossiers,
            VersionsDossier versions,
            Secret secret,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions) {
        this.base = base;
        this.dossiers = dossiers;
        this.versions = versions;
        this.secret = secret;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
    }

    /** @param cle issuer and subject together */
    public byte[] empreinte(String cle) {
        return secret.condenser(USAGE, cle);
    }

    /** The last validated of the dossiers that this identity opens, in whatever académie. */
    public Optional<Ouvrable> ouvrable(byte[] empreinte) {
        return dans(
                Perimetre.NATIONAL,
                () -> base
                        .query(
                                "select d.academie, d.id from identite_reliee i join dossier d on d.id = i.dossier"
                                        + " where i.empreinte = ? order by d.valide_le desc limit 1",
                                (l, i) -> new Ouvrable(l.getString(1), l.getObject(2, UUID.class)),
                                empreinte)
                        .stream()
                        .findFirst());
    }

    public boolean reliee(String academie, UUID dossier) {
        return dans(
                Perimetre.de(academie),
                () -> Boolean.TRUE.equals(base.queryForObject(
                        "select exists (select from identite_reliee where dossier = ?)", Boolean.class, dossier)));
    }

    /** The identity behind the civil status of a draft, or none any more when it says another person. */
    public void noter(String jeton, Optional<byte[]> empreinte) {
        var academie = Jetons.academie(jeton).orElseThrow(Introuvable::new);
        dans(
                Perimetre.de(academie),
                () -> base.update(
                        "update brouillon set identite = ? where empreinte = ? and numero_rendu is null",
                        empreinte.orElse(null),
                        Jetons.empreinte(jeton)));
    }

    /** In the transaction that creates the dossier: what its draft says goes with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void relierAuDepot(byte[] empreinte, Dossier dossier) {
        base.update(
                "insert into identite_reliee (dossier, academie, empreinte, reliee_le) values (?, ?, ?, ?)",
                dossier.getId(),
                dossier.academie(),
                empreinte,
                horloge.maintenant().atOffset(ZoneOffset.UTC));
        inscrire(dossier, "acces.identite-reliee");
    }

    /**
     * Links a dossier that its candidate opened with its secrets.
     *
     * @throws RefusMetier CAP-INS-120 when the identity is not that of the dossier
     */
    public void relier(String academie, UUID id, byte[] empreinte, String nom, DateNaissance naissance) {
        dans(Perimetre.de(academie), () -> {
            var dossier = dossiers.findById(id).orElseThrow(Introuvable::new);
            var civil = versions.findById(new VersionDossier.Cle(id, dossier.ordre()))
                    .flatMap(v -> v.saisie().etatCivil())
                    .orElseThrow(Introuvable::new);
            if (!memePersonne(civil.nomFamille(), civil.naissance(), nom, naissance)) {
                throw new RefusMetier(
                        "CAP-INS-120",
                        "Le nom de famille ou la date de naissance de cette identité ne sont pas ceux du dossier. Corrigez"
                                + " le dossier s'il se modifie encore, ou continuez de l'ouvrir avec votre code.");
            }
            var reliees = base.update(
                    "insert into identite_reliee (dossier, academie, empreinte, reliee_le) values (?, ?, ?, ?)"
                            + " on conflict (dossier) do update set empreinte = excluded.empreinte,"
                            + " reliee_le = excluded.reliee_le where identite_reliee.empreinte <> excluded.empreinte",
                    id,
                    academie,
                    empreinte,
                    horloge.maintenant().atOffset(ZoneOffset.UTC));
            if (reliees == 1) {
                inscrire(dossier, "acces.identite-reliee");
            }
            return reliees;
        });
    }

    /** From now on only the code opens it. */
    public void delier(String academie, UUID id) {
        dans(Perimetre.de(academie), () -> {
            var dossier = dossiers.findById(id).orElseThrow(Introuvable::new);
            var deliees = base.update("delete from identite_reliee where dossier = ?", id);
            if (deliees == 1) {
                inscrire(dossier, "acces.identite-deliee");
            }
            return deliees;
        });
    }

    /** Accents, case and hyphens are forgiven. */
    public static boolean memePersonne(String nom, DateNaissance naissance, String autre, DateNaissance date) {
        return naissance.equals(date) && CleDeRecherche.de(nom).equals(CleDeRecherche.de(autre));
    }

    private void inscrire(Dossier dossier, String action) {
        var cle = dossier.cle().texte();
        journal.inscrire(new Acte(dossier.academie(), Acteur.candidat(cle), action, "dossier:" + cle, Map.of()));
    }

    private <T> T dans(Perimetre perimetre, Supplier<T> action) {
        return Perimetre.dans(perimetre, () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}

package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the hand-typed resources before the first page is served; a start with nothing new costs one query. */
@Component
class ChargementReferentiel implements SmartInitializingSingleton {

    private static final String DOSSIER = "/referentiel/";

    private final JdbcTemplate base;
    private final ContenuSaisi contenu;
    private final EcritureSpecialites ecriture;
    private final Journal journal;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final boolean demonstration;

    ChargementReferentiel(
            JdbcTemplate base,
            ContenuSaisi contenu,
            EcritureSpecialites ecriture,
            Journal journal,
            Horloge horloge,
            TransactionTemplate transactions,
            @Value("${cap.demo:false}") boolean demonstration) {
        this.base = base;
        this.contenu = contenu;
        this.ecriture = ecriture;
        this.journal = journal;
        this.horloge = horloge;
        this.transactions = transactions;
        this.demonstration = demonstration;
    }

    /** A set of resources that change together, and what loads them. */
    private record Lot(String nom, List<String> fichiers, Runnable chargement) {}

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> faits =
                base.queryForList("select ressource, empreinte from referentiel_chargement").stream()
                        .collect(Collectors.toMap(
                                ligne -> String.valueOf(ligne.get("ressource")),
                                ligne -> String.valueOf(ligne.get("empreinte"))));
        for (var lot : lots()) {
            var empreinte = empreinte(lot.fichiers());
            if (!empreinte.equals(faits.get(lot.nom()))) {
                Perimetre.dans(
                        Perimetre.NATIONAL, () -> transactions.executeWithoutResult(etat -> charger(lot, empreinte)));
            }
        }
    }

    private List<Lot> lots() {
        var toujours = List.of(
                new Lot("specialites", List.of("specialites.tsv"), contenu::specialites),
                new Lot("reglements", List.of("reglements.tsv", "unites.tsv"), contenu::reglements),
                new Lot("diplomes", List.of("diplomes-ouvrant-droit.tsv"), contenu::diplomes),
                new Lot("fictifs", List.of("academies.tsv", "etablissements-fictifs.tsv"), contenu::fictifs));
        var exemples = new Lot("demonstration", List.of("etablissements-demonstration.tsv"), contenu::demonstration);
        return demonstration
                ? Stream.concat(toujours.stream(), Stream.of(exemples)).toList()
                : toujours;
    }

    private void charger(Lot lot, String empreinte) {
        // Two instances that start together: the second waits, then writes the same rows again.
        ecriture.verrouiller();
        lot.chargement().run();
        base.update(
                "insert into referentiel_chargement (ressource, empreinte, charge_le) values (?, ?, ?)"
                        + " on conflict (ressource) do update set empreinte = excluded.empreinte, charge_le = excluded.charge_le",
                lot.nom(),
                empreinte,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC));
        journal.inscrire(new Acte(
                "00",
                Acteur.SYSTEME,
                "referentiel.charge",
                "referentiel:" + lot.nom(),
                Map.of("empreinte", empreinte)));
    }

    private static String empreinte(List<String> fichiers) {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            fichiers.forEach(fichier -> condense.update(TableTsv.octets(DOSSIER + fichier)));
            return HexFormat.of().formatHex(condense.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

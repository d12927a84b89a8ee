package fr.academie.cap.inscription.brouillon;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.PENDANT;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Purge : ce qui n'a plus lieu d'être gardé s'efface, le reste ne bouge pas")
class PurgeTest {

    private static final String BORDEAUX = "04";
    private static final Duration TRENTE_JOURS = Duration.ofDays(30);

    @Autowired
    SceneDInscription scene;

    @Autowired
    Brouillons brouillons;

    @Autowired
    RetourAuBrouillon reprises;

    @Autowired
    Purge purge;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void campagneOuverte() {
        scene.campagneOuverte(BORDEAUX, Campagne.Mode.MEL);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @DisplayName(
            "trente jours après le dernier enregistrement, le brouillon s'efface avec ses liens ; la veille, il est là")
    void brouillonSansUsage() {
        horloge.figer(PENDANT.minus(Duration.ofDays(20)));
        var jeton = brouillons.commencer(BORDEAUX, SESSION).jeton();
        brouillons.enregistrer(jeton, scene.unAdulteSalarie(), Etape.RECAPITULATIF);
        reprises.demander(jeton, "purge@exemple.fr");
        var limite = PENDANT.minus(Duration.ofDays(20)).plus(TRENTE_JOURS);

        horloge.figer(limite);
        purge.purger();
        assertThat(brouillons.parJeton(jeton)).isPresent();
        assertThat(liens()).isEqualTo(1);

        horloge.figer(limite.plusMillis(1));
        var bilan = purge.purger();
        assertThat(bilan.brouillons()).isPositive();
        assertThat(brouillons.parJeton(jeton)).isEmpty();
        assertThat(liens()).isZero();
        assertThat(purge.purger()).isEqualTo(new Purge.Bilan(0, 0, 0, Map.of()));
        var actes = national(() -> journal.surObjet("purge:" + LocalDate.ofInstant(horloge.instant(), Horloge.PARIS)));
        assertThat(actes).last().satisfies(acte -> {
            assertThat(acte.action()).isEqualTo("purge.faite");
            assertThat(acte.academie()).isEqualTo(Purge.NATIONALE);
            assertThat(acte.details())
                    .containsEntry("brouillons", String.valueOf(bilan.brouillons()))
                    .containsKey("brouillons." + BORDEAUX);
        });
    }

    @Test
    @DisplayName(
            "trente jours après la clôture, plus aucun brouillon de la campagne, sauf celui qu'un agent remplit ce jour")
    void campagneClose() {
        var fin = CLOTURE.plus(TRENTE_JOURS);
        horloge.figer(fin.minus(Duration.ofDays(3)));
        var oublie = brouillons.commencer(BORDEAUX, SESSION).jeton();
        horloge.figer(fin.minus(Duration.ofHours(1)));
        var enCours = brouillons.commencer(BORDEAUX, SESSION).jeton();

        horloge.figer(fin.plusMillis(1));
        purge.purger();

        assertThat(brouillons.parJeton(oublie)).isEmpty();
        assertThat(brouillons.parJeton(enCours)).isPresent();
    }

    @Test
    @DisplayName(
            "l'adresse d'un courriel parti s'oublie un an après, celle d'un brouillon trente jours après ; le courriel reste")
    void adresses() {
        var dossier = courriel("04-2027-9001", PENDANT, "ENVOYE");
        var attend = courriel("04-2027-9002", PENDANT, "A_ENVOYER");
        var brouillon = courriel("brouillon:x", PENDANT, "ENVOYE");

        horloge.figer(PENDANT.plus(TRENTE_JOURS).plusMillis(1));
        purge.purger();
        assertThat(adresse(brouillon)).isEmpty();
        assertThat(adresse(dossier)).isEqualTo("x@exemple.fr");

        horloge.figer(PENDANT.plus(Duration.ofDays(365)).plusMillis(1));
        purge.purger();
        assertThat(adresse(dossier)).isEmpty();
        assertThat(adresse(attend)).isEqualTo("x@exemple.fr");
    }

    @Test
    @DisplayName("une clé déjà servie s'oublie au bout de trente jours, pas avant")
    void cles() {
        var vieille = cle(PENDANT.minus(Duration.ofDays(200)));
        var recente = cle(PENDANT.minus(TRENTE_JOURS).plusMillis(1));
        horloge.figer(PENDANT);

        purge.purger();

        assertThat(compter("select count(*) from cle_idempotence where cle = ?", vieille))
                .isZero();
        assertThat(compter("select count(*) from cle_idempotence where cle = ?", recente))
                .isOne();
    }

    private int liens() {
        return compter("select count(*) from lien_reprise where courriel = ?", "purge@exemple.fr");
    }

    private UUID cle(Instant instant) {
        var cle = UUID.randomUUID();
        national(() -> base.update(
                "insert into cle_idempotence (cle, operation, reponse, cree_le) values (?, 'epreuve', 'x', ?)",
                cle,
                LiensDeReprise.utc(instant)));
        return cle;
    }

    private long courriel(String dossier, Instant instant, String etat) {
        return national(() -> base.queryForObject(
                "insert into envoi (academie, dossier, motif, modele, reference, destinataire, message_id, etat,"
                        + " prochaine, envoye_le) values ('04', ?, ?, 'm', 'r', 'x@exemple.fr', gen_random_uuid(), ?, ?, ?)"
                        + " returning id",
                Long.class,
                dossier,
                UUID.randomUUID().toString(),
                etat,
                LiensDeReprise.utc(instant),
                etat.equals("ENVOYE") ? LiensDeReprise.utc(instant) : null));
    }

    private String adresse(long id) {
        return national(() -> base.queryForObject("select destinataire from envoi where id = ?", String.class, id));
    }

    private int compter(String requete, Object... valeurs) {
        return national(() -> base.queryForObject(requete, Integer.class, valeurs));
    }

    private <T> T national(Supplier<T> lecture) {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> java.util.Objects.requireNonNull(transactions.execute(etat -> lecture.get())));
    }
}

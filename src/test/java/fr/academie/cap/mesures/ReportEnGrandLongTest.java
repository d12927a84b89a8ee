package fr.academie.cap.mesures;

import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.campagne.Reports;
import fr.academie.cap.inscription.campagne.Reports.Demande;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.socle.ClesIdempotence;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The seconds of a postponement, for docs/mesures.md. */
@Tag("long")
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Reporter la clôture d'une académie entière")
class ReportEnGrandLongTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReportEnGrandLongTest.class);
    private static final String ACADEMIE = "20";
    private static final int LOT = 500;
    private static final int LOTS = 40;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Campagnes campagnes;

    @Autowired
    DepotEnNombre depot;

    @Autowired
    Reports reports;

    @Autowired
    ClesIdempotence cles;

    @Autowired
    HorlogeDEpreuve horloge;

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @Exigence("R8")
    @DisplayName("vingt mille dossiers : lu puis fait en moins de dix secondes")
    void vingtMille() {
        scene.campagneOuverte(ACADEMIE, Campagne.Mode.MEL);
        var chef = scene.agent(Role.CHEF_BUREAU_DEC, ACADEMIE);
        for (int i = 0; i < LOTS; i++) {
            depot.deposer(
                    ACADEMIE,
                    SESSION,
                    Stream.generate(scene::unAdulteSalarie).limit(LOT).toList());
        }
        var actuelle = campagnes.pour(ACADEMIE, SESSION).orElseThrow();
        var demande = new Demande(
                ACADEMIE,
                SESSION,
                actuelle.cloture().plus(Duration.ofDays(2)),
                actuelle.retourAvant().plusDays(2),
                actuelle.amenagementAvant(),
                actuelle.derogationAvant(),
                "Panne nationale du réseau, deux jours rendus.",
                actuelle.verrou());

        var debut = System.nanoTime();
        var apercu = scene.enTantQue(chef, agent -> reports.prevoir(demande, agent));
        var lu = System.nanoTime();
        scene.enTantQue(chef, agent -> {
            reports.reporter(demande, agent, cles.nouvelle());
            return agent;
        });
        var fait = System.nanoTime();

        assertThat(apercu.effectifs().attendus()).isEqualTo(LOT * LOTS);
        LOG.info(
                "Report de {} dossiers : aperçu {} ms, acte {} ms",
                LOT * LOTS,
                Duration.ofNanos(lu - debut).toMillis(),
                Duration.ofNanos(fait - lu).toMillis());
        assertThat(Duration.ofNanos(fait - debut)).isLessThan(Duration.ofSeconds(10));
    }
}

package fr.academie.cap.mesures;

import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.campagne.Reports;
import fr.academie.cap.inscription.campagne.Reports.Apercu;
import fr.academie.cap.inscription.campagne.Reports.Demande;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.mesures.Compteur.Releve;
import fr.academie.cap.socle.ClesIdempotence;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What a postponement asks of the base: counted, for few dossiers and for many. The seconds are in docs/mesures.md. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Reporter une clôture coûte autant pour dix dossiers que pour des milliers")
class CoutDUnReportTest {

    private static final String ACADEMIE = "15";
    private static final int LOT = 500;
    private static final int LOTS = 4;
    /** Two processes follow the calendar, the campaign's own and the reminder of drafts. */
    private static final long INSTRUCTIONS = 45;

    /** The engine asks for its next block of identifiers now and then. */
    private static final long BLOC_DE_NUMEROS = 2;

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

    @Value("${cap.base.url}")
    String url;

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @Exigence({"FT-100", "R8"})
    @DisplayName("le nombre d'instructions SQL ne dépend pas du nombre de dossiers")
    void memeCout() throws SQLException {
        scene.campagneOuverte(ACADEMIE, Campagne.Mode.MEL);
        var chef = scene.agent(Role.CHEF_BUREAU_DEC, ACADEMIE);
        deposer(10);
        try (var compteur = new Compteur(url)) {
            reporter(compteur, chef); // plans and caches settle
            var peu = reporter(compteur, chef);
            for (int i = 0; i < LOTS; i++) {
                deposer(LOT);
            }
            var beaucoup = reporter(compteur, chef);

            assertThat(beaucoup.nombre()).as("%s", beaucoup.detail()).isCloseTo(peu.nombre(), within(BLOC_DE_NUMEROS));
            assertThat(beaucoup.nombre()).as("%s", beaucoup.detail()).isLessThanOrEqualTo(INSTRUCTIONS);
        }
        assertThat(scene.enTantQue(chef, agent -> prevoir(agent)).effectifs().attendus())
                .isGreaterThan(LOT * LOTS);
    }

    private void deposer(int nombre) {
        depot.deposer(
                ACADEMIE,
                SESSION,
                Stream.generate(scene::unAdulteSalarie).limit(nombre).toList());
    }

    private Apercu prevoir(Agent agent) {
        return reports.prevoir(demande(), agent);
    }

    private Releve reporter(Compteur compteur, Agent chef) {
        var demande = demande();
        return scene.enTantQue(
                chef, agent -> compteur.mesurer(() -> reports.reporter(demande, agent, cles.nouvelle())));
    }

    /** A day later than now decided. */
    private Demande demande() {
        var actuelle = campagnes.pour(ACADEMIE, SESSION).orElseThrow();
        return new Demande(
                ACADEMIE,
                SESSION,
                actuelle.cloture().plus(Duration.ofDays(1)),
                actuelle.retourAvant().plusDays(1),
                actuelle.amenagementAvant(),
                actuelle.derogationAvant(),
                "Panne nationale du réseau, deux jours rendus.",
                actuelle.verrou());
    }
}

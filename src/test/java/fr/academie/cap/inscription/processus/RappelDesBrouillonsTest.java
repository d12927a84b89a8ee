package fr.academie.cap.inscription.processus;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.PENDANT;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.pdf.Gabarits;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.brouillon.RappelDesBrouillons;
import fr.academie.cap.inscription.brouillon.RetourAuBrouillon;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Rappel des brouillons : une fois, avant la clôture, à qui l'a demandé")
class RappelDesBrouillonsTest {

    private static final Instant RAPPEL = CLOTURE.minus(Duration.ofDays(7));

    @Autowired
    SceneDInscription scene;

    @Autowired
    Campagnes campagnes;

    @Autowired
    Brouillons brouillons;

    @Autowired
    RetourAuBrouillon reprises;

    @Autowired
    RappelDesBrouillons rappel;

    @Autowired
    @Qualifier("rappelsManquants")
    ApplicationRunner demarrage;

    @Autowired
    Journal journal;

    @Autowired
    Depot depot;

    @Autowired
    ClesIdempotence cles;

    @Autowired
    Rendus rendus;

    @Autowired
    RuntimeService instances;

    @Autowired
    HistoryService historique;

    @Autowired
    ManagementService travaux;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @AfterEach
    void heure() {
        horloge.remettre();
        ClockUtil.reset();
    }

    @Test
    @Exigence("INS-08")
    @DisplayName(
            "sept jours avant la clôture, un rappel part ; ni à qui n'a rien demandé, ni à qui a validé, ni deux fois")
    void unSeulRappel() {
        scene.campagneOuverte("08", Campagne.Mode.MEL);
        var demande = brouillon("08", "rappel.demande@exemple.fr", true);
        brouillon("08", "rappel.silence@exemple.fr", false);
        var valide = brouillon("08", "rappel.valide@exemple.fr", true);
        depot.valider(valide, cles.nouvelle());

        passerA("08", RAPPEL.minusSeconds(60));
        assertThat(rappels("08")).isEmpty();
        passerA("08", RAPPEL);

        assertThat(rappels("08")).containsExactly("rappel.demande@exemple.fr");
        assertThat(termine("08")).isTrue();
        assertThat(scene.dans("08", () -> rappel.rappeler("08", SESSION))).isFalse();
        assertThat(rappels("08")).hasSize(1);
        var reference = scene.dans(
                "08",
                () -> base.queryForObject(
                        "select reference from envoi where modele = 'rappel-brouillon'", String.class));
        var message =
                rendus.rendre("08", "rappel-brouillon", reference).orElseThrow().message();
        assertThat(new Gabarits().texte(message))
                .contains("n’est pas validée", "1er décembre 2026 à 17 h 00", "/inscription/reprise/08.");
        assertThat(brouillons.parJeton(demande)).isPresent();
    }

    @Test
    @DisplayName("clôture reportée : la minuterie suit ; en avance, elle ne rappelle personne")
    void reportee() {
        scene.campagneOuverte("09", Campagne.Mode.MEL);
        brouillon("09", "rappel.reporte@exemple.fr", true);
        campagnes.reporter("09", SESSION, CLOTURE.plus(Duration.ofDays(3)), SceneDInscription.RETOUR.plusDays(3));

        passerA("09", RAPPEL);
        assertThat(rappels("09")).isEmpty();
        var minuterie = travaux.createJobQuery()
                .processInstanceId(instance("09"))
                .timers()
                .singleResult();
        assertThat(minuterie.getDuedate().toInstant()).isEqualTo(RAPPEL.plus(Duration.ofDays(3)));
        Perimetre.dans(Perimetre.NATIONAL, () -> travaux.executeJob(minuterie.getId()));
        assertThat(instances.getActiveActivityIds(instance("09"))).containsExactly(RappelBrouillonsBpmn.EVENT_RAPPEL);
        assertThat(rappels("09")).isEmpty();

        passerA("09", RAPPEL.plus(Duration.ofDays(3)));
        assertThat(rappels("09")).hasSize(1);
    }

    @Test
    @DisplayName("plus d'un lot : les lots se suivent jusqu'au dernier brouillon, chacun rappelé une fois")
    void plusieursLots() {
        scene.campagneOuverte("10", Campagne.Mode.MEL);
        scene.dans(
                "10",
                () -> base.update(
                        "insert into brouillon (empreinte, academie, session, saisie, etape, courriel, reprise_le, cree_le,"
                                + " modifie_le) select sha256(('lot' || n)::bytea), '10', ?, '{}', 'ORIGINE',"
                                + " 'lot' || n || '@exemple.fr', now(), now(), now() from generate_series(1, 501) n",
                        SESSION));

        passerA("10", RAPPEL);

        assertThat(rappels("10")).hasSize(501).doesNotHaveDuplicates();
        assertThat(termine("10")).isTrue();
    }

    @Test
    @DisplayName("une campagne close ne rappelle plus personne, même si le travail arrive en retard")
    void tropTard() {
        scene.campagneOuverte("11", Campagne.Mode.MEL);
        brouillon("11", "rappel.tard@exemple.fr", true);

        passerA("11", CLOTURE);

        assertThat(rappels("11")).isEmpty();
        assertThat(termine("11")).isTrue();
    }

    @Test
    @DisplayName(
            "une campagne ouverte avant cette version reçoit son rappel, un seul, même si deux nœuds démarrent ensemble")
    void campagneDejaOuverte() throws Exception {
        scene.campagneOuverte("13", Campagne.Mode.MEL);
        var perdue = instance("13");
        instances.deleteProcessInstance(perdue, "campagne d'avant");
        historique.deleteHistoricProcessInstance(perdue);
        brouillon("13", "rappel.ancienne@exemple.fr", true);

        var noeuds = Executors.newFixedThreadPool(4);
        try {
            var departs = noeuds.invokeAll(Collections.nCopies(4, (Callable<Void>) () -> {
                demarrage.run(new DefaultApplicationArguments());
                return null;
            }));
            for (var depart : departs) {
                depart.get();
            }
        } finally {
            noeuds.shutdownNow();
        }

        assertThat(instances
                        .createProcessInstanceQuery()
                        .processDefinitionKey(RappelBrouillonsBpmn.PROCESS_ID)
                        .processInstanceBusinessKey(
                                CleMetier.deLaSession("13", SESSION).texte())
                        .count())
                .isEqualTo(1);
        assertThat(scene.dans("13", () -> journal.surObjet("campagne:13-" + SESSION)))
                .extracting(ActeInscrit::action)
                .containsOnlyOnce("campagne.rappel-programme");
        passerA("13", RAPPEL);
        assertThat(rappels("13")).containsExactly("rappel.ancienne@exemple.fr");

        demarrage.run(new DefaultApplicationArguments());
        assertThat(termine("13")).as("le rappel fait ne se refait pas").isTrue();
    }

    @Test
    @DisplayName("une campagne close d'avant cette version n'en reçoit pas")
    void campagneDejaClose() throws Exception {
        scene.campagneOuverte("15", Campagne.Mode.MEL);
        var perdue = instance("15");
        instances.deleteProcessInstance(perdue, "campagne d'avant");
        historique.deleteHistoricProcessInstance(perdue);
        horloge.regler(CLOTURE);

        demarrage.run(new DefaultApplicationArguments());

        assertThat(historique
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(RappelBrouillonsBpmn.PROCESS_ID)
                        .processInstanceBusinessKey(
                                CleMetier.deLaSession("15", SESSION).texte())
                        .count())
                .isZero();
    }

    private String brouillon(String academie, String courriel, boolean reprise) {
        horloge.regler(PENDANT);
        var jeton = brouillons.commencer(academie, SESSION).jeton();
        brouillons.enregistrer(jeton, scene.unAdulteSalarie(), Etape.RECAPITULATIF);
        if (reprise) {
            reprises.demander(jeton, courriel);
        }
        return jeton;
    }

    private List<String> rappels(String academie) {
        return scene.dans(
                academie,
                () -> base.queryForList(
                        "select destinataire from envoi where modele = 'rappel-brouillon' and academie = ?",
                        String.class,
                        academie));
    }

    private void passerA(String academie, Instant instant) {
        horloge.regler(instant.plusSeconds(1));
        ClockUtil.setCurrentTime(java.util.Date.from(instant.plusSeconds(1)));
        for (var dus = dus(academie); !dus.isEmpty(); dus = dus(academie)) {
            for (var travail : dus) {
                Perimetre.dans(Perimetre.NATIONAL, () -> travaux.executeJob(travail.getId()));
            }
        }
    }

    private List<Job> dus(String academie) {
        return travaux.createJobQuery()
                .processInstanceId(instance(academie))
                .executable()
                .list();
    }

    private String instance(String academie) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(RappelBrouillonsBpmn.PROCESS_ID)
                .processInstanceBusinessKey(
                        CleMetier.deLaSession(academie, SESSION).texte())
                .singleResult()
                .getId();
    }

    private boolean termine(String academie) {
        return historique
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance(academie))
                        .finished()
                        .count()
                == 1;
    }
}

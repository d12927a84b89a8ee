package fr.academie.cap.inscription.processus;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.PENDANT;
import static fr.academie.cap.inscription.SceneDInscription.RETOUR;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Campagne d'inscription : une instance, des lots, aucune minuterie par candidat")
class CampagneTest {

    @Autowired
    SceneDInscription scene;

    @Autowired
    Campagnes campagnes;

    @Autowired
    Courriers courriers;

    @Autowired
    Tirages tirages;

    @Autowired
    RuntimeService instances;

    @Autowired
    HistoryService historique;

    @Autowired
    ManagementService travaux;

    @Autowired
    HorlogeDEpreuve horloge;

    @AfterEach
    void heure() {
        horloge.remettre();
        ClockUtil.reset();
    }

    @Test
    @Exigence({"INS-72", "FT-16", "FT-100"})
    @DisplayName("à la clôture, la pré-inscription et la modification ne sont plus possibles")
    void cloture() {
        var cle = ouverteAvecUnDossier("22", Campagne.Mode.MEL);
        passerA("22", CLOTURE);

        assertThatThrownBy(() -> scene.valider("22", scene.unAdulteSalarie()))
                .isInstanceOfSatisfying(
                        RefusMetier.class, r -> assertThat(r.phrase()).contains("closes depuis"));
        assertThatThrownBy(() -> scene.modifier(cle, scene.unAdulteSalarie())).isInstanceOf(RefusMetier.class);
        assertThat(ou("22")).containsExactly(CampagneInscriptionBpmn.EVENT_PREMIERE_RELANCE);
    }

    @Test
    @DisplayName("validée à la dernière microseconde, elle est prise ; à l'instant de la clôture, elle est refusée")
    void derniereMicroseconde() {
        scene.campagneOuverte("17", Campagne.Mode.MEL);
        horloge.figer(CLOTURE.minusNanos(1000));
        assertThat(scene.valider("17", scene.unAdulteSalarie()).numero()).isPositive();
        horloge.figer(CLOTURE);
        assertThatThrownBy(() -> scene.valider("17", scene.unAdulteSalarie())).isInstanceOf(RefusMetier.class);
    }

    @Test
    @Exigence({"INS-69", "INS-71", "FT-62"})
    @DisplayName("par la poste, les confirmations rejoignent le tirage à la clôture, pas avant")
    void modeCourrier() {
        var cle = ouverteAvecUnDossier("23", Campagne.Mode.COURRIER);
        assertThat(envois(cle)).containsExactly("accuse-de-reception");
        assertThat(enAttente("23")).isZero();

        passerA("23", CLOTURE);

        assertThat(enAttente("23")).isEqualTo(1);
    }

    @Test
    @Exigence({"FT-20", "INS-03"})
    @DisplayName("deux relances, puis une personne statue : rien ne devient caduc de soi-même")
    void relancesPuisCaducite() {
        var cle = ouverteAvecUnDossier("24", Campagne.Mode.MEL);
        passerA("24", CLOTURE);
        passerA("24", CLOTURE.plus(Duration.ofDays(11)));
        passerA("24", instant(RETOUR.minusDays(4)));
        assertThat(envois(cle)).containsExactly("confirmation-inscription", "relance", "relance");

        passerA("24", instant(RETOUR.plusDays(9)));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(ou("24")).containsExactly(CampagneInscriptionBpmn.EVENT_LIMITE_RETOUR);
        scene.accomplir(
                cle,
                Role.CHEF_BUREAU_DEC,
                Map.of("decision", "caducite", "motif", "Aucun retour malgré deux relances, la dernière en décembre."));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.CADUC);
        assertThat(envois(cle)).endsWith("caducite");
        passerA("24", instant(RETOUR.plusDays(10)));
        assertThat(termine("24")).isTrue();
    }

    @Test
    @DisplayName("un délai accordé se respecte, puis le dossier revient devant une personne")
    void delaiAccorde() {
        var cle = ouverteAvecUnDossier("25", Campagne.Mode.MEL);
        passerA("25", CLOTURE);
        passerA("25", CLOTURE.plus(Duration.ofDays(11)));
        passerA("25", instant(RETOUR.minusDays(4)));
        passerA("25", instant(RETOUR.plusDays(9)));
        scene.accomplir(
                cle,
                Role.CHEF_BUREAU_DEC,
                Map.of(
                        "decision", "delai",
                        "nouvelleLimite", RETOUR.plusDays(30).toString(),
                        "motif", "Hospitalisation justifiée pendant le délai de retour."));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(scene.dossier(cle).retourAvant()).contains(RETOUR.plusDays(30));

        passerA("25", instant(RETOUR.plusDays(20)));
        assertThat(scene.taches(cle)).isEmpty();
        passerA("25", instant(RETOUR.plusDays(31)));
        assertThat(scene.taches(cle)).containsExactly("Statuer sur la caducité");
    }

    @Test
    @Exigence("FT-100")
    @DisplayName("reporter la clôture est un seul acte : la minuterie et les pages suivent")
    void report() {
        var cle = ouverteAvecUnDossier("27", Campagne.Mode.MEL);
        var nouvelle = CLOTURE.plus(Duration.ofDays(3));
        campagnes.reporter("27", SESSION, nouvelle, RETOUR.plusDays(3));

        assertThat(minuterie("27").getDuedate().toInstant()).isEqualTo(nouvelle);
        passerA("27", CLOTURE);
        assertThat(scene.modifier(cle, scene.unAdulteSalarie()).ordre()).isEqualTo(1);
        passerA("27", nouvelle);
        assertThat(ou("27")).containsExactly(CampagneInscriptionBpmn.EVENT_PREMIERE_RELANCE);
    }

    @Test
    @Exigence({"FT-100", "INS-71"})
    @DisplayName("reportée après la clôture, la campagne rouvre, et clôt de nouveau ce qui est venu entre-temps")
    void reouverture() {
        ouverteAvecUnDossier("05", Campagne.Mode.COURRIER);
        passerA("05", CLOTURE);
        passerA("05", CLOTURE.plus(Duration.ofDays(11)));
        assertThat(enAttente("05")).as("confirmation et relance").isEqualTo(2);
        assertThat(ou("05")).containsExactly(CampagneInscriptionBpmn.EVENT_SECONDE_RELANCE);

        var nouvelle = CLOTURE.plus(Duration.ofDays(14));
        campagnes.reporter("05", SESSION, nouvelle, RETOUR.plusDays(14));

        assertThat(ou("05")).containsExactly(CampagneInscriptionBpmn.EVENT_CLOTURE);
        assertThat(minuterie("05").getDuedate().toInstant()).isEqualTo(nouvelle);
        scene.valider("05", scene.unAdulteSalarie());
        assertThat(enAttente("05"))
                .as("le nouveau venu n'est pas imprimé avant la clôture")
                .isEqualTo(2);
        passerA("05", nouvelle);
        assertThat(enAttente("05")).as("lui, et lui seul, l'est à la clôture").isEqualTo(3);
        assertThat(ou("05")).containsExactly(CampagneInscriptionBpmn.EVENT_PREMIERE_RELANCE);
    }

    @Test
    @DisplayName("pendant que les lots se closent, un report les arrête et attend la nouvelle clôture")
    void reportPendantLesLots() {
        ouverteAvecUnDossier("03", Campagne.Mode.MEL);
        horloge.regler(CLOTURE.plusSeconds(1));
        ClockUtil.setCurrentTime(java.util.Date.from(CLOTURE.plusSeconds(1)));
        var minuterie = minuterie("03").getId();
        Perimetre.dans(Perimetre.NATIONAL, () -> travaux.executeJob(minuterie));
        assertThat(dus("03")).as("le premier lot attend").hasSize(1);

        campagnes.reporter("03", SESSION, CLOTURE.plus(Duration.ofDays(2)), RETOUR);

        assertThat(dus("03")).isEmpty();
        assertThat(ou("03")).containsExactly(CampagneInscriptionBpmn.EVENT_CLOTURE);
    }

    @Test
    @DisplayName("un délai accordé plus court que la nouvelle limite s'aligne sur elle ; un plus long reste")
    void delaisRattrapes() {
        var court = ouverteAvecUnDossier("04", Campagne.Mode.MEL);
        var lointain = scene.valider("04", scene.unAdulteSalarie());
        passerA("04", CLOTURE);
        passerA("04", CLOTURE.plus(Duration.ofDays(11)));
        passerA("04", instant(RETOUR.minusDays(4)));
        passerA("04", instant(RETOUR.plusDays(9)));
        accorder(court, 15);
        accorder(lointain, 60);

        campagnes.reporter("04", SESSION, CLOTURE, RETOUR.plusDays(30));

        assertThat(scene.dossier(court).retourAvant()).isEmpty();
        assertThat(scene.dossier(lointain).retourAvant()).contains(RETOUR.plusDays(60));
        assertThat(minuterie("04").getDuedate().toInstant()).isEqualTo(instant(RETOUR.plusDays(38)));
    }

    private void accorder(CleMetier cle, int jours) {
        scene.accomplir(
                cle,
                Role.CHEF_BUREAU_DEC,
                Map.of(
                        "decision", "delai",
                        "nouvelleLimite", RETOUR.plusDays(jours).toString(),
                        "motif", "Hospitalisation justifiée pendant le délai de retour."));
    }

    @Test
    @DisplayName("une minuterie en avance ne ferme rien : l'échéance du domaine est relue")
    void minuterieEnAvance() {
        ouverteAvecUnDossier("18", Campagne.Mode.MEL);
        var minuterie = minuterie("18").getId();
        Perimetre.dans(Perimetre.NATIONAL, () -> travaux.executeJob(minuterie));

        assertThat(ou("18")).containsExactly(CampagneInscriptionBpmn.EVENT_CLOTURE);
    }

    @Test
    @DisplayName("des dates qui se contredisent sont refusées avec la date à corriger")
    void datesContradictoires() {
        var bonne = SceneDInscription.campagne("19", Campagne.Mode.MEL);
        var mauvaise = new Campagne(
                "19",
                SESSION,
                bonne.cloture(),
                bonne.ouverture(),
                bonne.retourAvant(),
                bonne.mode(),
                bonne.service(),
                bonne.adresse(),
                bonne.telephone(),
                bonne.courriel(),
                bonne.tribunal(),
                bonne.note());

        assertThatThrownBy(() -> campagnes.decider(mauvaise))
                .isInstanceOfSatisfying(
                        RefusMetier.class, r -> assertThat(r.code()).isEqualTo("CAP-CPG-001"));
    }

    private CleMetier ouverteAvecUnDossier(String academie, Campagne.Mode mode) {
        scene.campagneOuverte(academie, mode);
        passerA(academie, PENDANT);
        return scene.valider(academie, scene.unAdulteSalarie());
    }

    /** Moves the clock and lets the campaign's due timers and chunks run until none is left. */
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

    private Job minuterie(String academie) {
        return travaux.createJobQuery()
                .processInstanceId(instance(academie))
                .timers()
                .singleResult();
    }

    private String instance(String academie) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(CampagneInscriptionBpmn.PROCESS_ID)
                .processInstanceBusinessKey(
                        CleMetier.deLaSession(academie, SESSION).texte())
                .singleResult()
                .getId();
    }

    private List<String> ou(String academie) {
        return instances.getActiveActivityIds(instance(academie));
    }

    private boolean termine(String academie) {
        return historique
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance(academie))
                        .finished()
                        .count()
                == 1;
    }

    private int enAttente(String academie) {
        return Perimetre.dans(Perimetre.de(academie), () -> tirages.enAttente(academie));
    }

    private List<String> envois(CleMetier cle) {
        return scene.dans(
                cle.academie(),
                () -> courriers.duDossier(cle.texte()).stream()
                        .map(Envoi::modele)
                        .toList());
    }

    private static Instant instant(java.time.LocalDate jour) {
        return jour.atStartOfDay(fr.academie.cap.echeances.Horloge.PARIS).toInstant();
    }
}

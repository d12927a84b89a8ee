package fr.academie.cap.inscription.processus;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.toutEstConforme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.courriers.RenduInscription;
import fr.academie.cap.inscription.instruction.Receptions.Constat;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.ReponsesRefusees;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Vie d'une inscription, de la validation à l'inscription définitive")
class VieDUneInscriptionTest {

    private static final List<String> PIECES_D_UN_SALARIE = List.of("PIECE_IDENTITE");

    @Autowired
    SceneDInscription scene;

    @Autowired
    ProcessEngine moteur;

    @Autowired
    RuntimeService instances;

    @Autowired
    HistoryService historique;

    @Autowired
    Courriers courriers;

    @Autowired
    Journal journal;

    @Autowired
    RenduInscription rendu;

    @Autowired
    Lettres lettres;

    @Autowired
    HorlogeDEpreuve horloge;

    @BeforeEach
    void campagne() {
        init(moteur);
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-66", "INS-70", "INS-74", "FT-15", "FT-17"})
    @DisplayName("validée, elle a son numéro « n – 0 », sa procédure, son mél et sa ligne de journal")
    void validee() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());

        assertThat(scene.dossier(cle).numeroAffiche().ordre()).isZero();
        assertThat(attend(cle))
                .containsExactlyInAnyOrder(
                        ConfirmationPostaleBpmn.EVENT_CONFIRMATION_RECUE,
                        ConfirmationPostaleBpmn.EVENT_PREINSCRIPTION_MODIFIEE,
                        ConfirmationPostaleBpmn.EVENT_COURRIER_NON_DISTRIBUE,
                        ConfirmationPostaleBpmn.EVENT_DELAI_RETOUR_EXPIRE);
        assertThat(envois(cle)).containsExactly("confirmation-inscription");
        assertThat(actes(cle)).containsExactly("preinscription.validee");
    }

    @Test
    @Exigence({"INS-03", "INS-13", "CAP-10.2", "FT-18"})
    @DisplayName("la confirmation signée et complète revient : l'inscription est définitive")
    void definitive() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());

        assertThat(scene.recevoir(cle, 0)).isEqualTo(Constat.RECUE);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(PIECES_D_UN_SALARIE));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.INSCRIT);
        assertThat(scene.dossier(cle).definitifLe()).isPresent();
        assertThat(finit(cle))
                .contains(
                        ConfirmationPostaleBpmn.END_EVENT_INSCRIPTION_DEFINITIVE,
                        PreinscriptionBpmn.END_EVENT_INSCRIPTION_DEFINITIVE);
        assertThat(actes(cle)).contains("confirmation.arrivee", "confirmation.controlee", "inscription.prononcee");
        assertThat(envois(cle)).contains("inscription-definitive");
    }

    @Test
    @Exigence({"INS-74", "FT-15"})
    @DisplayName("modifiée avant la clôture, elle devient « n – 1 » et une nouvelle confirmation part")
    void modifiee() {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);

        var numero = scene.modifier(cle, saisie);

        assertThat(numero.ordre()).isEqualTo(1);
        assertThat(numero.numero()).isEqualTo(cle.numero());
        assertThat(envois(cle)).containsExactly("confirmation-inscription", "confirmation-inscription");
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(cle.texte())
                        .count())
                .as("l'instance et son appelée, pas une de plus")
                .isEqualTo(2);
    }

    @Test
    @Exigence("INS-74")
    @DisplayName("un papier d'un ordre ancien ne confirme jamais")
    void ordrePerime() {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);
        scene.modifier(cle, saisie);

        assertThat(scene.recevoir(cle, 0)).isEqualTo(Constat.ORDRE_PERIME);

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(attend(cle)).contains(ConfirmationPostaleBpmn.EVENT_CONFIRMATION_RECUE);
    }

    @Test
    @DisplayName("modifié pendant le contrôle, l'ordre scanné est périmé : l'agent ne peut pas le dire en cours")
    void modifieePendantLeControle() {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);
        scene.recevoir(cle, 0);
        scene.modifier(cle, saisie);

        assertThatThrownBy(() -> scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(PIECES_D_UN_SALARIE)))
                .isInstanceOfSatisfying(
                        RefusMetier.class, r -> assertThat(r.champ()).contains("ordreEnCours"));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.CONFIRMATION_RECUE);
    }

    @Test
    @DisplayName("reçue deux fois, la seconde ne fait rien et le dit")
    void recueDeuxFois() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(cle, 0);

        assertThat(scene.recevoir(cle, 0)).isEqualTo(Constat.DEJA_RECUE);
    }

    @Test
    @DisplayName("un numéro d'une autre académie est inconnu, sans rien révéler")
    void autreAcademie() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());

        var constat = scene.enTantQue(scene.gestionnaire("10"), agent -> scene.recevoirPour(agent, cle, 0));

        assertThat(constat).isEqualTo(Constat.INCONNUE);
    }

    @Test
    @Exigence("CAP-07.2")
    @DisplayName("une pièce manque : elle est demandée, et la suite attend son arrivée")
    void piecesManquantes() {
        var cle = scene.valider(RENNES, scene.unMineurEnApprentissage());
        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "signatureRepresentant", "oui",
                        "piecesRecues", List.of(),
                        "correctionsPortees", "non"));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.INCOMPLET);
        assertThat(envois(cle)).contains("demande-de-pieces");

        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "signatureRepresentant", "oui",
                        "piecesRecues", List.of("CONTRAT_APPRENTISSAGE"),
                        "correctionsPortees", "non"));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.INSCRIT);
    }

    @Test
    @DisplayName("un mineur sans la signature de son représentant légal signe de nouveau")
    void sansRepresentant() {
        var cle = scene.valider(RENNES, scene.unMineurEnApprentissage());
        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "signatureRepresentant", "non",
                        "piecesRecues", List.of("CONTRAT_APPRENTISSAGE"),
                        "correctionsPortees", "non"));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.A_SIGNER_DE_NOUVEAU);
        assertThat(envois(cle)).contains("reclamation-signature");
    }

    @Test
    @DisplayName("dix-huit ans le jour de l'envoi : le candidat signe seul ; postée la veille, non")
    void majeurDepuisPeu() {
        var anniversaire = LocalDate.of(2026, 11, 12);
        var seul = scene.valider(RENNES, neLe(anniversaire.minusYears(18)));
        var laVeille = scene.valider(RENNES, neLe(anniversaire.minusYears(18)));

        horloge.avancer(Duration.ofDays(3));
        scene.recevoir(seul, 0, anniversaire);
        scene.recevoir(laVeille, 0, anniversaire.minusDays(1));
        scene.accomplir(seul, Role.GESTIONNAIRE_DEC, toutEstConforme(PIECES_D_UN_SALARIE));
        var reponses = new HashMap<>(toutEstConforme(PIECES_D_UN_SALARIE));
        reponses.put("signatureRepresentant", "non");
        scene.accomplir(laVeille, Role.GESTIONNAIRE_DEC, reponses);

        assertThat(scene.dossier(seul).etat()).isEqualTo(EtatDossier.INSCRIT);
        assertThat(scene.dossier(laVeille).etat()).isEqualTo(EtatDossier.A_SIGNER_DE_NOUVEAU);
    }

    private Saisie neLe(LocalDate jour) {
        var saisie = scene.unAdulteSalarie();
        var civil = saisie.etatCivil().orElseThrow();
        return saisie.avec(new EtatCivil(
                civil.nomFamille(),
                civil.nomUsage(),
                civil.prenoms(),
                DateNaissance.le(jour.getDayOfMonth(), jour.getMonthValue(), jour.getYear()),
                civil.lieuNaissance()));
    }

    @Test
    @DisplayName("des corrections sans nouvelle signature : reportées, l'inscription est prononcée")
    void correctionsSimples() {
        var cle = corrigee();
        scene.accomplir(
                cle, Role.GESTIONNAIRE_DEC, Map.of("signatureARenouveler", "non", "observation", "Prénom complété."));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.INSCRIT);
    }

    @Test
    @DisplayName("des corrections qui touchent les épreuves : une nouvelle signature est demandée")
    void correctionsSubstantielles() {
        var cle = corrigee();
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of("signatureARenouveler", "oui", "observation", "Épreuve facultative ajoutée."));

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.A_SIGNER_DE_NOUVEAU);
        assertThat(attend(cle)).contains(ConfirmationPostaleBpmn.EVENT_CONFIRMATION_RECUE);
    }

    @Test
    @DisplayName("le courrier revient non distribué : le contact est repris, la confirmation repart")
    void nonDistribue() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        assertThat(scene.retourNonDistribue(cle)).isEqualTo(Constat.NON_DISTRIBUE);

        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, Map.of("moyen", "telephone", "adresseCorrigee", "oui"));

        assertThat(envois(cle)).containsExactly("confirmation-inscription", "confirmation-inscription");
        assertThat(attend(cle)).contains(ConfirmationPostaleBpmn.EVENT_CONFIRMATION_RECUE);
    }

    @Test
    @Exigence({"CAP-20.2", "FT-50"})
    @DisplayName("la même personne se pré-inscrit deux fois : un agent tranche, la seconde peut rester sans suite")
    void candidatureMultipleSansSuite() {
        var saisie = scene.unAdulteSalarie();
        var premiere = scene.valider(RENNES, saisie);
        var seconde = scene.valider(RENNES, saisie);

        assertThat(scene.dossier(premiere).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(scene.dossier(seconde).etat()).isEqualTo(EtatDossier.CANDIDATURE_A_EXAMINER);
        scene.accomplir(
                seconde,
                Role.GESTIONNAIRE_DEC,
                Map.of("suite", "sans-suite", "motif", "Double saisie de la même candidature."));

        assertThat(scene.dossier(seconde).etat()).isEqualTo(EtatDossier.SANS_SUITE);
        assertThat(finit(seconde)).contains(PreinscriptionBpmn.END_EVENT_CANDIDATURE_SANS_SUITE);
        assertThat(envois(seconde)).containsExactly("candidature-sans-suite");
    }

    @Test
    @Exigence("CAP-20.2")
    @DisplayName("la dérogation du recteur est accordée : la seconde candidature suit son cours")
    void candidatureMultipleAdmise() {
        var saisie = scene.unAdulteSalarie();
        scene.valider(RENNES, saisie);
        var seconde = scene.valider(RENNES, saisie);
        scene.accomplir(
                seconde,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "suite", "derogation",
                        "referenceDecision", "DER-2027-12",
                        "motif", "Décision du recteur versée au dossier."));

        assertThat(scene.dossier(seconde).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(attend(seconde)).contains(ConfirmationPostaleBpmn.EVENT_CONFIRMATION_RECUE);
    }

    @Test
    @Exigence("FT-2")
    @DisplayName("une réponse manque au contrôle : rien n'est écrit, la tâche reste ouverte")
    void reponseManquante() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(cle, 0);

        assertThatThrownBy(() -> scene.accomplir(cle, Role.GESTIONNAIRE_DEC, Map.of("ordreEnCours", "oui")))
                .isInstanceOf(ReponsesRefusees.class);

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.CONFIRMATION_RECUE);
        assertThat(actes(cle)).doesNotContain("confirmation.controlee");
    }

    private CleMetier corrigee() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "piecesRecues", PIECES_D_UN_SALARIE,
                        "correctionsPortees", "oui"));
        return cle;
    }

    private List<String> attend(CleMetier cle) {
        return instances.createEventSubscriptionQuery().list().stream()
                .filter(s -> instances
                                .createProcessInstanceQuery()
                                .processInstanceId(s.getProcessInstanceId())
                                .processInstanceBusinessKey(cle.texte())
                                .count()
                        == 1)
                .map(s -> s.getActivityId())
                .toList();
    }

    private List<String> finit(CleMetier cle) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(cle.texte())
                .finished()
                .list()
                .stream()
                .flatMap(i ->
                        historique
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(i.getId())
                                .finished()
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> envois(CleMetier cle) {
        return scene.dans(
                cle.academie(),
                () -> courriers.duDossier(cle.texte()).stream()
                        .map(Envoi::modele)
                        .toList());
    }

    private List<String> actes(CleMetier cle) {
        return scene.dans(
                cle.academie(),
                () -> journal.surObjet("dossier:" + cle).stream()
                        .map(ActeInscrit::action)
                        .toList());
    }

    @Test
    @Exigence("FT-61")
    @DisplayName("chaque courrier déposé se compose : rien n'est promis que l'on ne sache écrire")
    void courriersComposes() {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);
        var seconde = scene.valider(RENNES, saisie);
        scene.accomplir(
                seconde,
                Role.GESTIONNAIRE_DEC,
                Map.of("suite", "sans-suite", "motif", "Double saisie de la même candidature."));
        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "non",
                        "piecesRecues", List.of(),
                        "correctionsPortees", "non"));
        scene.recevoir(cle, 0);
        scene.accomplir(
                cle,
                Role.GESTIONNAIRE_DEC,
                Map.of(
                        "ordreEnCours", "oui",
                        "signatureCandidat", "oui",
                        "piecesRecues", List.of(),
                        "correctionsPortees", "non"));
        scene.recevoir(cle, 0);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(PIECES_D_UN_SALARIE));

        assertThat(composes(cle))
                .containsExactly(
                        "confirmation-inscription",
                        "reclamation-signature",
                        "demande-de-pieces",
                        "inscription-definitive");
        assertThat(composes(seconde)).containsExactly("candidature-sans-suite");
    }

    /** Models of the dossier's mails, each composed to the last letter. */
    private List<String> composes(CleMetier cle) {
        return envois(cle).stream()
                .filter(modele -> Perimetre.dans(
                        Perimetre.de(cle.academie()),
                        () -> rendu.rendre(modele, cle + "/0")
                                .map(piece -> {
                                    assertThat(lettres.rediger(piece.message()).texte())
                                            .isNotBlank()
                                            .doesNotContain("${", "[(");
                                    piece.lettres()
                                            .forEach(l -> assertThat(lettres.composer(l))
                                                    .isNotEmpty());
                                    return true;
                                })
                                .orElse(false)))
                .toList();
    }
}

package fr.academie.cap.inscription;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Un lot de candidatures laisse les mêmes traces que déposées une à une")
class DepotEnNombreTest {

    @Autowired
    SceneDInscription scene;

    @Autowired
    DepotEnNombre depot;

    @Autowired
    ProcedureInscription procedure;

    @Autowired
    Courriers courriers;

    @Autowired
    Corbeille corbeille;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @DisplayName("numéros qui se suivent, procédure, courriel et ligne de journal pour chacune")
    void lot() {
        var seule = scene.valider(RENNES, scene.unAdulteSalarie());

        var cles = depot.deposer(RENNES, SESSION, List.of(scene.unAdulteSalarie(), scene.unMineurEnApprentissage()));

        assertThat(cles).extracting(CleMetier::numero).containsExactly(seule.numero() + 1, seule.numero() + 2);
        assertThat(cles).allSatisfy(cle -> {
            assertThat(scene.dossier(cle).numeroAffiche().ordre()).isZero();
            assertThat(positions(cle)).isEqualTo(positions(seule));
            assertThat(envois(cle)).isEqualTo(envois(seule));
            assertThat(actes(cle)).isEqualTo(actes(seule));
            assertThat(taches(cle)).isZero();
        });
    }

    @Test
    @DisplayName("la seconde candidature d'une même personne attend qu'une personne l'examine")
    void doubles() {
        var saisie = scene.unAdulteSalarie();

        var cles = depot.deposer(RENNES, SESSION, List.of(saisie, scene.unAdulteSalarie(), saisie));

        assertThat(cles)
                .extracting(cle -> scene.dossier(cle).etat())
                .containsExactly(EtatDossier.PREINSCRIT, EtatDossier.PREINSCRIT, EtatDossier.CANDIDATURE_A_EXAMINER);
        assertThat(cles).extracting(this::taches).containsExactly(0, 0, 1);
    }

    @Test
    @DisplayName("la campagne close refuse le lot entier, et son numéro reste à donner")
    void close() {
        var avant = scene.valider(RENNES, scene.unAdulteSalarie());
        horloge.regler(CLOTURE.plus(Duration.ofMinutes(1)));
        var lot = List.of(scene.unAdulteSalarie());

        assertThatThrownBy(() -> depot.deposer(RENNES, SESSION, lot))
                .isInstanceOfSatisfying(
                        RefusMetier.class, refus -> assertThat(refus.code()).isEqualTo("CAP-INS-904"));

        horloge.regler(SceneDInscription.PENDANT);
        assertThat(depot.deposer(RENNES, SESSION, lot).get(0).numero()).isEqualTo(avant.numero() + 1);
    }

    private List<PositionDansLeProcessus> positions(CleMetier cle) {
        return scene.dans(RENNES, () -> procedure.positions(cle));
    }

    private List<String> envois(CleMetier cle) {
        return scene.dans(
                RENNES,
                () -> courriers.duDossier(cle.texte()).stream()
                        .map(Envoi::modele)
                        .toList());
    }

    private List<String> actes(CleMetier cle) {
        return scene.dans(
                RENNES,
                () -> journal.surObjet("dossier:" + cle).stream()
                        .map(ActeInscrit::action)
                        .toList());
    }

    private int taches(CleMetier cle) {
        return scene.dans(RENNES, () -> corbeille.duDossier(cle.texte()).size());
    }
}

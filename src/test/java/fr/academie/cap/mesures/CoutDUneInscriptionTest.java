package fr.academie.cap.mesures;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static fr.academie.cap.inscription.SceneDInscription.toutEstConforme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.mesures.Compteur.Releve;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** The budget of a registration's life, counted at the server; seconds are measured elsewhere, by the bench. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Coût d'une inscription, de la validation à l'inscription définitive")
class CoutDUneInscriptionTest {

    private static final Logger LOG = LoggerFactory.getLogger(CoutDUneInscriptionTest.class);
    private static final long INSTRUCTIONS = 60;
    private static final long INSTRUCTIONS_DE_LA_PRISE = 8;
    private static final long OCTETS = 40 * 1024;
    private static final int MISE_EN_TRAIN = 8;
    private static final int VIES = 21;

    /** The three acts of a life, and the claim that comes before the last. */
    private record Vie(Releve validation, Releve reception, Releve prise, Releve controle) {

        long instructions() {
            return validation.nombre() + reception.nombre() + controle.nombre();
        }

        long instructionsDeLaPrise() {
            return prise.nombre();
        }

        long octets() {
            return validation.octets() + reception.octets() + prise.octets() + controle.octets();
        }

        @Override
        public String toString() {
            return Stream.of(
                            ligne("validation", validation),
                            ligne("réception", reception),
                            ligne("prise en charge", prise),
                            ligne("contrôle", controle))
                    .collect(Collectors.joining("\n"));
        }

        private static String ligne(String acte, Releve releve) {
            return "%s : %d instructions, %d octets%n%s"
                    .formatted(acte, releve.nombre(), releve.octets(), releve.detail());
        }
    }

    @Autowired
    SceneDInscription scene;

    @Autowired
    Brouillons brouillons;

    @Autowired
    Depot depot;

    @Autowired
    Corbeille corbeille;

    @Autowired
    ClesIdempotence cles;

    @Autowired
    HorlogeDEpreuve horloge;

    @Value("${cap.base.url}")
    String url;

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    @Test
    @DisplayName("une vie tient en 60 instructions SQL et 40 ko de journal d'écriture")
    void budget() throws SQLException {
        var agent = scene.gestionnaire(RENNES);
        var vies = new ArrayList<Vie>();
        try (var compteur = new Compteur(url)) {
            // what earlier tests left dead is swept now, not by the reads of a life; then plans and caches settle
            compteur.executer("vacuum");
            for (int i = 0; i < MISE_EN_TRAIN; i++) {
                vivre(compteur, agent);
            }
            for (int i = 0; i < VIES; i++) {
                vies.add(vivre(compteur, agent));
            }
        }

        var exemple = vies.get(0);
        assertThat(mediane(vies, Vie::instructions))
                .as("instructions SQL des trois actes :%n%s", exemple)
                .isLessThanOrEqualTo(INSTRUCTIONS);
        assertThat(mediane(vies, Vie::instructionsDeLaPrise))
                .as("instructions SQL de la prise en charge :%n%s", exemple)
                .isLessThanOrEqualTo(INSTRUCTIONS_DE_LA_PRISE);
        assertThat(mediane(vies, Vie::octets))
                .as("octets de journal d'écriture, prise en charge comprise :%n%s", exemple)
                .isLessThanOrEqualTo(OCTETS);
        LOG.info(
                "Une inscription : {} instructions SQL, {} de plus pour prendre la tâche, {} octets\n{}",
                mediane(vies, Vie::instructions),
                mediane(vies, Vie::instructionsDeLaPrise),
                mediane(vies, Vie::octets),
                exemple);
    }

    private Vie vivre(Compteur compteur, Agent agent) {
        var jeton = brouillons.commencer(RENNES, SESSION).jeton();
        brouillons.enregistrer(jeton, scene.unAdulteSalarie(), Etape.RECAPITULATIF);
        var numeros = new ArrayList<Integer>();
        var validation = compteur.mesurer(
                () -> numeros.add(depot.valider(jeton, cles.nouvelle()).numero()));
        var cle = new CleMetier(RENNES, SESSION, numeros.get(0));
        var reception = scene.enTantQue(agent, a -> compteur.mesurer(() -> scene.recevoirPour(a, cle, 0)));
        var tache =
                scene.dans(RENNES, () -> corbeille.duDossier(cle.texte()).get(0).id());
        var prise = scene.enTantQue(agent, a -> compteur.mesurer(() -> corbeille.prendre(a, tache)));
        var controle = scene.enTantQue(
                agent,
                a -> compteur.mesurer(() -> corbeille.accomplir(a, tache, toutEstConforme(List.of("PIECE_IDENTITE")))));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.INSCRIT);
        return new Vie(validation, reception, prise, controle);
    }

    private static long mediane(List<Vie> vies, ToLongFunction<Vie> grandeur) {
        return vies.stream()
                .mapToLong(grandeur)
                .sorted()
                .skip(vies.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}

package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.HistoriqueDesVersions;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.web.Recapitulatif.Reponse;
import fr.academie.cap.inscription.web.Recapitulatif.Rubrique;
import fr.academie.cap.inscription.web.espace.Comparaison;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Versions d'un dossier : toutes gardées, comparées réponse par réponse")
class VersionsDuDossierTest {

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HistoriqueDesVersions historique;

    @Autowired
    HorlogeDEpreuve horloge;

    private CandidatEnLigne candidat;

    @BeforeEach
    void uneCampagneOuverte() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-66", "INS-74"})
    @DisplayName("le candidat modifie, voit « Vous modifiez le dossier », puis compare 0 et 1 : ajouté, retiré, changé")
    void comparer() throws Exception {
        valider("Versionnee");
        candidat.envoyer("/inscription/confirmation/modification");
        assertThat(candidat.lire("/inscription/etapes/coordonnees"))
                .contains("Vous modifiez le dossier", "Annuler cette modification");
        candidat.envoyer(
                "/inscription/etapes/coordonnees",
                "residence",
                "FRANCE",
                "voie",
                "2 rue de Nantes",
                "codePostal",
                "35000",
                "localite",
                "Rennes",
                "mobile",
                "06 12 34 56 78",
                "courriel",
                "jeanne@exemple.fr",
                "confirmations",
                "CAP-INS-320");
        revalider();

        candidat.envoyer("/inscription/confirmation/modification");
        candidat.envoyer("/inscription/abandon");
        assertThat(candidat.lire("/inscription/dossier")).contains("Voir ce qui a changé");
        assertThat(candidat.lire("/inscription/dossier/versions"))
                .contains("Une réponse diffère", "Adresse", "Changée.", "<del>1 rue de Brest", "<ins>2 rue de Nantes");
        assertThat(candidat.lire("/inscription/dossier/versions?de=1&a=1")).contains("Aucune réponse ne diffère");
        assertThat(candidat.lire("/inscription/dossier/versions?de=abc&a=99999999999"))
                .contains("cette version n’existe pas", "Une réponse diffère");
    }

    @Test
    @Exigence({"INS-67", "INS-72"})
    @DisplayName("« Annuler cette modification » efface le brouillon, la dernière version validée reste")
    void annuler() throws Exception {
        valider("Annulee");
        candidat.envoyer("/inscription/confirmation/modification");
        candidat.envoyer("/inscription/etapes/origine");

        assertThat(candidat.lire("/inscription/abandon"))
                .contains("Annuler cette modification", "reste tel que vous l’aviez validé");
        assertThat(candidat.envoyer("/inscription/abandon")).isEqualTo("/inscription/dossier?annulee");
        assertThat(candidat.lire("/inscription/dossier"))
                .containsPattern("numero__valeur\">[0-9]+\u00a0–\u00a00<")
                .contains("Annulee");
        assertThat(candidat.redirige("/inscription/etapes/recapitulatif")).isEqualTo("/inscription/reprise?perdu");
        assertThat(candidat.lire("/inscription/dossier/versions")).contains("Une seule version");
    }

    @Test
    @Exigence({"INS-66", "FIA-09.65"})
    @DisplayName("bouton précédent après la validation : rien n'est créé, la page dit le numéro et offre « Modifier »")
    void precedentApresValidation() throws Exception {
        valider("Precedente");

        assertThat(candidat.envoyer("/inscription/etapes/origine")).isEqualTo("/inscription/confirmation?deja");
        assertThat(candidat.lire("/inscription/confirmation?deja"))
                .contains("déjà validée sous le numéro", "Rien n’a été enregistré de nouveau", ">Modifier<");
    }

    @Test
    @DisplayName("le service compare les versions de ses dossiers ; un agent d'ailleurs ne les trouve pas")
    void service() {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.modifier(cle, scene.unAdulteSalarie());

        var lu = scene.enTantQue(scene.gestionnaire(RENNES), agent -> historique.pourLeService(cle.texte(), agent));
        assertThat(lu.versions()).extracting(v -> v.numero().ordre()).containsExactly(0, 1);
        assertThat(lu.versions()).noneMatch(HistoriqueDesVersions.VersionGardee::parLeService);
        Assertions.assertThatThrownBy(() -> scene.enTantQue(
                        scene.agent(Role.GESTIONNAIRE_DEC, "17"),
                        agent -> historique.pourLeService(cle.texte(), agent)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    @DisplayName("sans dossier ouvert, la page des versions demande de se connecter")
    void porte() throws Exception {
        assertThat(candidat.redirige("/inscription/dossier/versions")).isEqualTo("/inscription/connexion");
    }

    @Test
    @DisplayName("une réponse vide n'en est pas une ; la même question posée deux fois se compare en une")
    void natures() {
        var avant = recapitulatif(
                new Reponse("Nom d’usage", ""), new Reponse("Prénoms", "Jeanne"), new Reponse("Naissance", "1999"));
        var apres = recapitulatif(
                new Reponse("Nom d’usage", "LE GALL"),
                new Reponse("Naissance", "1999"),
                new Reponse("EG1", "12.00"),
                new Reponse("EG1", "13.00"));

        assertThat(Comparaison.entre(avant, apres).ecarts())
                .extracting(e -> e.question(), e -> e.nature(), e -> e.avant(), e -> e.apres())
                .containsExactly(
                        tuple("Nom d’usage", Comparaison.Nature.AJOUTEE, "", "LE GALL"),
                        tuple("Prénoms", Comparaison.Nature.RETIREE, "Jeanne", ""),
                        tuple("EG1", Comparaison.Nature.AJOUTEE, "", "12.00, puis 13.00"));
    }

    private static Recapitulatif recapitulatif(Reponse... reponses) {
        return new Recapitulatif(List.of(new Rubrique(Etape.ETAT_CIVIL, List.of(reponses))));
    }

    private void valider(String nom) throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.remplirLIdentite(nom, RENNES);
        candidat.remplirLExamen();
        revalider();
    }

    private void revalider() throws Exception {
        var page = candidat.lire("/inscription/etapes/recapitulatif");
        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));
    }
}

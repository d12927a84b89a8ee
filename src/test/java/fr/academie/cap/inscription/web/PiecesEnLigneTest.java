package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.PiecesEnLigne;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.pieces.CanalDeVersement;
import fr.academie.cap.pieces.EtatPiece;
import fr.academie.cap.pieces.PieceVersee;
import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.pieces.analyse.AnalyseDesPieces;
import fr.academie.cap.pieces.analyse.EffacementDesPieces;
import fr.academie.cap.pieces.fichier.Fichiers;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Documents versés en ligne")
class PiecesEnLigneTest {

    private static final String PAGE = "/inscription/dossier/pieces";
    private static final byte[] CARTE = Fichiers.pdf(2);

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    CanalDeVersement canal;

    @Autowired
    PiecesVersees versees;

    @Autowired
    PiecesEnLigne pieces;

    @Autowired
    AnalyseDesPieces analyse;

    @Autowired
    EffacementDesPieces effacement;

    @Autowired
    Journal journal;

    private CleMetier cle;
    private MockHttpSession session;

    @BeforeEach
    void unDossierOuvert() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        regler(true);
        // what earlier tests left in quarantine
        analyse.analyser();
        cle = scene.valider(RENNES, scene.unAdulteSalarie());
        session = sessionDe(cle);
    }

    @AfterEach
    void fermerLeCanal() {
        regler(false);
        horloge.remettre();
    }

    private void regler(boolean ouvert) {
        scene.enTantQue(scene.agent(Role.CHEF_BUREAU_DEC, RENNES), chef -> {
            canal.regler(RENNES, SESSION, ouvert, chef);
            return ouvert;
        });
    }

    private MockHttpSession sessionDe(CleMetier dossier) {
        var ouverte = new MockHttpSession();
        ouverte.setAttribute(
                DossierOuvert.class.getName(),
                new DossierOuvert(RENNES, scene.dossier(dossier).getId()));
        return ouverte;
    }

    private MockHttpServletResponse verser(PieceJustificative piece, String nom, byte[] octets) throws Exception {
        return serveur.perform(multipart(PAGE)
                        .file(new MockMultipartFile("fichier", nom, "application/octet-stream", octets))
                        .param("piece", piece.name())
                        .session(session)
                        .with(jeton()))
                .andReturn()
                .getResponse();
    }

    private String lire() throws Exception {
        var page = serveur.perform(get(PAGE).session(session)).andReturn().getResponse();
        page.setCharacterEncoding(StandardCharsets.UTF_8.name());
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(ValidateurHtml.messages(page.getContentAsString())).isEmpty();
        return page.getContentAsString();
    }

    private List<PieceVersee> versees() {
        return scene.dans(RENNES, () -> versees.duDossier(cle.texte()));
    }

    private MockHttpServletResponse telecharger(Agent agent, UUID piece) throws Exception {
        return serveur.perform(
                        get("/dossiers/" + cle + "/pieces/" + piece).with(user(new AgentConnecte(agent, "", true))))
                .andReturn()
                .getResponse();
    }

    @Test
    @DisplayName("en quarantaine, personne ne le lit ; sain, le service le télécharge, et la lecture est au journal")
    void vie() throws Exception {
        assertThat(verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE).getRedirectedUrl())
                .isEqualTo(PAGE + "?recu");
        assertThat(lire()).contains("Copie d&#39;une pièce d&#39;identité", "en cours d&#39;analyse", "carte.pdf");
        var agent = scene.gestionnaire(RENNES);
        var piece = versees().get(0);
        assertThat(telecharger(agent, piece.id()).getStatus()).isEqualTo(404);

        assertThat(analyse.analyser()).isEqualTo(1);

        var reponse = telecharger(agent, piece.id());
        assertThat(reponse.getContentAsByteArray()).isEqualTo(CARTE);
        assertThat(reponse.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("carte.pdf");
        assertThat(reponse.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(scene.dans(RENNES, () -> journal.surObjet("dossier:" + cle)))
                .extracting(a -> a.action())
                .contains("piece.versee", "piece.acceptee", "piece.lue");
        var fiche = serveur.perform(get("/dossiers/" + cle).with(user(new AgentConnecte(agent, "", true))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(fiche).contains("Documents versés en ligne", "/pieces/" + piece.id(), "aucun antivirus");
    }

    @Test
    @DisplayName("un agent d'une autre académie, un autre dossier, un numéro inventé : 404")
    void cloison() throws Exception {
        verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE);
        analyse.analyser();
        var piece = versees().get(0).id();
        assertThat(telecharger(scene.gestionnaire("17"), piece).getStatus()).isEqualTo(404);
        assertThat(telecharger(scene.gestionnaire(RENNES), UUID.randomUUID()).getStatus())
                .isEqualTo(404);

        var autre = scene.valider(RENNES, scene.unMineurEnApprentissage());
        var retrait = serveur.perform(post(PAGE + "/" + piece + "/retrait")
                        .session(sessionDe(autre))
                        .with(jeton()))
                .andReturn()
                .getResponse();
        assertThat(retrait.getStatus()).isEqualTo(404);
        assertThat(versees().get(0).etat()).isEqualTo(EtatPiece.SAINE);
    }

    @Test
    @DisplayName("la confirmation signée versée vaut papier reçu : la tâche de contrôle s'ouvre")
    void confirmationSignee() throws Exception {
        verser(PieceJustificative.CONFIRMATION_SIGNEE, "confirmation.jpg", Fichiers.image("jpg", 80, 60));
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        analyse.analyser();

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.CONFIRMATION_RECUE);
        assertThat(scene.taches(cle)).hasSize(1);
        assertThat(lire()).doesNotContain("value=\"CONFIRMATION_SIGNEE\"");
    }

    @Test
    @DisplayName("une confirmation de l'ordre 0 analysée après une modification ne confirme rien")
    void confirmationPerimee() throws Exception {
        verser(PieceJustificative.CONFIRMATION_SIGNEE, "confirmation.pdf", CARTE);
        scene.modifier(cle, scene.unAdulteSalarie());
        analyse.analyser();

        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(scene.taches(cle)).isEmpty();
    }

    @Test
    @DisplayName("double clic : un seul document")
    void doubleClic() throws Exception {
        verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE);
        assertThat(verser(PieceJustificative.PIECE_IDENTITE, "carte (1).pdf", CARTE)
                        .getStatus())
                .isEqualTo(302);
        assertThat(versees()).hasSize(1);
    }

    @Test
    @DisplayName("un document retiré est effacé, et l'analyse qui revient trop tard ne le ramène pas")
    void retrait() throws Exception {
        verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE);
        var reclamee =
                Perimetre.dans(Perimetre.NATIONAL, () -> versees.reclamer()).orElseThrow();
        serveur.perform(
                post(PAGE + "/" + reclamee.id() + "/retrait").session(session).with(jeton()));
        Perimetre.dans(Perimetre.NATIONAL, () -> versees.conclure(reclamee.id(), true, Optional.empty()));

        assertThat(versees()).singleElement().extracting(PieceVersee::etat).isEqualTo(EtatPiece.RETIREE);
        assertThat(lire()).contains("retiré par vous, effacé").doesNotContain(">Retirer<");
    }

    @Test
    @Exigence("FIA-09.82")
    @DisplayName("une menace trouvée : le fichier est effacé, le candidat le sait, le service ne peut pas l'ouvrir")
    void menace() throws Exception {
        verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE);
        var reclamee =
                Perimetre.dans(Perimetre.NATIONAL, () -> versees.reclamer()).orElseThrow();
        Perimetre.dans(
                Perimetre.NATIONAL, () -> versees.conclure(reclamee.id(), true, Optional.of("Win.Test.EICAR_HDB-1")));

        assertThat(lire()).contains("refusé par l&#39;analyse");
        assertThat(telecharger(scene.gestionnaire(RENNES), reclamee.id()).getStatus())
                .isEqualTo(404);
        assertThatThrownBy(() -> scene.dans(RENNES, () -> versees.contenu(cle.texte(), reclamee.id())))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    @Exigence("FIA-09.82")
    @DisplayName("les refus sont dits en haut et près du champ, la page reste valide")
    void refus() throws Exception {
        assertThat(refus(PieceJustificative.PIECE_IDENTITE, "carte.pdf", new byte[0]))
                .contains("Ce fichier est vide", "href=\"#fichier\"");
        assertThat(refus(PieceJustificative.CERTIFICAT_SCOLARITE, "carte.pdf", CARTE))
                .contains("pas demandé", "href=\"#piece\"");
        assertThat(refus(PieceJustificative.CERTIFICAT_MEDICAL_EPS, "certificat.pdf", CARTE))
                .contains("envoie pas en ligne");
        assertThat(versees()).isEmpty();
    }

    private String refus(PieceJustificative piece, String nom, byte[] octets) throws Exception {
        var reponse = verser(piece, nom, octets);
        assertThat(reponse.getStatus()).isEqualTo(200);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString();
    }

    @Test
    @DisplayName("canal fermé, ou dossier non ouvert : rien ne s'envoie")
    void ferme() throws Exception {
        regler(false);
        assertThat(lire()).contains("ne reçoit pas").doesNotContain("Envoyer le document");
        assertThat(refus(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE)).contains("par la poste");

        assertThat(serveur.perform(get(PAGE)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/inscription/connexion");
    }

    @Test
    @DisplayName("seul le chef du service de l'académie ouvre le canal")
    void ouvrirLeCanal() {
        assertThatThrownBy(() -> scene.enTantQue(scene.gestionnaire(RENNES), agent -> {
                    canal.regler(RENNES, SESSION, true, agent);
                    return true;
                }))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    @DisplayName("depuis la page de la campagne, le chef ferme et rouvre ; ailleurs que chez lui, 404")
    void depuisLaCampagne() throws Exception {
        var chef = new AgentConnecte(scene.agent(Role.CHEF_BUREAU_DEC, RENNES), "", true);
        assertThat(campagne(chef)).contains("par la poste ou en ligne", "Ne plus recevoir de document en ligne");

        assertThat(reglerEnLigne(chef, "14-" + SESSION, false)).isEqualTo(302);
        assertThat(campagne(chef)).contains("Recevoir aussi les documents en ligne");
        assertThat(reglerEnLigne(chef, "10-" + SESSION, true)).isEqualTo(404);
        var gestionnaire = new AgentConnecte(scene.gestionnaire(RENNES), "", true);
        assertThat(reglerEnLigne(gestionnaire, "14-" + SESSION, true)).isEqualTo(403);
    }

    private String campagne(AgentConnecte agent) throws Exception {
        var page = serveur.perform(get("/campagnes/14-" + SESSION).with(user(agent)))
                .andReturn()
                .getResponse();
        page.setCharacterEncoding(StandardCharsets.UTF_8.name());
        assertThat(ValidateurHtml.messages(page.getContentAsString())).isEmpty();
        return page.getContentAsString();
    }

    private int reglerEnLigne(AgentConnecte agent, String cleDeCampagne, boolean ouvert) throws Exception {
        return serveur.perform(post("/campagnes/" + cleDeCampagne + "/versement")
                        .param("ouvert", String.valueOf(ouvert))
                        .with(user(agent))
                        .with(jeton()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    @DisplayName("passé la durée de conservation, les octets sont effacés et la ligne le dit")
    void conservation() throws Exception {
        verser(PieceJustificative.PIECE_IDENTITE, "carte.pdf", CARTE);
        analyse.analyser();
        var piece = versees().get(0).id();

        horloge.figer(Instant.parse("2028-12-29T12:00:00Z"));
        effacement.effacer();
        assertThat(versees().get(0).etat()).isEqualTo(EtatPiece.SAINE);

        horloge.figer(Instant.parse("2028-12-30T12:00:00Z"));
        assertThat(effacement.effacer()).isPositive();
        assertThat(versees().get(0).etat()).isEqualTo(EtatPiece.EFFACEE);
        assertThatThrownBy(() -> scene.dans(RENNES, () -> versees.contenu(cle.texte(), piece)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    @DisplayName("vingt documents au plus")
    void nombre() throws Exception {
        for (int i = 1; i <= PiecesVersees.NOMBRE_MAX; i++) {
            verser(PieceJustificative.PIECE_IDENTITE, "p" + i + ".png", Fichiers.image("png", i, 7));
        }
        assertThat(versees()).hasSize(PiecesVersees.NOMBRE_MAX);
        assertThat(refus(PieceJustificative.PIECE_IDENTITE, "p.png", Fichiers.image("png", 50, 7)))
                .contains("déjà 20 documents");
    }
}

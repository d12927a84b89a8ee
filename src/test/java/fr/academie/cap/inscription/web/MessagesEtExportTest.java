package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static fr.academie.cap.inscription.SceneDInscription.toutEstConforme;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.PiecesEnLigne;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.pieces.CanalDeVersement;
import fr.academie.cap.pieces.analyse.AnalyseDesPieces;
import fr.academie.cap.pieces.fichier.Fichiers;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.web.ValidateurHtml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Le candidat écrit au service, lit ses réponses, emporte ses données")
class MessagesEtExportTest {

    private static final String LYON = "10";
    private static final String ESPACE = "/inscription/dossier/messages";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    Courriers courriers;

    @Autowired
    Rendus rendus;

    @Autowired
    Journal journal;

    @Autowired
    ObjectMapper json;

    @Autowired
    PiecesEnLigne pieces;

    @Autowired
    Brouillons brouillons;

    @Autowired
    Consultation consultation;

    @Autowired
    CanalDeVersement canal;

    @Autowired
    AnalyseDesPieces analyse;

    private CleMetier cle;

    @BeforeEach
    void unDossier() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(LYON, Campagne.Mode.COURRIER);
        cle = scene.valider(RENNES, scene.unAdulteSalarie());
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private MockHttpServletResponse candidat(MockHttpServletRequestBuilder requete) throws Exception {
        var session = new MockHttpSession();
        session.setAttribute(
                DossierOuvert.class.getName(),
                new DossierOuvert(cle.academie(), scene.dossier(cle).getId()));
        return repondre(requete.session(session));
    }

    private MockHttpServletResponse agent(Agent agent, MockHttpServletRequestBuilder requete) throws Exception {
        return repondre(requete.with(user(new AgentConnecte(agent, "", true))));
    }

    private MockHttpServletResponse repondre(MockHttpServletRequestBuilder requete) throws Exception {
        var reponse = serveur.perform(requete.with(jeton())).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private static String page(MockHttpServletResponse reponse) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private static MockHttpServletRequestBuilder ecrire(String adresse, String texte) {
        return post(adresse).param("cle", UUID.randomUUID().toString()).param("texte", texte);
    }

    private String duService() {
        return "/dossiers/" + cle + "/messages";
    }

    private List<String> avis() {
        return scene.dans(
                RENNES,
                () -> courriers.duDossier(cle.texte()).stream()
                        .filter(e -> e.modele().equals("message-en-attente"))
                        .map(e -> e.reference())
                        .toList());
    }

    private int messages() {
        return scene.dans(
                RENNES,
                () -> base.queryForObject(
                        "select count(*) from message where dossier = ?",
                        Integer.class,
                        scene.dossier(cle).getId()));
    }

    @Test
    @Exigence("FT-21")
    @DisplayName("question, lecture datée, réponse, lecture datée : chaque côté voit où en est l'autre")
    void conversation() throws Exception {
        assertThat(candidat(ecrire(ESPACE, "Bonjour,\r\nma photo est floue.")).getRedirectedUrl())
                .isEqualTo(ESPACE + "?envoye");
        assertThat(page(candidat(get(ESPACE)))).contains("ma photo est floue", "Pas encore lu");

        var claire = scene.gestionnaire(RENNES);
        assertThat(page(agent(claire, get("/dossiers/" + cle)))).contains("1 message à lire");
        assertThat(page(agent(claire, get("/dossiers")))).contains("Messages à lire", cle.toString());
        assertThat(page(agent(claire, get(duService())))).contains("ma photo est floue", "Le candidat");
        assertThat(page(candidat(get(ESPACE)))).contains("Lu le 10 novembre 2026");
        assertThat(page(agent(claire, get("/dossiers/" + cle)))).doesNotContain("message à lire");

        assertThat(agent(claire, ecrire(duService(), "Envoyez-en une autre.")).getRedirectedUrl())
                .isEqualTo(duService() + "?envoye");
        assertThat(page(candidat(get("/inscription/dossier")))).contains("1 nouveau message");
        assertThat(page(candidat(get(ESPACE))))
                .contains("Envoyez-en une autre", "Le service des examens")
                .doesNotContain("Durand");
        assertThat(page(candidat(get("/inscription/dossier")))).doesNotContain("nouveau message");
        assertThat(page(agent(claire, get(duService())))).contains("Camille Durand", "Lu le 10 novembre 2026");
        assertThat(scene.dans(RENNES, () -> journal.surObjet("dossier:" + cle)))
                .extracting(a -> a.action())
                .contains("message.ecrit", "message.lu", "message.repondu");
    }

    @Test
    @DisplayName("le mél qui annonce une réponse n'en dit rien, et ne part qu'une fois tant qu'elle n'est pas lue")
    void melSansContenu() throws Exception {
        var claire = scene.gestionnaire(RENNES);
        agent(claire, ecrire(duService(), "Votre secret est bien gardé."));
        agent(claire, ecrire(duService(), "Encore un mot."));

        assertThat(avis()).hasSize(1);
        var mel = rendus.rendre(RENNES, "message-en-attente", avis().get(0)).orElseThrow();
        assertThat(mel.message().toString())
                .contains("Un message vous attend", "/inscription/connexion")
                .doesNotContain("secret", scene.dossier(cle).nom());

        candidat(get(ESPACE));
        agent(claire, ecrire(duService(), "Dernier mot."));
        assertThat(avis()).as("lue, la suivante est annoncée").hasSize(2);
    }

    @Test
    @Exigence("FT-21")
    @DisplayName("vide, trop long, du HTML, un zéro binaire : dit, gardé tel quel, jamais exécuté")
    void mauvaisesEntrees() throws Exception {
        for (var vide : List.of("", "  \r\n\t ", "\u0000\u0007")) {
            assertThat(page(candidat(ecrire(ESPACE, vide)))).contains("Écrivez votre message", "href=\"#texte\"");
        }
        assertThat(page(candidat(ecrire(ESPACE, "x".repeat(2001)))))
                .contains("compte 2001 caractères", "id=\"texte-erreur\"", "x".repeat(2001));
        assertThat(messages()).isZero();

        candidat(ecrire(ESPACE, "🕛".repeat(2000)));
        candidat(ecrire(ESPACE, "a\u0000b<script>alert(1)</script> & « c »"));
        assertThat(messages()).isEqualTo(2);
        assertThat(page(candidat(get(ESPACE))))
                .contains("ab&lt;script&gt;alert(1)&lt;/script&gt; &amp; « c »")
                .doesNotContain("<script>alert");
        assertThat(candidat(post(ESPACE).param("cle", "rien").param("texte", "x"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(candidat(post(ESPACE)))).contains("Écrivez votre message");
    }

    @Test
    @DisplayName("le même formulaire envoyé deux fois n'écrit qu'un message")
    void uneFois() throws Exception {
        var formulaire = UUID.randomUUID().toString();
        for (var clic = 0; clic < 2; clic++) {
            assertThat(candidat(post(ESPACE).param("cle", formulaire).param("texte", "Une fois"))
                            .getRedirectedUrl())
                    .isEqualTo(ESPACE + "?envoye");
        }
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    @DisplayName("dix messages par jour : le onzième attend, son texte reste dans la page ; le lendemain il passe")
    void dixParJour() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThat(candidat(ecrire(ESPACE, "Message " + i)).getStatus()).isEqualTo(302);
        }
        assertThat(page(candidat(ecrire(ESPACE, "Un de trop")))).contains("Attendez demain", "Un de trop</textarea>");
        assertThat(messages()).isEqualTo(10);

        horloge.avancer(Duration.ofHours(25));
        assertThat(candidat(ecrire(ESPACE, "Un de trop")).getStatus()).isEqualTo(302);
    }

    @Test
    @DisplayName("sans dossier ouvert, d'une autre académie, recteur : rien ne se lit ni ne s'écrit")
    void acces() throws Exception {
        assertThat(repondre(get(ESPACE)).getRedirectedUrl()).isEqualTo("/inscription/connexion");
        assertThat(repondre(ecrire(ESPACE, "x")).getRedirectedUrl()).isEqualTo("/inscription/connexion");
        assertThat(repondre(post("/inscription/dossier/export")).getStatus()).isEqualTo(404);

        var ailleurs = scene.gestionnaire(LYON);
        assertThat(agent(ailleurs, get(duService())).getStatus()).isEqualTo(404);
        assertThat(agent(ailleurs, ecrire(duService(), "x")).getStatus()).isEqualTo(404);
        assertThat(agent(scene.gestionnaire(RENNES), get("/dossiers/14-2027-999999/messages"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(agent(scene.gestionnaire(RENNES), get("/dossiers/n'importe quoi/messages"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(agent(scene.agent(Role.RECTEUR, RENNES), get(duService())).getStatus())
                .isEqualTo(403);
        candidat(ecrire(ESPACE, "Pour Rennes"));
        assertThat(page(agent(ailleurs, get("/dossiers")))).doesNotContain(cle.toString());
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    @Exigence("FT-21")
    @DisplayName(
            "l'export rend tout le dossier, rien d'un autre, aucun nom d'agent ; la page et le JSON disent la même chose")
    void export() throws Exception {
        var autre = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(cle, 0);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(List.of()));
        var claire = scene.gestionnaire(RENNES);
        agent(claire, get("/dossiers/" + cle));
        agent(claire, ecrire(duService(), "Il manque <b>une</b> pièce."));

        var reponse = candidat(post("/inscription/dossier/export"));
        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(reponse.getHeader("Cache-Control")).contains("no-store");
        assertThat(reponse.getContentType()).startsWith("application/zip");
        var archive = ouvrir(reponse.getContentAsByteArray());
        assertThat(archive).containsOnlyKeys("mes-donnees.html", "mes-donnees.json", "style.css");

        var texte = new String(archive.get("mes-donnees.json"), StandardCharsets.UTF_8);
        JsonNode donnees = json.readTree(texte);
        assertThat(donnees.fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "exporteLe",
                        "dossier",
                        "versions",
                        "brouillons",
                        "receptions",
                        "controles",
                        "decisions",
                        "courriels",
                        "lettresPostees",
                        "messages",
                        "documents",
                        "consultations",
                        "journal");
        assertThat(donnees.at("/dossier/etat").asText()).isEqualTo("INCOMPLET");
        assertThat(donnees.at("/versions/0/par").asText()).isEqualTo("candidat");
        assertThat(donnees.at("/versions/0/saisie").toString())
                .contains(scene.dossier(cle).nom(), "1 RUE DE BREST");
        assertThat(donnees.at("/receptions/0/constat").asText()).isEqualTo("RECUE");
        assertThat(donnees.at("/controles/0/piecesManquantes").asText()).isEqualTo("PIECE_IDENTITE");
        assertThat(donnees.at("/courriels/0/objet").asText()).isEqualTo("Confirmation d'inscription à signer");
        assertThat(donnees.at("/messages/0/texte").asText()).isEqualTo("Il manque <b>une</b> pièce.");
        assertThat(donnees.at("/consultations/0/fonction").asText()).startsWith("Gestionnaire");
        assertThat(donnees.at("/journal").findValuesAsText("acte"))
                .contains("preinscription.validee", "confirmation.controlee", "donnees.exportees");
        assertThat(texte)
                .doesNotContain(
                        "Durand", claire.id(), scene.dossier(autre).nom(), autre.toString(), "code_rang", "codeRang");

        var page = new String(archive.get("mes-donnees.html"), StandardCharsets.UTF_8);
        assertThat(ValidateurHtml.messages(page)).isEmpty();
        assertThat(page)
                .contains(scene.dossier(cle).nom(), "PIECE_IDENTITE", "Il manque &lt;b&gt;une&lt;/b&gt; pièce.")
                .doesNotContain("Durand", claire.id(), "<b>une</b>");
    }

    @Test
    @Exigence("FT-21")
    @DisplayName(
            "l'export rend aussi ce qui n'est pas validé : la modification en cours, une autre saisie de la même personne ; jamais celle d'un autre de la même adresse")
    void exportDesBrouillons() throws Exception {
        var mienne = scene.dans(
                        RENNES,
                        () -> consultation.relire(RENNES, scene.dossier(cle).getId()))
                .saisie();
        var coordonnees = mienne.coordonnees().orElseThrow();
        var modification = consultation.modifier(RENNES, scene.dossier(cle).getId());
        brouillons.enregistrer(
                modification.jeton(), mienne.avec(ailleurs(coordonnees, "7 RUE DU CHANGEMENT")), Etape.COORDONNEES);
        var seconde = brouillons.commencer(RENNES, SESSION);
        brouillons.enregistrer(
                seconde.jeton(),
                Saisie.vide()
                        .avec(Origine.AUCUNE)
                        .avec(mienne.etatCivil().orElseThrow())
                        .avec(ailleurs(coordonnees, "8 RUE DU SECOND ESSAI")),
                Etape.COORDONNEES);
        var dUnFrere = brouillons.commencer(RENNES, SESSION);
        brouillons.enregistrer(
                dUnFrere.jeton(),
                scene.unAdulteSalarie().avec(ailleurs(coordonnees, "9 RUE DU FRERE")),
                Etape.COORDONNEES);
        candidat(ecrire(ESPACE, "Où en est mon dossier ?"));
        agent(scene.gestionnaire(RENNES), get("/dossiers/" + cle));

        var archive = ouvrir(candidat(post("/inscription/dossier/export")).getContentAsByteArray());
        var texte = new String(archive.get("mes-donnees.json"), StandardCharsets.UTF_8);
        var donnees = json.readTree(texte);
        assertThat(donnees.at("/brouillons")).hasSize(2);
        assertThat(donnees.at("/brouillons/0/objet").asText()).isEqualTo("modification");
        assertThat(donnees.at("/brouillons/0/etape").asText()).isEqualTo("Coordonnées");
        assertThat(donnees.at("/brouillons/0/saisie").toString()).contains("7 RUE DU CHANGEMENT");
        assertThat(donnees.at("/brouillons/1/objet").asText()).isEqualTo("pre-inscription");
        assertThat(donnees.at("/brouillons/1/saisie").toString()).contains("8 RUE DU SECOND ESSAI");
        assertThat(donnees.at("/messages/0/texte").asText()).isEqualTo("Où en est mon dossier ?");
        assertThat(donnees.at("/messages/0/par").asText()).isEqualTo("candidat");
        assertThat(donnees.at("/consultations/0/objet").asText()).isEqualTo("Dossier lu");
        assertThat(donnees.at("/consultations/0/le").asText()).startsWith("2026-11-10");
        assertThat(texte).doesNotContain("RUE DU FRERE", modification.jeton(), seconde.jeton(), "empreinte");

        var page = new String(archive.get("mes-donnees.html"), StandardCharsets.UTF_8);
        assertThat(ValidateurHtml.messages(page)).isEmpty();
        assertThat(page)
                .contains("Brouillon non validé, enregistré le", "7 RUE DU CHANGEMENT", "8 RUE DU SECOND ESSAI")
                .contains("Où en est mon dossier ?", "Qui a consulté le dossier", "Dossier lu")
                .doesNotContain("RUE DU FRERE");
    }

    private static Coordonnees ailleurs(Coordonnees c, String voie) {
        return new Coordonnees(
                c.residence(),
                new Coordonnees.Adresse("", "", voie, "", "35000", "RENNES"),
                c.departement(),
                c.mobile(),
                c.courriel(),
                c.representant());
    }

    @Test
    @DisplayName(
            "un document sain est dans l'archive, sa lecture par un agent est notée ; un document en quarantaine n'y est pas")
    void documents() throws Exception {
        var id = scene.dossier(cle).getId();
        canal(true);
        try {
            pieces.verser(RENNES, id, PieceJustificative.PIECE_IDENTITE, "../../carte d'identité.pdf", Fichiers.pdf(1));
            analyse.analyser();
            pieces.verser(RENNES, id, PieceJustificative.CONFIRMATION_SIGNEE, "signee.pdf", Fichiers.pdf(2));
            var sain = pieces.etat(RENNES, id).versees().get(0);
            scene.enTantQue(scene.gestionnaire(RENNES), agent -> pieces.lire(cle.texte(), sain.id(), agent));

            var archive = ouvrir(candidat(post("/inscription/dossier/export")).getContentAsByteArray());
            assertThat(archive)
                    .containsOnlyKeys(
                            "mes-donnees.html", "mes-donnees.json", "style.css", "documents/01-piece-identite.pdf");
            assertThat(new String(archive.get("documents/01-piece-identite.pdf"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            var donnees = json.readTree(archive.get("mes-donnees.json"));
            assertThat(donnees.at("/documents")).hasSize(2);
            assertThat(donnees.at("/documents/1").has("fichier")).isFalse();
            assertThat(donnees.at("/consultations").findValuesAsText("objet")).contains("Document transmis lu");
        } finally {
            canal(false);
        }
    }

    private void canal(boolean ouvert) {
        scene.enTantQue(scene.agent(Role.CHEF_BUREAU_DEC, RENNES), chef -> {
            canal.regler(RENNES, SceneDInscription.SESSION, ouvert, chef);
            return ouvert;
        });
    }

    @Test
    @DisplayName("cinq exports par jour, pas un de plus")
    void cinqParJour() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(candidat(post("/inscription/dossier/export")).getStatus())
                    .isEqualTo(200);
        }
        var refus = candidat(post("/inscription/dossier/export"));
        assertThat(refus.getStatus()).isEqualTo(409);
        assertThat(refus.getContentAsString()).contains("Recommencez demain");
    }

    private static Map<String, byte[]> ouvrir(byte[] octets) throws Exception {
        var fichiers = new HashMap<String, byte[]>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
                fichiers.put(entree.getName(), archive.readAllBytes());
            }
        }
        return fichiers;
    }
}

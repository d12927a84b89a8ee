package fr.academie.cap.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import fr.academie.cap.web.securite.JetonDEpreuve;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Un agent qui a oublié son mot de passe en choisit un autre ; celui qui le connaît le change")
class MonMotDePasseTest {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final String ANCIEN = "brouette lampion cerf quinze";
    private static final String NOUVEAU = "tabouret nuage cithare onze";

    @Autowired
    MockMvc serveur;

    @Autowired
    Annuaire annuaire;

    @Autowired
    Rendus rendus;

    @Autowired
    Lettres lettres;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private final String id = "oublieux" + RANG.incrementAndGet();
    private final String courriel = id + "@comptes.invalid";
    private final String adresse = "192.0.2." + RANG.get();

    @BeforeEach
    void compte() {
        horloge.regler(SceneDInscription.PENDANT);
        annuaire.inscrire(
                new Agent(id, "Gwen", "Tanguy", courriel, Set.of(new Agent.Titre(Role.GESTIONNAIRE_DEC, "14"))),
                ANCIEN);
    }

    @AfterEach
    void oublier() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
        horloge.remettre();
    }

    private MockHttpServletResponse appeler(MockHttpServletRequestBuilder requete) throws Exception {
        requete.with(r -> {
            r.setRemoteAddr(adresse);
            return r;
        });
        var reponse =
                serveur.perform(requete.with(JetonDEpreuve.jeton())).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String page(MockHttpServletRequestBuilder requete, int statut) throws Exception {
        var reponse = appeler(requete);
        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private MockHttpServletResponse oubli(String saisi) throws Exception {
        return appeler(post("/compte/oubli").param("compte", saisi));
    }

    private static MockHttpServletRequestBuilder changement(String actuel, String nouveau, String confirmation) {
        return post("/compte/changement")
                .param("actuel", actuel)
                .param("motDePasse", nouveau)
                .param("confirmation", confirmation);
    }

    private MockHttpSession connecter(String motDePasse) throws Exception {
        var session = serveur.perform(post("/connexion")
                        .param("identifiant", id)
                        .param("motDePasse", motDePasse)
                        .with(JetonDEpreuve.jeton()))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private int lire(MockHttpSession session) throws Exception {
        return session.isInvalid()
                ? 302
                : appeler(get("/reception").session(session)).getStatus();
    }

    private List<String> references(String modele) {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> Objects.requireNonNull(transactions.execute(e -> base.queryForList(
                        "select reference from envoi where dossier = ? and modele = ? order by id",
                        String.class,
                        "compte:" + id,
                        modele))));
    }

    private String courriel(String modele, String reference) {
        return lettres.rediger(
                        rendus.rendre("00", modele, reference).orElseThrow().message())
                .texte()
                .replace('\u00a0', ' ');
    }

    private List<String> actes() {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> Objects.requireNonNull(transactions.execute(e -> journal.surObjet("compte:" + id).stream()
                        .map(a -> a.action())
                        .toList())));
    }

    @Test
    @DisplayName(
            "le lien demandé arrive à l'adresse du compte, sert une fois, ferme les sessions, et un courriel le dit")
    void oublieEtChoisi() throws Exception {
        assertThat(page(get("/connexion"), 200)).contains("href=\"/compte/oubli\"");
        assertThat(page(get("/compte/oubli"), 200)).contains("jamais à une autre");
        var session = connecter(ANCIEN);

        assertThat(oubli(courriel.toUpperCase()).getRedirectedUrl()).isEqualTo("/compte/oubli/envoi");
        await().until(() -> references("lien-de-compte").size() == 1);
        var texte = courriel("lien-de-compte", references("lien-de-compte").get(0));
        assertThat(texte).contains("Vous avez demandé").doesNotContain("Un administrateur vous");
        assertThat(lire(session)).as("l'ancien vaut jusque-là").isEqualTo(200);

        var lien = Pattern.compile("lien=(\\S+)").matcher(texte);
        assertThat(lien.find()).isTrue();
        var choix = post("/compte/mot-de-passe")
                .param("lien", lien.group(1))
                .param("motDePasse", NOUVEAU)
                .param("confirmation", NOUVEAU);
        assertThat(appeler(choix).getRedirectedUrl()).isEqualTo("/connexion");
        assertThat(lire(session)).isEqualTo(302);
        assertThat(lire(connecter(NOUVEAU))).isEqualTo(200);
        assertThat(courriel(
                        "mot-de-passe-change", references("mot-de-passe-change").get(0)))
                .contains("Gwen Tanguy", "10 novembre 2026", "/compte/oubli")
                .doesNotContain("lien=");
        assertThat(actes()).containsExactly("compte.lien-demande", "compte.mot-de-passe-choisi");
    }

    @Test
    @DisplayName(
            "compte connu, inconnu ou suspendu : la même réponse ; un courriel au premier seulement, trois par heure")
    void neutre() throws Exception {
        base.update("update agent set actif = false where id = ?", id);
        var reponses = List.of(oubli(id), oubli("personne"), oubli("personne@ailleurs.invalid"));
        assertThat(reponses)
                .allSatisfy(r -> assertThat(r.getRedirectedUrl()).isEqualTo("/compte/oubli/envoi"))
                .allSatisfy(r -> assertThat(r.getContentAsString()).isEmpty());
        base.update("update agent set actif = true where id = ?", id);
        for (var rang = 0; rang < 5; rang++) {
            transactions.executeWithoutResult(etat -> base.update("delete from tentative where nature <> 'QUOTA'"));
            oubli(id);
        }
        await().until(() -> references("lien-de-compte").size() == MonMotDePasse.PAR_COMPTE);
        await().during(Duration.ofMillis(300))
                .until(() -> references("lien-de-compte").size() == MonMotDePasse.PAR_COMPTE);
        assertThat(page(get("/compte/oubli/envoi"), 200)).contains("Si ce compte existe");
    }

    @Test
    @DisplayName("vide, la demande le dit à son champ ; la cinquième d'une adresse veut un captcha, et rien ne part")
    void captcha() throws Exception {
        assertThat(page(post("/compte/oubli").param("compte", " "), 422))
                .contains("Écrivez votre identifiant", "href=\"#compte\"", "id=\"compte-erreur\"");
        for (var rang = 1; rang <= 4; rang++) {
            assertThat(oubli("inconnu" + rang).getRedirectedUrl()).isEqualTo("/compte/oubli/envoi");
        }
        assertThat(page(post("/compte/oubli").param("compte", id), 422))
                .contains("Je ne suis pas un robot", "data-captcha", "value=\"" + id + "\"");
        assertThat(page(get("/compte/oubli"), 200)).contains("data-captcha");
        assertThat(references("lien-de-compte")).isEmpty();
    }

    @Test
    @DisplayName("changé en connaissant l'ancien : cette session continue, les autres finissent, un courriel le dit")
    void changer() throws Exception {
        var ailleurs = connecter(ANCIEN);
        var ici = connecter(ANCIEN);
        assertThat(page(get("/compte/changement").session(ici), 200)).contains("Changer mon mot de passe");

        assertThat(appeler(changement(ANCIEN, NOUVEAU, NOUVEAU).session(ici)).getRedirectedUrl())
                .isEqualTo("/compte/changement");
        assertThat(lire(ici)).isEqualTo(200);
        assertThat(lire(ailleurs)).isEqualTo(302);
        assertThat(lire(connecter(ANCIEN))).as("l'ancien n'ouvre plus").isEqualTo(302);
        assertThat(lire(connecter(NOUVEAU))).isEqualTo(200);
        assertThat(references("mot-de-passe-change")).hasSize(1);
        assertThat(actes()).containsExactly("compte.mot-de-passe-change");
    }

    @Test
    @DisplayName("faux, faible, le même, mal recopié : dit à son champ, rien n'est réaffiché, rien ne change")
    void refus() throws Exception {
        var session = connecter(ANCIEN);
        assertThat(page(changement("faux", NOUVEAU, NOUVEAU).session(session), 422))
                .contains("pas votre mot de passe actuel", "id=\"actuel-erreur\"")
                .doesNotContain(NOUVEAU);
        assertThat(page(changement("", NOUVEAU, NOUVEAU).session(session), 422)).contains("Écrivez votre mot de passe");
        assertThat(page(changement(ANCIEN, "password1234", "password1234").session(session), 422))
                .contains("se devine", "id=\"motDePasse-erreur\"");
        assertThat(page(changement(ANCIEN, ANCIEN, ANCIEN).session(session), 422))
                .contains("déjà votre mot de passe");
        assertThat(page(changement(ANCIEN, NOUVEAU, NOUVEAU + "x").session(session), 422))
                .contains("diffèrent", "id=\"confirmation-erreur\"");
        assertThat(lire(connecter(ANCIEN))).isEqualTo(200);
        assertThat(actes()).isEmpty();
    }

    @Test
    @DisplayName("qui s'est assis devant une session ouverte ne devine pas l'ancien mot de passe sans captcha")
    void devine() throws Exception {
        var session = connecter(ANCIEN);
        for (var rang = 1; rang <= 4; rang++) {
            page(changement("essai " + rang, NOUVEAU, NOUVEAU).session(session), 422);
        }
        assertThat(page(changement(ANCIEN, NOUVEAU, NOUVEAU).session(session), 422))
                .contains("Je ne suis pas un robot", "id=\"captcha-erreur\"");
        assertThat(actes()).isEmpty();
    }
}

package fr.academie.cap.inscription.web;

import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.web.ValidateurHtml;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody at a browser without JavaScript: keeps cookies, follows nothing by itself, wants valid pages. */
final class CandidatEnLigne {

    private static final Pattern CLE = Pattern.compile("name=\"cle\" value=\"([^\"]+)\"");

    private static final AtomicInteger MAISONS = new AtomicInteger();

    private final MockMvc serveur;
    /** Everybody connects from a home of their own. */
    private final String adresse = "2001:db8:" + Integer.toHexString(MAISONS.incrementAndGet()) + ":1::7";

    private @Nullable Cookie brouillon;
    private MockHttpSession session = new MockHttpSession();

    CandidatEnLigne(MockMvc serveur) {
        this.serveur = serveur;
    }

    Optional<Cookie> cookie() {
        return Optional.ofNullable(brouillon);
    }

    /** A browser that already holds a draft. */
    CandidatEnLigne(MockMvc serveur, String jeton) {
        this(serveur);
        brouillon = new Cookie(CookieBrouillon.NOM, jeton);
    }

    /** Half an hour without a click: the session is gone, the draft's cookie is not. */
    void sessionExpiree() {
        session = new MockHttpSession();
    }

    /** Another browser, or cookies erased. */
    void cookiesEffaces() {
        brouillon = null;
        session = new MockHttpSession();
    }

    /** Whatever comes back. */
    MockHttpServletResponse obtenir(String adresse) throws Exception {
        return appeler(get(adresse));
    }

    /** A second tab shares the draft; another computer does not. */
    CandidatEnLigne autreOnglet() {
        var onglet = new CandidatEnLigne(serveur);
        onglet.brouillon = brouillon;
        onglet.session = session;
        return onglet;
    }

    String lire(String adresse) throws Exception {
        var reponse = appeler(get(adresse));
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        return valide(adresse, reponse);
    }

    /** What is no page. */
    String recevoir(String adresse) throws Exception {
        return contenu(appeler(get(adresse).with(jeton())));
    }

    String redirige(String adresse) throws Exception {
        return vers(appeler(get(adresse)), adresse);
    }

    /** Sends a form that must be accepted; gives the next address. */
    String envoyer(String adresse, String... champs) throws Exception {
        return vers(poster(adresse, champs), adresse);
    }

    /** Sends a form that must come back; gives the page. */
    String refuser(String adresse, String... champs) throws Exception {
        var reponse = poster(adresse, champs);
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        return valide(adresse, reponse);
    }

    MockHttpServletResponse poster(String adresse, String... champs) throws Exception {
        var envoi = post(adresse).with(jeton());
        for (var i = 0; i < champs.length; i += 2) {
            envoi.param(champs[i], champs[i + 1]);
        }
        return appeler(envoi);
    }

    /** What the box of the page does. */
    String resoudreLeCaptcha() throws Exception {
        var json = new ObjectMapper();
        var defi = json.readTree(recevoir("/captcha/defi"));
        var solution = Altcha.solveChallenge(
                defi.get("challenge").asText(),
                defi.get("salt").asText(),
                Altcha.Algorithm.SHA256,
                defi.get("maxnumber").asLong(),
                0);
        var reponse = json.writeValueAsString(Map.of(
                "algorithm", defi.get("algorithm").asText(),
                "challenge", defi.get("challenge").asText(),
                "number", solution.number,
                "salt", defi.get("salt").asText(),
                "signature", defi.get("signature").asText()));
        return Base64.getEncoder().encodeToString(reponse.getBytes(StandardCharsets.UTF_8));
    }

    static String cle(String page) {
        var trouvee = CLE.matcher(page);
        assertThat(trouvee.find()).as("clé du formulaire").isTrue();
        return trouvee.group(1);
    }

    /** Steps 1 to 4 of an adult who registers alone in Rennes. */
    void remplirLIdentite(String nom, String academie) throws Exception {
        envoyer("/inscription/etapes/origine");
        remplirLaSuite(
                new String[] {
                    "nomFamille",
                    nom,
                    "prenoms",
                    "Jeanne",
                    "naissance.jour",
                    "17",
                    "naissance.mois",
                    "10",
                    "naissance.annee",
                    "1999",
                    "departement",
                    "35"
                },
                academie);
    }

    /** Steps 2 to 4, with this civil status. */
    void remplirLaSuite(String[] etatCivil, String academie, String... enPlus) throws Exception {
        envoyer("/inscription/etapes/etat-civil", etatCivil);
        envoyer(
                "/inscription/etapes/coordonnees",
                "residence",
                "FRANCE",
                "voie",
                "1 rue de Brest",
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
        var situation = new ArrayList<>(List.of(
                "categorie",
                "INDIVIDUEL_SALARIE",
                "etablissement",
                "F-" + academie + "-INDIVIDUEL_SALARIE",
                "handicap",
                "non",
                "presse",
                "non",
                "collectivites",
                "oui"));
        situation.addAll(List.of(enPlus));
        envoyer("/inscription/etapes/situation", situation.toArray(String[]::new));
    }

    /** Steps 5 to 7, single session, nothing kept. */
    void remplirLExamen() throws Exception {
        envoyer("/inscription/etapes/specialite", "specialite", "500-25524", "forme", "GLOBALE");
        envoyer("/inscription/etapes/acquis");
        envoyer(
                "/inscription/etapes/epreuves",
                "eps",
                "PRESENTER",
                "facultatives[0].code",
                "EF1",
                "facultatives[0].valeur",
                "INSCRIT",
                "facultatives[1].code",
                "EF2",
                "facultatives[1].valeur",
                "NON INSCRIT",
                "facultatives[2].code",
                "EF3",
                "facultatives[2].valeur",
                "NON INSCRIT");
    }

    private MockHttpServletResponse appeler(MockHttpServletRequestBuilder requete) throws Exception {
        requete.session(session).with(r -> {
            r.setRemoteAddr(adresse);
            return r;
        });
        if (brouillon != null) {
            requete.cookie(brouillon);
        }
        var reponse = serveur.perform(requete).andReturn().getResponse();
        var pose = reponse.getCookie(CookieBrouillon.NOM);
        if (pose != null) {
            brouillon = pose.getMaxAge() == 0 ? null : pose;
        }
        return reponse;
    }

    private static String vers(MockHttpServletResponse reponse, String adresse) throws Exception {
        assertThat(reponse.getStatus())
                .as(() -> adresse + " devait rediriger :\n" + contenu(reponse))
                .isEqualTo(302);
        return String.valueOf(reponse.getRedirectedUrl());
    }

    private static String valide(String adresse, MockHttpServletResponse reponse) {
        var page = contenu(reponse);
        assertThat(ValidateurHtml.messages(page)).as("HTML de " + adresse).isEmpty();
        return page;
    }

    private static String contenu(MockHttpServletResponse reponse) {
        try {
            return reponse.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

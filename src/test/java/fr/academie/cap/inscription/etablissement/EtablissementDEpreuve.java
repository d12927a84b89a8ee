package fr.academie.cap.inscription.etablissement;

import static fr.academie.cap.inscription.SceneDInscription.ELECTRICIEN;
import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Establishments, their heads and their lists, as tests tell them: each test has an establishment of its own. */
@TestComponent
class EtablissementDEpreuve {

    static final String ENTETE =
            "nom;prenoms;naissance;departement_naissance;adresse;code_postal;localite;mobile;courriel;"
                    + "handicap;presse;collectivites;specialite;nom_representant;prenom_representant;"
                    + "lien_representant;confirme";

    private static final String CLES = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final AtomicInteger RANG = new AtomicInteger();

    private final JdbcTemplate base;
    private final Annuaire annuaire;
    private final SceneDInscription scene;
    private final MockMvc serveur;

    EtablissementDEpreuve(JdbcTemplate base, Annuaire annuaire, SceneDInscription scene, MockMvc serveur) {
        this.base = base;
        this.annuaire = annuaire;
        this.scene = scene;
        this.serveur = serveur;
    }

    String lycee(String academie) {
        return ouvrir("LYCEE", academie);
    }

    String ouvrir(String nature, String academie) {
        var numero = 350_0000 / 10 + 700 + RANG.incrementAndGet();
        var uai = "%07d".formatted(numero);
        uai += CLES.charAt(numero % CLES.length());
        base.update(
                "insert into etablissement (code, debut, nom, nature, statut, contrat, implantation, code_postal, commune,"
                        + " fictif, demonstration) values (?, '2020-01-01', ?, ?, 'PUBLIC', 'SANS_OBJET', ?, '35000',"
                        + " 'Rennes', false, true) on conflict do nothing",
                uai,
                "Établissement d'épreuve " + uai,
                nature,
                academie);
        return uai;
    }

    Agent chef(String academie, String... uai) {
        var id = "chef" + RANG.incrementAndGet();
        var titres = Arrays.stream(uai)
                .map(u -> new Agent.Titre(Role.ETABLISSEMENT, academie, u))
                .collect(Collectors.toSet());
        return inscrire(new Agent(id, "Dominique", "Prigent", id + "@exemple.invalid", Set.copyOf(titres)));
    }

    Agent inscrire(Agent agent) {
        annuaire.inscrire(agent, "mot de passe d'épreuve");
        return agent;
    }

    /** The title ends: from the next click on it is worth nothing. */
    void finir(Agent agent, String uai) {
        base.update(
                "update titre_agent set debut = debut - 30, fin = debut where agent = ? and etablissement = ?",
                agent.id(),
                uai);
    }

    Saisie eleveDe(String uai) {
        return chez(uai, scene.unMineurEnApprentissage());
    }

    static Saisie chez(String uai, Saisie saisie) {
        var s = saisie.situation().orElseThrow();
        return saisie.avec(
                new Situation(s.categorie(), s.handicap(), uai, Optional.empty(), s.presse(), s.collectivites()));
    }

    CleMetier inscrit(String uai) {
        return scene.valider(RENNES, eleveDe(uai));
    }

    /** A right row, of somebody who exists nowhere else. */
    static String ligne(String nom) {
        return ligne(nom, "07/03/2010", ELECTRICIEN);
    }

    static String ligne(String nom, String naissance, String specialite) {
        return String.join(
                ";",
                nom,
                "Maëlle",
                naissance,
                "35",
                "1 rue de Brest",
                "35000",
                "Rennes",
                "06 12 34 56 78",
                "eleve@exemple.invalid",
                "non",
                "oui",
                "non",
                specialite,
                "LE BRAS",
                "Louise",
                "mère",
                "");
    }

    static String personne() {
        return "LE"
                + Integer.toString(RANG.incrementAndGet() + 1000, 10)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) ('A' + c - '0')))
                        .collect(Collectors.joining());
    }

    static byte[] liste(String... lignes) {
        return (ENTETE + "\n" + String.join("\n", lignes) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse appeler(Agent agent, AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        requete.with(user(new AgentConnecte(agent, "", true)));
        requete.with(jeton());
        var reponse = serveur.perform(requete).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    MockHttpServletResponse deposer(Agent agent, String uai, byte[] contenu) throws Exception {
        return appeler(
                agent,
                multipart("/etablissement/" + uai + "/listes")
                        .file(new MockMultipartFile("fichier", "eleves.csv", "text/csv", contenu)));
    }

    /** A valid page, its non-breaking spaces made ordinary. */
    static String page(MockHttpServletResponse reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return simple(reponse.getContentAsString());
    }

    static String simple(String texte) {
        return texte.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}

package fr.academie.cap.inscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.referentiel.UaiCle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Chercher son établissement, sans JavaScript")
class RechercheDEtablissementTest {

    private static final String NANTES = "17";
    private static final String SITUATION = "/inscription/etapes/situation";
    private static final String ZOLA = uai(440_701);
    private static final String SECTION = uai(440_702);
    private static final String RENNAIS = uai(350_703);
    private static final int NOMBREUX = 24;

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    private CandidatEnLigne candidat;

    @BeforeEach
    void alEtapeSituation() throws Exception {
        scene.campagneOuverte(NANTES, Campagne.Mode.COURRIER);
        ouvrir(ZOLA, "Lycée professionnel Émile-Zola", "Châteaubriant", NANTES, false);
        ouvrir(SECTION, "Lycée Hélène Boucher", "Nantes", NANTES, true);
        ouvrir(RENNAIS, "Lycée Émile Zola de Rennes", "Rennes", "14", false);
        IntStream.range(0, NOMBREUX)
                .forEach(i -> ouvrir(uai(440_710 + i), "Lycée du Nombre " + i, "Saint-Nazaire", NANTES, false));
        candidat = new CandidatEnLigne(serveur);
        candidat.envoyer("/inscription/academie/44");
        candidat.envoyer("/inscription/etapes/origine");
        candidat.remplirLaSuite(
                new String[] {
                    "nomFamille", "Chercheuse",
                    "prenoms", "Jeanne",
                    "naissance.jour", "17",
                    "naissance.mois", "10",
                    "naissance.annee", "1999",
                    "departement", "44"
                },
                NANTES);
    }

    @AfterEach
    void remettre() {
        base.update("delete from etablissement where departement = 'essai'");
        horloge.remettre();
    }

    private static String uai(int numero) {
        var chiffres = "%07d".formatted(numero);
        return chiffres + UaiCle.cle(chiffres);
    }

    private void ouvrir(String uai, String nom, String ville, String academie, boolean apprentissage) {
        base.update(
                "insert into etablissement (code, debut, nom, nature, statut, contrat, apprentissage, implantation,"
                        + " code_postal, commune, departement, recherche, fictif, demonstration)"
                        + " values (?, '2020-01-01', ?, 'LYCEE', 'PUBLIC', 'SANS_OBJET', ?, ?, '44000', ?, 'essai', ?,"
                        + " false, false)",
                uai,
                nom,
                apprentissage,
                academie,
                ville,
                CleDeRecherche.de(uai + " " + nom + " " + ville));
    }

    private String chercher(String mots) throws Exception {
        return candidat.refuser(
                SITUATION + "?geste=chercher",
                "recherche",
                mots,
                "categorie",
                "SCOLAIRE",
                "handicap",
                "oui",
                "presse",
                "non",
                "collectivites",
                "oui",
                "ancienNom",
                "Ancien des Essais");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"Émile Zola", "emile zola", "CHATEAUBRIANT", "zola châteaubriant", "  Zola  ", "0440701"})
    @Exigence("INS-37")
    @DisplayName("par son nom, sa commune ou son numéro, sans accent ni ordre, et tout ce qui était tapé reste")
    void trouve(String mots) throws Exception {
        assertThat(chercher(mots))
                .contains("Châteaubriant – Lycée professionnel Émile-Zola", "value=\"" + ZOLA + "\"")
                .doesNotContain("Hélène Boucher", RENNAIS, "aucun établissement de votre académie")
                .contains("value=\"" + mots + "\"", "value=\"SCOLAIRE\" selected", "Ancien des Essais");
    }

    @Test
    @Exigence("INS-37")
    @DisplayName("par son numéro entier ; celui d'une autre académie ne se trouve pas, ni ce qui n'existe pas")
    void parSonNumero() throws Exception {
        assertThat(chercher(SECTION)).contains("Nantes – Lycée Hélène Boucher");
        for (var inconnu : new String[] {RENNAIS, "introuvable", "zola nantes", "' or 1=1 --", "<b>zola</b>x"}) {
            assertThat(chercher(inconnu))
                    .as(inconnu)
                    .contains("aucun établissement de votre académie ne répond à ces mots")
                    .doesNotContain("Émile-Zola", "<b>");
        }
        assertThat(chercher("x".repeat(5_000))).contains("aucun établissement de votre académie");
    }

    @Test
    @DisplayName("au-delà de vingt, l'écran demande un mot de plus et montre les vingt premiers")
    void tropNombreux() throws Exception {
        var page = chercher("lycee nombre");

        assertThat(page).contains("Plus de vingt établissements répondent");
        assertThat(page.split("radios__label\"[^>]*>Saint-Nazaire – Lycée du Nombre ", -1))
                .hasSize(20 + 1);
        assertThat(chercher("lycee nombre 23"))
                .contains("Lycée du Nombre 23")
                .doesNotContain("Plus de vingt établissements");
        assertThat(chercher("")).doesNotContain("Lycée du Nombre", "aucun établissement de votre académie");
    }

    @Test
    @Exigence("INS-37")
    @DisplayName("trouvé puis choisi, il se garde ; l'apprenti ne choisit que le lycée qui forme des apprentis")
    void choisir() throws Exception {
        assertThat(choisir("SCOLAIRE", ZOLA)).isEqualTo("/inscription/etapes/specialite");
        assertThat(candidat.lire(SITUATION)).containsPattern("value=\"" + ZOLA + "\"[^>]*checked");

        assertThat(candidat.refuser(SITUATION, situation("APPRENTI", ZOLA))).contains("id=\"etablissement-erreur\"");
        assertThat(choisir("APPRENTI", SECTION)).isEqualTo("/inscription/etapes/specialite");
        assertThat(choisir("SCOLAIRE", SECTION)).isEqualTo("/inscription/etapes/specialite");
        assertThat(candidat.poster(SITUATION, situation("SCOLAIRE", RENNAIS)).getStatus())
                .as("aucun écran de cette académie ne le propose")
                .isEqualTo(400);
    }

    @Test
    @Exigence("INS-37")
    @DisplayName("la catégorie dite, un scolaire ne voit que des établissements, qui s'inscrit seul que sa ligne")
    void selonLaCategorie() throws Exception {
        assertThat(chercher("zola")).contains(ZOLA).doesNotContain("INDIVIDUEL_SALARIE\" ");

        var seul = candidat.refuser(SITUATION + "?geste=chercher", "recherche", "zola", "categorie", "VAE");
        assertThat(seul)
                .contains("value=\"F-" + NANTES + "-VAE\"")
                .doesNotContain("F-" + NANTES + "-INDIVIDUEL_SALARIE", "value=\"" + ZOLA + "\" name=\"etablissement\"");
    }

    private String choisir(String categorie, String uai) throws Exception {
        return candidat.envoyer(SITUATION, situation(categorie, uai));
    }

    private static String[] situation(String categorie, String uai) {
        return new String[] {
            "categorie", categorie,
            "etablissement", uai,
            "handicap", "non",
            "presse", "non",
            "collectivites", "oui"
        };
    }
}

package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.federation.FournisseurDEpreuve;
import fr.academie.cap.web.federation.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Un candidat montre son identité : état civil prérempli, dossier retrouvé sans code, jamais obligé")
class FederationDuCandidatTest {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("code-acces\">([0-9A-Z-]+)<");
    private static final Pattern NUMERO = Pattern.compile("numero__valeur\">([0-9]+)\u00a0–\u00a0");

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private final String sujet = "sujet-" + RANG.incrementAndGet();
    private final String nom = "Kerbrat" + "abcdefghijklmnop".charAt(RANG.get() % 16);
    private CandidatEnLigne candidat;
    private FournisseurDEpreuve fournisseur;

    @BeforeEach
    void uneCampagneOuverte() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
        candidat = new CandidatEnLigne(serveur);
        fournisseur = FournisseurDEpreuve.pret();
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private Map<String, Object> angela() {
        var dite = new HashMap<String, Object>();
        dite.put("given_name", "Angela Claire");
        dite.put("family_name", nom);
        dite.put("birthdate", "1999-10-17");
        dite.put("gender", "female");
        dite.put("birthplace", "35238");
        dite.put("birthcountry", "99100");
        return dite;
    }

    /** Goes to the provider and comes back; gives the page where one lands. */
    private String sIdentifier(Map<String, Object> dite) throws Exception {
        fournisseur.personne(Usage.CANDIDATS, sujet, dite);
        var retour = fournisseur.accepter(candidat.redirige("/inscription/identite/depart"));
        return candidat.redirige(retour);
    }

    private void commencer() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.envoyer("/inscription/etapes/origine");
    }

    private String valider(String... etatCivil) throws Exception {
        candidat.remplirLaSuite(etatCivil, RENNES);
        candidat.remplirLExamen();
        var recapitulatif = candidat.lire("/inscription/etapes/recapitulatif");
        assertThat(candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(recapitulatif)))
                .isEqualTo("/inscription/confirmation");
        return candidat.lire("/inscription/confirmation");
    }

    private String[] etatCivil(String nomFamille, String... reste) {
        var champs = new java.util.ArrayList<>(List.of("nomFamille", nomFamille, "departement", "35"));
        champs.addAll(
                reste.length > 0
                        ? List.of(reste)
                        : List.of(
                                "prenoms",
                                "Angela, Claire",
                                "naissance.jour",
                                "17",
                                "naissance.mois",
                                "10",
                                "naissance.annee",
                                "1999"));
        return champs.toArray(String[]::new);
    }

    private static String trouver(Pattern motif, String page) {
        var trouve = motif.matcher(page);
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    private long reliees() {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> Objects.requireNonNull(transactions.execute(e -> base.queryForObject(
                        "select count(*) from identite_reliee i join dossier d on d.id = i.dossier where lower(d.nom) = lower(?)",
                        Long.class,
                        nom))));
    }

    @Test
    @DisplayName("prérempli, à vérifier, modifiable ; le dossier créé se rouvre sans code, sur un autre appareil aussi")
    void deBoutEnBout() throws Exception {
        assertThat(candidat.lire("/inscription"))
                .contains("S’identifier avec FranceConnect", "jamais obligatoire", "Qu’est-ce que FranceConnect");
        assertThat(sIdentifier(angela())).isEqualTo("/inscription?identite=reconnue");
        assertThat(candidat.lire("/inscription"))
                .contains("FranceConnect vous a reconnu")
                .doesNotContain("S’identifier avec");
        commencer();
        assertThat(candidat.lire("/inscription/etapes/etat-civil"))
                .contains(
                        "value=\"" + nom + "\"",
                        "value=\"Angela, Claire\"",
                        "value=\"17\"",
                        "value=\"1999\"",
                        "value=\"35\"",
                        "À vérifier",
                        "viennent de FranceConnect")
                .doesNotContain("female");

        valider(etatCivil(nom.toUpperCase()));
        assertThat(reliees()).isEqualTo(1);

        candidat.cookiesEffaces();
        assertThat(sIdentifier(angela())).isEqualTo("/inscription/dossier");
        assertThat(candidat.lire("/inscription/dossier"))
                .contains("Votre pré-inscription", "sans code avec l’identité", "Nous n’en gardons qu’une empreinte");
    }

    @Test
    @DisplayName("pendant l'étape 2, on revient à l'étape 2 ; les deux dates différentes sont dites, rien n'est imposé")
    void pendantLEtape() throws Exception {
        commencer();
        assertThat(candidat.lire("/inscription/etapes/etat-civil")).contains("S’identifier avec FranceConnect");
        assertThat(sIdentifier(angela())).isEqualTo("/inscription/etapes/etat-civil");
        assertThat(candidat.lire("/inscription/etapes/etat-civil")).contains("value=\"" + nom + "\"");
    }

    @Test
    @DisplayName("qui écrit ensuite une autre personne crée un dossier que cette identité n'ouvre pas")
    void autrePersonne() throws Exception {
        sIdentifier(angela());
        commencer();
        valider(etatCivil(
                nom, "prenoms", "Zoé", "naissance.jour", "03", "naissance.mois", "02", "naissance.annee", "2001"));
        assertThat(reliees()).isZero();

        candidat.cookiesEffaces();
        assertThat(sIdentifier(angela())).isEqualTo("/inscription?identite=reconnue");
    }

    @Test
    @DisplayName("un dossier créé sans elle ne s'ouvre que relié par son candidat, code et identité montrés ensemble")
    void relier() throws Exception {
        commencer();
        var confirmation = valider(etatCivil(nom));
        var numero = trouver(NUMERO, confirmation);
        var code = trouver(CODE, confirmation);
        candidat.cookiesEffaces();
        assertThat(sIdentifier(angela())).isEqualTo("/inscription?identite=reconnue");
        assertThat(candidat.envoyer("/inscription/dossier/identite")).isEqualTo("/inscription/connexion");

        ouvrir(numero, code);
        assertThat(candidat.lire("/inscription/dossier")).contains("Relier ce dossier");
        assertThat(candidat.envoyer("/inscription/dossier/identite")).isEqualTo("/inscription/dossier?reliee");
        assertThat(candidat.lire("/inscription/dossier?reliee")).contains("s’ouvre désormais par FranceConnect");

        candidat.cookiesEffaces();
        assertThat(sIdentifier(angela())).isEqualTo("/inscription/dossier");
        assertThat(candidat.envoyer("/inscription/dossier/identite/retrait")).isEqualTo("/inscription/dossier?deliee");
        candidat.cookiesEffaces();
        assertThat(sIdentifier(angela())).isEqualTo("/inscription?identite=reconnue");
    }

    @Test
    @DisplayName("l'identité d'un autre ne se relie pas au dossier, et la page dit pourquoi")
    void identiteDUnAutre() throws Exception {
        commencer();
        var confirmation = valider(etatCivil(nom));
        candidat.cookiesEffaces();
        var mere = angela();
        mere.put("birthdate", "1972-01-02");
        sIdentifier(mere);
        ouvrir(trouver(NUMERO, confirmation), trouver(CODE, confirmation));

        assertThat(candidat.poster("/inscription/dossier/identite").getStatus()).isEqualTo(409);
        assertThat(reliees()).isZero();
    }

    private void ouvrir(String numero, String code) throws Exception {
        assertThat(candidat.envoyer(
                        "/inscription/connexion",
                        "campagne",
                        RENNES + "-2027",
                        "numero",
                        numero,
                        "naissance.jour",
                        "17",
                        "naissance.mois",
                        "10",
                        "naissance.annee",
                        "1999",
                        "code",
                        code))
                .isEqualTo("/inscription/dossier");
    }

    @Test
    @DisplayName(
            "une autre identité, même nom et même date, n'ouvre pas le dossier ; rien d'elle n'est en clair dans la base")
    void autreSujet() throws Exception {
        sIdentifier(angela());
        commencer();
        valider(etatCivil(nom));
        candidat.cookiesEffaces();
        fournisseur.personne(Usage.CANDIDATS, sujet + "-homonyme", angela());
        assertThat(candidat.redirige(fournisseur.accepter(candidat.redirige("/inscription/identite/depart"))))
                .isEqualTo("/inscription?identite=reconnue");
        var ligne = Perimetre.dans(
                Perimetre.NATIONAL,
                () -> transactions.execute(
                        e -> base.queryForList("select i::text from identite_reliee i", String.class)));
        assertThat(ligne).isNotEmpty().noneMatch(l -> l.contains(sujet));
    }

    @ParameterizedTest(name = "né(e) à {0} ({1}) : département « {2} », arrondissement « {3} »")
    @CsvSource({
        "35238, 99100, 35, ''",
        "75112, 99100, 75, 12",
        "69383, 99100, 69, 03",
        "13201, 99100, 13, 01",
        "69123, 99100, 69, ''",
        "69266, 99100, 69, 00",
        "2A004, 99100, 2A, ''",
        "97411, 99100, 974, ''",
        "'', 99139, 099, ''",
        "'', '', '', ''",
        "abc, 99100, '', ''",
    })
    @DisplayName(
            "le lieu de naissance du code officiel géographique devient celui du guide ; inconnu, il reste à écrire")
    void lieux(String commune, String pays, String departement, String arrondissement) throws Exception {
        var dite = angela();
        dite.put("birthplace", commune);
        dite.put("birthcountry", pays);
        commencer();
        sIdentifier(dite);

        assertThat(candidat.lire("/inscription/etapes/etat-civil"))
                .containsPattern("name=\"departement\"[^>]*value=\"" + departement + "\"")
                .containsPattern("name=\"arrondissement\"[^>]*value=\"" + arrondissement + "\"");
    }

    @Test
    @DisplayName("un jour de naissance inconnu reste inconnu, le nom d'usage suit, des prénoms en liste aussi")
    void formes() throws Exception {
        var dite = angela();
        dite.put("birthdate", "1985-00-00");
        dite.put("preferred_username", "Le Goff");
        dite.put("given_name_array", List.of("Anne Marie", "Claire"));
        commencer();
        sIdentifier(dite);

        assertThat(candidat.lire("/inscription/etapes/etat-civil"))
                .contains("value=\"Le Goff\"", "value=\"Anne Marie, Claire\"", "value=\"00\"", "value=\"1985\"");
    }

    @Test
    @DisplayName("échec ou refus : la page le dit en français et propose la suite sans elle")
    void echecs() throws Exception {
        assertThat(candidat.redirige("/inscription/identite/retour?error=access_denied&state=x"))
                .isEqualTo("/inscription?identite=perimee");
        assertThat(candidat.lire("/inscription?identite=perimee"))
                .contains("a expiré ou a déjà servi", "Vous inscrire");
        assertThat(candidat.lire("/inscription?identite=nimporte")).doesNotContain("role=\"alert\"");
    }

    @Test
    @DisplayName("« Quitter » ferme le dossier ici, puis mène à la sortie du fournisseur, que la page permet")
    void quitter() throws Exception {
        sIdentifier(angela());
        commencer();
        valider(etatCivil(nom));
        sIdentifier(angela());
        assertThat(candidat.obtenir("/inscription/dossier").getHeader("Content-Security-Policy"))
                .contains("form-action 'self' http://localhost:");

        assertThat(candidat.envoyer("/inscription/quitter")).contains("/candidats/endsession?id_token_hint=");
        assertThat(candidat.redirige("/inscription/dossier")).isEqualTo("/inscription/connexion");
        assertThat(candidat.lire("/inscription")).contains("S’identifier avec FranceConnect");
        assertThat(candidat.obtenir("/inscription").getHeader("Content-Security-Policy"))
                .contains("form-action 'self';");
    }
}

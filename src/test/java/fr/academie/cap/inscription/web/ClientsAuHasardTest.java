package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.pdf.Gabarits;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.moteur.CleMetier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The seed is printed; {@code -Dcap.graine=…} plays the same thousand clients again. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName(
        "Mille clients au hasard : double clic, retour, rafraîchissement, onglets, session expirée — un dossier chacun")
class ClientsAuHasardTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClientsAuHasardTest.class);
    private static final long GRAINE = Long.getLong("cap.graine", System.nanoTime());
    private static final int AU_RECAPITULATIF = 970;
    private static final int DE_BOUT_EN_BOUT = 30;
    private static final String RECAPITULATIF = "/inscription/etapes/recapitulatif";
    private static final Pattern CLE = Pattern.compile("name=\"cle\" value=\"([^\"]+)\"");
    private static final Pattern LIEN = Pattern.compile("/inscription/reprise/[0-9]{2}\\.[A-Za-z0-9_-]{43}");
    private static final List<String> ECRANS = List.of(
            "origine", "etat-civil", "coordonnees", "situation", "specialite", "acquis", "epreuves", "recapitulatif");

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Brouillons brouillons;

    @Autowired
    Rendus rendus;

    @Autowired
    HistoryService historique;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    private final Random hasard = new Random(GRAINE);
    private final ExecutorService clics = Executors.newFixedThreadPool(2);

    @BeforeEach
    void campagneOuverte() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
    }

    @AfterEach
    void fin() {
        clics.shutdownNow();
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-08", "INS-66", "INS-68", "INS-74"})
    @DisplayName("mille suites de requêtes : un dossier, une procédure, un courriel pour chacun")
    void mille() throws Exception {
        LOG.warn("Clients au hasard, graine {}", GRAINE);
        var modele = modele();
        for (var rang = 0; rang < AU_RECAPITULATIF; rang++) {
            var nom = nom(rang);
            var courriel = nom.toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
            var jeton = brouillons.commencer(RENNES, SESSION).jeton();
            brouillons.enregistrer(jeton, pour(nom, courriel, modele), Etape.RECAPITULATIF);
            new Client(new CandidatEnLigne(serveur, jeton), nom, courriel).jouer(1 + hasard.nextInt(5));
        }
        for (var rang = 0; rang < DE_BOUT_EN_BOUT; rang++) {
            deBoutEnBout(nom(AU_RECAPITULATIF + rang));
        }
        verifier(AU_RECAPITULATIF + DE_BOUT_EN_BOUT);
    }

    /** One client, with the keys of the pages it still has on its screens. */
    private final class Client {

        private final CandidatEnLigne navigateur;
        private final String nom;
        private final String courriel;
        private final List<String> cles = new ArrayList<>();
        private boolean repris;

        Client(CandidatEnLigne navigateur, String nom, String courriel) {
            this.navigateur = navigateur;
            this.nom = nom;
            this.courriel = courriel;
        }

        void jouer(int gestes) throws Exception {
            for (var geste = 0; geste < gestes; geste++) {
                geste(hasard.nextInt(9));
            }
            // everybody ends by validating, once more for most
            ouvrirLeRecapitulatif();
            valider();
        }

        /** Everything but the links: these clients share one address. */
        void jouerSansLien() throws Exception {
            repris = true;
            jouer(2 + hasard.nextInt(5));
        }

        private void geste(int choix) throws Exception {
            switch (choix) {
                case 0 -> ouvrirLeRecapitulatif();
                case 1 -> valider();
                case 2 -> doubleClic();
                case 3 -> tenir(navigateur.obtenir("/inscription/confirmation"));
                case 4 -> tenir(navigateur.obtenir("/inscription/etapes/" + ECRANS.get(hasard.nextInt(8))));
                case 5 -> tenir(navigateur.poster("/inscription/etapes/origine"));
                case 6 -> navigateur.sessionExpiree();
                case 7 -> autreOnglet();
                default -> reprendreParLeLien();
            }
        }

        private void ouvrirLeRecapitulatif() throws Exception {
            var page = tenir(navigateur.obtenir(RECAPITULATIF));
            cle(page).ifPresent(cles::add);
        }

        private void valider() throws Exception {
            tenir(navigateur.poster(RECAPITULATIF, "cle", uneCle()));
        }

        /** Both clicks leave at once, on two threads. */
        private void doubleClic() throws Exception {
            var cle = uneCle();
            var onglet = navigateur.autreOnglet();
            List<Callable<MockHttpServletResponse>> deux = List.of(
                    () -> navigateur.poster(RECAPITULATIF, "cle", cle), () -> onglet.poster(RECAPITULATIF, "cle", cle));
            for (var reponse : clics.invokeAll(deux)) {
                tenir(reponse.get());
            }
        }

        private void autreOnglet() throws Exception {
            var onglet = navigateur.autreOnglet();
            cle(tenir(onglet.obtenir(RECAPITULATIF))).ifPresent(cles::add);
            tenir(onglet.poster(RECAPITULATIF, "cle", uneCle()));
        }

        /** Cookies erased; once only, for the links of a day are counted. */
        private void reprendreParLeLien() throws Exception {
            if (repris || valide()) {
                return;
            }
            repris = true;
            navigateur.cookiesEffaces();
            tenir(navigateur.poster(RECAPITULATIF, "cle", uneCle()));
            tenir(navigateur.poster("/inscription/reprise", "courriel", courriel));
            tenir(navigateur.poster(lien(), "naissance.jour", "17", "naissance.mois", "10", "naissance.annee", "1999"));
            assertThat(navigateur.cookie()).as(nom).isPresent();
        }

        private String lien() {
            var reference = scene.dans(
                    RENNES,
                    () -> base.queryForObject(
                            "select reference from envoi where destinataire = ? and modele = 'reprise-brouillon'",
                            String.class,
                            courriel));
            var texte = new Gabarits()
                    .texte(rendus.rendre(RENNES, "reprise-brouillon", reference)
                            .orElseThrow()
                            .message());
            var trouve = LIEN.matcher(texte);
            assertThat(trouve.find()).isTrue();
            return trouve.group();
        }

        private boolean valide() {
            return navigateur
                    .cookie()
                    .flatMap(c -> brouillons.parJeton(c.getValue()))
                    .flatMap(b -> b.numeroRendu())
                    .isPresent();
        }

        /** A key of one of its pages, the latest or an older one; sometimes none was ever read. */
        private String uneCle() throws Exception {
            if (cles.isEmpty()) {
                ouvrirLeRecapitulatif();
            }
            return cles.isEmpty() ? java.util.UUID.randomUUID().toString() : cles.get(hasard.nextInt(cles.size()));
        }
    }

    private void deBoutEnBout(String nom) throws Exception {
        var navigateur = new CandidatEnLigne(serveur);
        navigateur.envoyer("/inscription/academie/35");
        for (var tour = 1 + hasard.nextInt(2); tour > 0; tour--) {
            navigateur.remplirLIdentite(nom, RENNES);
        }
        tenir(navigateur.obtenir("/inscription/etapes/" + ECRANS.get(hasard.nextInt(8))));
        if (hasard.nextBoolean()) {
            navigateur.sessionExpiree();
        }
        navigateur.remplirLExamen();
        var onglet = navigateur.autreOnglet();
        tenir(onglet.poster("/inscription/etapes/origine"));
        new Client(navigateur, nom, "jeanne@exemple.fr").jouerSansLien();
    }

    private void verifier(int attendus) {
        var cles = scene.dans(
                RENNES,
                () -> base.query(
                        "select academie, session, numero, nom from dossier where nom like 'HASARD%'",
                        (l, i) -> new String[] {
                            new CleMetier(l.getString(1), l.getInt(2), l.getInt(3)).texte(), l.getString(4)
                        }));
        assertThat(cles).as("dossiers, graine %d", GRAINE).hasSize(attendus);
        assertThat(cles).extracting(c -> c[1]).doesNotHaveDuplicates();
        assertThat(compter("select count(*) from version_dossier v join dossier d on d.id = v.dossier"
                        + " where d.nom like 'HASARD%'"))
                .as("versions")
                .isEqualTo(attendus);
        for (var cle : cles) {
            assertThat(historique
                            .createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(cle[0])
                            .rootProcessInstances()
                            .count())
                    .as("procédures de %s, graine %d", cle[0], GRAINE)
                    .isOne();
        }
        assertThat(compter("select count(*) from envoi e join dossier d"
                        + " on e.dossier = d.academie || '-' || d.session || '-' || d.numero"
                        + " where d.nom like 'HASARD%'"))
                .as("courriels")
                .isEqualTo(attendus);
        assertThat(compter("select count(distinct e.dossier) from envoi e join dossier d"
                        + " on e.dossier = d.academie || '-' || d.session || '-' || d.numero"
                        + " where d.nom like 'HASARD%'"))
                .as("dossiers qui ont un courriel")
                .isEqualTo(attendus);
        assertThat(compter("select count(*) from acte a join dossier d"
                        + " on a.objet = 'dossier:' || d.academie || '-' || d.session || '-' || d.numero"
                        + " where d.nom like 'HASARD%' and a.action = 'preinscription.validee'"))
                .as("actes")
                .isEqualTo(attendus);
    }

    /** A full draft as the screens make it, filled once through them. */
    private Saisie modele() throws Exception {
        var navigateur = new CandidatEnLigne(serveur);
        navigateur.envoyer("/inscription/academie/35");
        navigateur.remplirLIdentite("Modele", RENNES);
        navigateur.remplirLExamen();
        return brouillons
                .parJeton(navigateur.cookie().orElseThrow().getValue())
                .orElseThrow()
                .saisie();
    }

    private static Saisie pour(String nom, String courriel, Saisie modele) {
        var identite = modele.etatCivil().orElseThrow();
        var coordonnees = modele.coordonnees().orElseThrow();
        return modele.avec(new EtatCivil(
                        nom, Optional.empty(), identite.prenoms(), identite.naissance(), identite.lieuNaissance()))
                .avec(new Coordonnees(
                        coordonnees.residence(),
                        coordonnees.adresse(),
                        coordonnees.departement(),
                        coordonnees.mobile(),
                        courriel,
                        coordonnees.representant()));
    }

    private int compter(String requete) {
        return scene.dans(RENNES, () -> base.queryForObject(requete, Integer.class));
    }

    private static String nom(int rang) {
        var lettres = String.valueOf(rang)
                .chars()
                .mapToObj(c -> String.valueOf((char) ('A' + c - '0')))
                .reduce("", String::concat);
        return "HASARD" + lettres;
    }

    private static Optional<String> cle(String page) {
        var trouvee = CLE.matcher(page);
        return trouvee.find() ? Optional.of(trouvee.group(1)) : Optional.empty();
    }

    /** Whatever the order of the requests: a page or a redirection, never a refusal nor a failure. */
    private static String tenir(@Nullable MockHttpServletResponse reponse) throws Exception {
        var recue = java.util.Objects.requireNonNull(reponse);
        assertThat(recue.getStatus()).as("graine %d", GRAINE).isIn(200, 302);
        return recue.getContentAsString();
    }
}

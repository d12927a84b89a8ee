package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.socle.Perimetre;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Parcours du candidat, sans JavaScript")
class ParcoursDuCandidatTest {

    private static final String NANTES = "17";
    private static final Pattern NUMERO = Pattern.compile("numero__valeur\">([0-9]+)\u00a0–\u00a0([0-9]+)<");
    private static final Pattern CODE = Pattern.compile("code-acces\">([0-9A-Z-]+)<");

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

    private CandidatEnLigne candidat;

    @BeforeEach
    void uneCampagneOuverte() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(NANTES, Campagne.Mode.COURRIER);
        candidat = new CandidatEnLigne(serveur);
        // other tests share the birth date, whose failures are counted for all
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-02", "INS-05", "INS-09", "INS-12", "INS-14", "INS-41", "INS-65", "INS-66", "INS-68", "INS-70"})
    @DisplayName("de l'accueil au numéro de dossier, huit étapes, toutes les pages valides")
    void deBoutEnBout() throws Exception {
        assertThat(candidat.lire("/inscription")).contains("Vous inscrire", "définitive");
        assertThat(candidat.envoyer("/inscription", "choix", "INSCRIRE")).isEqualTo("/inscription/academie");
        assertThat(candidat.envoyer("/inscription/academie", "departement", "35"))
                .isEqualTo("/inscription/academie/35");
        assertThat(candidat.lire("/inscription/academie/35")).contains("Rennes", "22\u00a0décembre 2026");
        assertThat(candidat.envoyer("/inscription/academie/35")).isEqualTo("/inscription/etapes/origine");

        candidat.remplirLIdentite("Boulangère", RENNES);
        candidat.remplirLExamen();
        for (var etape :
                new String[] {"origine", "etat-civil", "coordonnees", "situation", "specialite", "acquis", "epreuves"
                }) {
            assertThat(candidat.lire("/inscription/etapes/" + etape))
                    .contains("Étape", "sur 8", ">Suite<", ">Retour<", ">Abandon<", "Brouillon enregistré à");
        }
        var recapitulatif = candidat.lire("/inscription/etapes/recapitulatif");
        assertThat(recapitulatif)
                .contains("Boulangère", "06 12 34 56 78", "Individuel salarié", "INSCRIT", "Valider votre inscription");
        assertThat(candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(recapitulatif)))
                .isEqualTo("/inscription/confirmation");
        assertThat(candidat.lire("/inscription/confirmation"))
                .contains("Votre pré-inscription est effective", "Notez-le soigneusement", "indésirables", "Imprimer")
                .containsPattern(NUMERO)
                .containsPattern(CODE);
    }

    @Test
    @Exigence("INS-08")
    @DisplayName("quitter au récapitulatif ne crée rien que le service puisse voir")
    void rienAvantLaValidation() throws Exception {
        var avant = dossiers(RENNES);

        auRecapitulatif("Sansvalider", "35", RENNES);

        assertThat(dossiers(RENNES)).isEqualTo(avant);
    }

    @Test
    @Exigence("FIA-09.64")
    @DisplayName("double clic, second onglet, bouton précédent : un seul dossier, le même numéro")
    void unSeulDossier() throws Exception {
        var avant = dossiers(RENNES);
        var page = auRecapitulatif("Doubleclic", "35", RENNES);
        var onglet = candidat.autreOnglet();
        var autrePage = onglet.lire("/inscription/etapes/recapitulatif");

        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));
        assertThat(candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page)))
                .isEqualTo("/inscription/confirmation");
        assertThat(onglet.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(autrePage)))
                .isEqualTo("/inscription/confirmation");

        assertThat(dossiers(RENNES)).isEqualTo(avant + 1);
        assertThat(candidat.redirige("/inscription/etapes/coordonnees")).isEqualTo("/inscription/confirmation?deja");
        assertThat(candidat.envoyer("/inscription/etapes/origine")).isEqualTo("/inscription/confirmation?deja");
    }

    @Test
    @Exigence({"INS-06", "INS-07"})
    @DisplayName(
            "un écran fautif n'avance pas, nomme chaque erreur en haut et au champ, ne perd rien de ce qui est tapé")
    void erreurs() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.envoyer("/inscription/etapes/origine");

        var page = candidat.refuser(
                "/inscription/etapes/etat-civil",
                "nomFamille",
                "<script>alert(1)</script>",
                "prenoms",
                "Jeanne",
                "naissance.jour",
                "31",
                "naissance.mois",
                "02",
                "naissance.annee",
                "1999",
                "departement",
                "75");

        assertThat(page)
                .contains("<title>Erreur : État civil")
                .contains("href=\"#nomFamille\"", "href=\"#naissance.jour\"", "href=\"#arrondissement\"")
                .contains("Le 31 février n’existe pas", "aria-invalid=\"true\"")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"", "value=\"Jeanne\"")
                .doesNotContain("<script>alert");
        assertThat(candidat.redirige("/inscription/etapes/coordonnees")).isEqualTo("/inscription/etapes/etat-civil");
    }

    @Test
    @DisplayName("un avertissement s'arrête une fois ; confirmé, il passe")
    void avertissement() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        var champs = new String[] {
            "ine", "0494004062A", "naissance.jour", "17", "naissance.mois", "10", "naissance.annee", "1999"
        };

        assertThat(candidat.refuser("/inscription/etapes/origine", champs))
                .contains("value=\"CAP-INS-106\"", "J’ai vérifié");
        var confirmes = avec(champs, "confirmations", "CAP-INS-106");
        assertThat(candidat.refuser("/inscription/etapes/origine", confirmes))
                .contains("value=\"CAP-INS-106\"", "value=\"CAP-INS-108\"");
        assertThat(candidat.envoyer("/inscription/etapes/origine", avec(confirmes, "confirmations", "CAP-INS-108")))
                .isEqualTo("/inscription/etapes/etat-civil");
    }

    @Test
    @DisplayName("un refus de droit montre la règle, l'article et ce qui changerait la réponse")
    void refusDeDroit() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.remplirLIdentite("Mineure", RENNES);
        candidat.envoyer(
                "/inscription/etapes/etat-civil",
                "nomFamille",
                "Mineure",
                "prenoms",
                "Jeanne",
                "naissance.jour",
                "00",
                "naissance.mois",
                "00",
                "naissance.annee",
                "2010",
                "departement",
                "35");

        assertThat(candidat.refuser("/inscription/etapes/specialite", "specialite", "500-25524", "forme", "GLOBALE"))
                .contains("Ce que dit la règle", "D337-7", "mineur");
    }

    @Test
    @Exigence({"INS-47", "INS-49", "INS-54", "INS-55", "INS-56", "INS-59", "INS-60"})
    @DisplayName("une page par diplôme, puis le bilan ; les épreuves gardées ne sont plus à passer")
    void acquis() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.remplirLIdentite("Acquise", RENNES);
        candidat.envoyer("/inscription/etapes/specialite", "specialite", "500-25524", "forme", "GLOBALE");
        assertThat(candidat.lire("/inscription/etapes/acquis"))
                .contains(
                        "(49Z - 90000)",
                        "Un diplôme ou un titre manque dans cette liste",
                        "Écrivez au service des examens",
                        "s’il compte pour cette spécialité");
        assertThat(candidat.envoyer("/inscription/etapes/acquis", "diplomes", "500-25524", "diplomes", "49Z-90000"))
                .isEqualTo("/inscription/etapes/acquis/0");
        assertThat(candidat.lire("/inscription/etapes/acquis/0")).contains("Diplôme 1 sur 2", "EP1", "EG1");
        assertThat(candidat.redirige("/inscription/etapes/acquis/bilan")).isEqualTo("/inscription/etapes/acquis/0");
        assertThat(candidat.envoyer(
                        "/inscription/etapes/acquis/0",
                        "lignes[0].unite",
                        "EP1",
                        "lignes[0].retenu",
                        "true",
                        "lignes[0].annee",
                        "2025",
                        "lignes[0].lieu",
                        "Rennes",
                        "lignes[0].note",
                        "7,5"))
                .isEqualTo("/inscription/etapes/acquis/1");
        assertThat(candidat.envoyer(
                        "/inscription/etapes/acquis/1",
                        "lignes[0].unite",
                        "EG1",
                        "lignes[0].retenu",
                        "true",
                        "lignes[0].annee",
                        "2017",
                        "lignes[0].lieu",
                        "Rennes"))
                .isEqualTo("/inscription/etapes/acquis/bilan");
        assertThat(candidat.lire("/inscription/etapes/acquis/bilan")).contains("BENEFICE", "7.50", "DISPENSE");
        assertThat(candidat.lire("/inscription/etapes/acquis/0")).contains("Voici les épreuves", "checked");
        candidat.envoyer("/inscription/etapes/acquis/bilan");
        assertThat(candidat.lire("/inscription/etapes/epreuves"))
                .contains("EP1 – ", "EP2 – ", "Épreuves que vous gardez");
    }

    private static String[] avec(String[] champs, String nom, String valeur) {
        var tous = java.util.Arrays.copyOf(champs, champs.length + 2);
        tous[champs.length] = nom;
        tous[champs.length + 1] = valeur;
        return tous;
    }

    private String auRecapitulatif(String nom, String departement, String academie) throws Exception {
        candidat.envoyer("/inscription/academie/" + departement);
        candidat.remplirLIdentite(nom, academie);
        candidat.remplirLExamen();
        return candidat.lire("/inscription/etapes/recapitulatif");
    }

    private int dossiers(String academie) {
        return Perimetre.dans(Perimetre.de(academie), () -> {
            var compte =
                    transactions.execute(etat -> base.queryForObject("select count(*) from dossier", Integer.class));
            return compte == null ? 0 : compte;
        });
    }

    @Test
    @DisplayName("la porte : sans brouillon, avec un faux jeton ou trop loin, on est ramené au bon endroit")
    void portes() throws Exception {
        assertThat(candidat.redirige("/inscription/etapes/situation")).isEqualTo("/inscription/reprise?perdu");
        assertThat(candidat.redirige("/inscription/confirmation")).isEqualTo("/inscription/reprise?perdu");
        candidat.envoyer("/inscription/academie/35");
        assertThat(candidat.redirige("/inscription/etapes/recapitulatif")).isEqualTo("/inscription/etapes/origine");
        assertThat(candidat.envoyer("/inscription/etapes/recapitulatif", "cle", "x"))
                .isEqualTo("/inscription/etapes/origine");
        var cookie = candidat.cookie().orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getValue()).matches("14\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    @DisplayName("une requête forgée reçoit un refus court, jamais une panne, et n'ajoute rien à la saisie")
    void requetesForgees() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.remplirLIdentite("Forgee", RENNES);
        candidat.envoyer("/inscription/etapes/specialite", "specialite", "500-25524", "forme", "GLOBALE");
        candidat.envoyer("/inscription/etapes/acquis", "diplomes", "49Z-90000");

        for (var champ : new String[][] {
            {"/inscription/etapes/etat-civil", "sansPrenom", "peut-être"},
            {"/inscription/etapes/etat-civil", "naissance", "17/10/1999"},
            {"/inscription/etapes/acquis/0", "lignes[0].retenu", "peut-être"},
            {"/inscription/etapes/acquis/0", "lignes[9999999].retenu", "true"},
            {"/inscription/etapes/acquis/0", "lignes[-1].retenu", "true"},
            {"/inscription/etapes/acquis/0", "lignes", "x"},
            {"/inscription/etapes/epreuves", "facultatives[abc].code", "EF1"},
            {"/inscription/etapes/situation", "etablissement", "F-17-INDIVIDUEL_SALARIE"},
            {"/inscription/connexion", "naissance", "x"},
        }) {
            assertThat(candidat.poster(champ[0], champ[1], champ[2]).getStatus())
                    .as(champ[0] + " " + champ[1])
                    .isBetween(200, 499);
        }
        assertThat(candidat.redirige("/inscription/etapes/acquis/7")).isEqualTo("/inscription/etapes/acquis");
        assertThat(candidat.redirige("/inscription/etapes/recapitulatif")).isEqualTo("/inscription/etapes/acquis");
    }

    @Test
    @Exigence({"INS-67", "FIA-09.68"})
    @DisplayName("Abandon demande confirmation, puis efface le brouillon")
    void abandon() throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.envoyer("/inscription/etapes/origine");
        var onglet = candidat.autreOnglet();

        assertThat(candidat.lire("/inscription/abandon")).contains("Continuer ma saisie");
        assertThat(candidat.envoyer("/inscription/abandon")).isEqualTo("/inscription?abandon");

        assertThat(candidat.cookie()).isEmpty();
        assertThat(onglet.redirige("/inscription/etapes/etat-civil")).isEqualTo("/inscription/reprise?perdu");
    }

    @Test
    @Exigence({"INS-69", "INS-71"})
    @DisplayName("mode « courrier » : la confirmation viendra plus tard, par la poste")
    void modeCourrier() throws Exception {
        var page = auRecapitulatif("Postale", "44", NANTES);
        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));

        assertThat(candidat.lire("/inscription/confirmation"))
                .contains("par la poste", "Imprimer", "Quitter")
                .doesNotContain("indésirables");
    }

    @Test
    @Exigence({"INS-11", "INS-72", "INS-73", "INS-74", "INS-76", "FIA-09.71", "FIA-09.77"})
    @DisplayName(
            "numéro, date et code ouvrent le dossier ; le modifier élève l'ordre ; après la clôture il se lit seulement")
    void modifier() throws Exception {
        var page = auRecapitulatif("Modifiable", "35", RENNES);
        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));
        var confirmation = candidat.lire("/inscription/confirmation");
        var numero = extrait(NUMERO, confirmation);
        var code = extrait(CODE, confirmation);
        candidat.envoyer("/inscription/quitter");

        var inconnu = candidat.refuser("/inscription/connexion", acces("999999", "17", code));
        var mauvaiseDate = candidat.refuser("/inscription/connexion", acces(numero, "18", code));
        var mauvaisCode = candidat.refuser("/inscription/connexion", acces(numero, "17", "AAAA-AAAA-AA"));
        assertThat(sansSaisie(inconnu)).isEqualTo(sansSaisie(mauvaiseDate)).isEqualTo(sansSaisie(mauvaisCode));
        assertThat(candidat.redirige("/inscription/dossier")).isEqualTo("/inscription/connexion");
        assertThat(candidat.refuser("/inscription/connexion", acces("175;--", "17", code)))
                .contains("uniquement des chiffres");

        candidat.envoyer("/inscription/connexion", acces(numero + " – 0", "17", code.toLowerCase()));
        assertThat(candidat.lire("/inscription/dossier")).contains("Modifiable", ">Modifier<");
        candidat.envoyer("/inscription/dossier/modification");
        candidat.envoyer(
                "/inscription/etapes/specialite",
                "specialite",
                "500-25524",
                "forme",
                "GLOBALE",
                "retour",
                "recapitulatif");
        page = candidat.lire("/inscription/etapes/recapitulatif");
        assertThat(page).contains("Vous modifiez le dossier " + numero + "\u00a0–\u00a00");
        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));
        assertThat(candidat.lire("/inscription/confirmation")).contains(numero + "\u00a0–\u00a01");

        horloge.regler(CLOTURE.plusSeconds(1));
        assertThat(candidat.lire("/inscription/dossier")).contains("closes").doesNotContain(">Modifier<");
        assertThat(candidat.poster("/inscription/dossier/modification").getStatus())
                .isEqualTo(409);
    }

    @Test
    @Exigence("FIA-09.18")
    @DisplayName("à l'instant de la clôture, on ne commence plus et on ne valide plus")
    void cloture() throws Exception {
        var page = auRecapitulatif("Tardive", "35", RENNES);
        horloge.regler(CLOTURE);

        assertThat(candidat.refuser("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page)))
                .contains("closes depuis", "Erreur : ");
        assertThat(new CandidatEnLigne(serveur).envoyer("/inscription/academie/35"))
                .isEqualTo("/inscription/academie/35");
        assertThat(candidat.lire("/inscription/academie/35")).contains("closes depuis");
    }

    private static String[] acces(String numero, String jour, String code) {
        return new String[] {
            "campagne",
            "14-2027",
            "numero",
            numero,
            "naissance.jour",
            jour,
            "naissance.mois",
            "10",
            "naissance.annee",
            "1999",
            "code",
            code
        };
    }

    private static String sansSaisie(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private static String extrait(Pattern motif, String page) {
        var trouve = motif.matcher(page);
        assertThat(trouve.find()).as(motif.pattern()).isTrue();
        return trouve.group(1);
    }
}

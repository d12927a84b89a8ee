package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

@AvecLeProduit
@DisplayName("La première inscription, de la page d'accueil à Cockpit")
class PremiereInscriptionIT {

    private static final String MOT_DE_PASSE = "demonstration";
    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    private Ecran ecran;

    @BeforeAll
    static void ouvrir() {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        if (navigateur != null) {
            navigateur.close();
        }
    }

    @BeforeEach
    void uneFenetreNeuve() {
        navigateur.theme("light");
        navigateur.largeur(1280);
        navigateur.pilote().manage().deleteAllCookies();
        ecran = new Ecran(navigateur, port);
    }

    @AfterEach
    void lesScriptsReviennent() {
        navigateur.javascript(true);
    }

    @Test
    @Exigence({"INS-02", "INS-05", "INS-14", "INS-41", "INS-65", "INS-66", "INS-68", "INS-70", "INS-74"})
    @DisplayName(
            "le candidat se pré-inscrit, l'agent scanne et contrôle, l'inscription est définitive, le pilote la suit")
    void deLAccueilACockpit() throws Exception {
        var numero = preinscrire("BOULANGER-ESSAI", "jeanne.boulanger@exemple.fr");
        assertThat(numero).matches("[0-9]+ – 0");

        var code = lireLeMel("jeanne.boulanger@exemple.fr", numero);
        scanner(code, numero);
        controler("BOULANGER-ESSAI Jeanne");
        relireLeDossier(numero);
        refuserCockpit();
        suivreDansCockpit();
    }

    @Test
    @Exigence({"INS-05", "INS-66"})
    @DisplayName("sans JavaScript, les huit étapes mènent au même numéro")
    void sansScript() throws Exception {
        navigateur.javascript(false);
        ecran.sansControle();

        assertThat(preinscrire("SANS-SCRIPT", "sans.script@exemple.fr")).matches("[0-9]+ – 0");
    }

    private String preinscrire(String nom, String courriel) throws Exception {
        ecran.aller("/");
        ecran.photographier("accueil");
        ecran.presser("M’inscrire au CAP");
        ecran.cocher("choix", "INSCRIRE");
        ecran.suite();
        ecran.choisir("departement", "35");
        ecran.suite();
        assertThat(ecran.texte()).contains("Rennes");
        ecran.suite();
        etape(1, "session précédente");
        ecran.suite();
        etatCivil(nom);
        coordonnees(courriel);
        situation();
        examen();
        etape(8, "Récapitulatif");
        assertThat(ecran.texte()).contains(nom, courriel, "Électricien");
        ecran.presser("Valider votre inscription");
        assertThat(ecran.titre()).isEqualTo("Votre pré-inscription est effective");
        ecran.verifier();
        ecran.photographier("numero");
        return ecran.texte(".numero__valeur");
    }

    private void etape(int rang, String titre) {
        assertThat(ecran.titre()).contains("Étape " + rang + " sur 8").containsIgnoringCase(titre);
    }

    private void etatCivil(String nom) {
        etape(2, "civil");
        ecran.suite();
        assertThat(ecran.texte("[data-erreurs]"))
                .as("une étape vide est refusée")
                .contains("à corriger");
        ecran.remplir("nomFamille", nom);
        ecran.remplir("prenoms", "Jeanne");
        ecran.remplir("naissance.jour", "17");
        ecran.remplir("naissance.mois", "10");
        ecran.remplir("naissance.annee", "1999");
        ecran.remplir("departement", "35");
        ecran.suite();
    }

    private void coordonnees(String courriel) throws Exception {
        etape(3, "coordonnées");
        ecran.cocher("residence", "FRANCE");
        ecran.remplir("voie", "1 rue de Brest");
        ecran.remplir("codePostal", "35000");
        ecran.remplir("localite", "Rennes");
        ecran.remplir("mobile", "06 12 34 56 78");
        ecran.remplir("courriel", courriel);
        ecran.remonter();
        ecran.photographier("assistant");
        ecran.suite();
    }

    private void situation() {
        etape(4, "situation");
        ecran.choisir("categorie", "INDIVIDUEL_SALARIE");
        ecran.cocher("etablissement", "F-14-INDIVIDUEL_SALARIE");
        ecran.cocher("handicap", "non");
        ecran.cocher("presse", "non");
        ecran.cocher("collectivites", "oui");
        ecran.suite();
    }

    /** Électricien, everything in one session, nothing kept, one optional test. */
    private void examen() {
        etape(5, "spécialité");
        ecran.choisir("specialite", "500-25524");
        ecran.cocher("forme", "GLOBALE");
        ecran.suite();
        etape(6, "acquis");
        ecran.suite();
        etape(7, "épreuves");
        ecran.cocher("eps", "PRESENTER");
        ecran.choisir("facultatives[0].valeur", "INSCRIT");
        ecran.choisir("facultatives[1].valeur", "NON INSCRIT");
        ecran.choisir("facultatives[2].valeur", "NON INSCRIT");
        ecran.suite();
    }

    /** The mail has arrived, and the paper attached to it is read by a scanner. */
    private String lireLeMel(String courriel, String numero) throws Exception {
        var lien = By.cssSelector("main td a");
        ecran.attente().until(pilote -> {
            ecran.aller("/demo/courriels?adresse=" + courriel);
            return !pilote.findElements(lien).isEmpty();
        });
        ecran.verifier();
        ecran.quitter(ecran.pilote().findElement(lien));
        ecran.verifier();
        assertThat(ecran.texte()).contains(numero);
        var piece = ecran.pilote().findElement(By.cssSelector("a[href*='/pieces/']"));
        return PapierRecu.scanner(String.valueOf(piece.getDomProperty("href")));
    }

    private void connecter(String compte) {
        navigateur.pilote().manage().deleteAllCookies();
        ecran.aller("/connexion");
        ecran.verifier();
        ecran.remplir("identifiant", compte);
        ecran.valider("motDePasse", MOT_DE_PASSE);
    }

    private void scanner(String code, String numero) throws Exception {
        connecter("claire");
        assertThat(ecran.adresse()).isEqualTo("/corbeille");
        ecran.verifier();
        ecran.photographier("corbeille");

        ecran.aller("/reception");
        assertThat(navigateur.pilote().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("code");
        ecran.valider("code", "CAP1.illisible");
        assertThat(ecran.texte("[role=status]")).contains("Rien n’a été enregistré", "aucun dossier de votre académie");
        ecran.verifierUnRefus();

        ecran.valider("code", code);
        assertThat(ecran.texte("[role=status]")).contains(numero, "Confirmation reçue, à contrôler");
        ecran.verifier();
        ecran.photographier("reception");

        ecran.valider("code", code);
        assertThat(ecran.texte("[role=status]")).contains(numero, "déjà enregistrée");
    }

    private void controler(String candidat) throws Exception {
        ecran.aller("/corbeille?vue=libres");
        ecran.quitter(
                navigateur.pilote().findElement(By.xpath("//tr[contains(., '" + candidat + "')]//a[@data-ligne]")));
        ecran.presser("Prendre en charge");
        assertThat(ecran.adresse()).endsWith("#decision");
        ecran.remonter();
        ecran.photographier("tache");
        ecran.presser("Valider et passer à la suivante");
        assertThat(ecran.texte("[data-erreurs]"))
                .as("une décision vide est refusée")
                .contains("à corriger");
        ecran.verifierUnRefus();

        ecran.cocher("ordreEnCours", "oui");
        ecran.cocher("signatureCandidat", "oui");
        ecran.toutCocher("piecesRecues");
        ecran.cocher("correctionsPortees", "non");
        ecran.presser("Valider et passer à la suivante");

        assertThat(ecran.adresse()).isEqualTo("/corbeille");
        assertThat(ecran.texte()).contains("est enregistré pour " + candidat);
    }

    private void relireLeDossier(String numero) throws Exception {
        ecran.aller("/dossiers?q=" + numero.replaceAll("[^0-9].*", ""));
        assertThat(ecran.adresse()).startsWith("/dossiers/14-");
        // the mail leaves on its own beat, later still on a loaded machine
        ecran.attente().withTimeout(Duration.ofSeconds(60)).until(pilote -> {
            pilote.navigate().refresh();
            return ecran.texte("[aria-labelledby=courriels]").matches("(?s).*Inscription définitive\\s+Envoyé le .*");
        });
        assertThat(ecran.texte()).contains("Inscription définitive", "Pré-inscription validée", "Claire Fontaine");
        ecran.verifier();
        ecran.photographier("dossier");

        for (var volet : navigateur.pilote().findElements(By.cssSelector("details summary"))) {
            volet.click();
        }
        ecran.attendre(By.cssSelector(".passe[data-element-id=userTask_controlerConfirmation]"));
        ecran.attendre(By.cssSelector(".passe[data-element-id=endEvent_inscriptionDefinitive]"));
        ecran.verifier();
    }

    private void refuserCockpit() {
        ecran.aller("/camunda/app/cockpit/default/");
        assertThat(ecran.titre()).isEqualTo("Votre compte n’ouvre pas cette page");
        ecran.verifierUnRefus();
    }

    /** One sign-in, the product's: Cockpit opens without asking anything more. */
    private void suivreDansCockpit() {
        connecter("paul");
        ecran.aller("/camunda/app/cockpit/default/#/processes");
        ecran.attendre(By.xpath("//a[normalize-space()='Pré-inscription']"));
        ecran.attendre(By.xpath("//a[normalize-space()='Confirmation postale']"));
        assertThat(navigateur.pilote().findElements(By.cssSelector("input[type=password]")))
                .isEmpty();
        ecran.oublierLesPlaintes();
    }
}

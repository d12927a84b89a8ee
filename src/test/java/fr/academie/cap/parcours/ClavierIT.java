package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

@AvecLeProduit
@DisplayName("Au clavier seul")
class ClavierIT {

    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    private Ecran ecran;
    private Clavier clavier;

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
        ecran = new Ecran(navigateur, port).sansControle();
        clavier = new Clavier(ecran);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inscription/connexion",
                "/simulateurs/garder-ou-repasser?specialite=500-25524&session=2027"
            })
    @DisplayName("d'un bout à l'autre de la page et retour, par les mêmes arrêts, sans piège")
    void sansPiege(String adresse) {
        ecran.aller(adresse);
        var aller = clavier.parcourir().stream().map(Clavier.Arret::quoi).toList();

        assertThat(aller.get(0)).isEqualTo("a Aller au contenu");
        assertThat(aller).hasSizeGreaterThan(6);
        assertThat(clavier.remonterJusqua(aller.get(0)))
                .extracting(Clavier.Arret::quoi)
                .isEqualTo(aller);
    }

    @Test
    @DisplayName("« Aller au contenu » passe l'en-tête : l'arrêt suivant est dans le contenu")
    void evitement() {
        ecran.aller("/");
        clavier.frapper(Keys.TAB);
        assertThat(clavier.courant().texte()).isEqualTo("Aller au contenu");
        clavier.frapper(Keys.ENTER);
        assertThat(clavier.courant().id()).isEqualTo("contenu");

        clavier.frapper(Keys.TAB);

        assertThat(ecran.pilote().switchTo().activeElement().findElements(By.xpath("ancestor::main")))
                .hasSize(1);
    }

    @Test
    @Exigence({"INS-02", "INS-05"})
    @DisplayName("de l'accueil au numéro de dossier ; une étape refusée mène au résumé, et le résumé au champ")
    void inscription() {
        ecran.aller("/");
        clavier.presser("M’inscrire au CAP");
        refuser("choix");
        clavier.frapper(Keys.SPACE);
        clavier.presser("Suite");
        refuser("departement");
        clavier.choisirIci("35");
        clavier.presser("Suite");
        clavier.presser("Suite");
        clavier.presser("Suite");
        etatCivil();
        coordonnees();
        situation();
        examen();
        clavier.presser("Valider votre inscription");

        assertThat(ecran.titre()).isEqualTo("Votre pré-inscription est effective");
        assertThat(ecran.texte(".numero__valeur")).matches("[0-9]+ – 0");
    }

    /** Sent empty: the summary has the focus, its first link brings to the first field at fault. */
    private void refuser(String champ) {
        clavier.presser("Suite");
        assertThat(ecran.pilote().switchTo().activeElement().getDomAttribute("data-erreurs"))
                .as("le résumé des erreurs a le focus sur " + ecran.adresse())
                .isNotNull();
        clavier.frapper(Keys.TAB);
        clavier.frapper(Keys.ENTER);
        assertThat(clavier.courant().nom()).as("le lien mène au champ").isEqualTo(champ);
    }

    private void etatCivil() {
        refuser("nomFamille");
        clavier.frapper("CLAVIER-SEUL");
        clavier.remplir("prenoms", "Inès");
        clavier.remplir("naissance.jour", "17");
        clavier.remplir("naissance.mois", "10");
        clavier.remplir("naissance.annee", "1999");
        clavier.remplir("departement", "35");
        suite();
    }

    private void coordonnees() {
        refuser("residence");
        clavier.frapper(Keys.SPACE);
        clavier.remplir("voie", "1 rue de Brest");
        clavier.remplir("codePostal", "35000");
        clavier.remplir("localite", "Rennes");
        clavier.remplir("mobile", "06 12 34 56 78");
        clavier.remplir("courriel", "clavier.seul@exemple.fr");
        suite();
    }

    private void situation() {
        refuser("categorie");
        clavier.choisirIci("INDIVIDUEL_SALARIE");
        clavier.choisir("etablissement", "F-14-INDIVIDUEL_SALARIE");
        clavier.cocher("handicap", "non");
        clavier.cocher("presse", "non");
        clavier.cocher("collectivites", "oui");
        suite();
    }

    private void examen() {
        refuser("specialite");
        clavier.choisirIci("500-25524");
        clavier.cocher("forme", "GLOBALE");
        suite();
        clavier.presser("Suite");
        refuser("eps");
        clavier.cocherIci("PRESENTER");
        clavier.choisir("facultatives[0].valeur", "INSCRIT");
        clavier.choisir("facultatives[1].valeur", "NON INSCRIT");
        clavier.choisir("facultatives[2].valeur", "NON INSCRIT");
        suite();
    }

    /** Suite, ticking on the way the unusual answers that the page asks to confirm. */
    private void suite() {
        clavier.presser("Suite");
        var douteuses = ecran.pilote()
                .findElements(By.cssSelector("input[type=checkbox][name=confirmations]"))
                .size();
        for (var rang = 0; rang < douteuses; rang++) {
            clavier.champ("confirmations");
            clavier.frapper(Keys.SPACE);
        }
        if (douteuses > 0) {
            clavier.presser("Suite");
        }
    }
}

package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AvecLeProduit
@DisplayName("Les simulateurs dans un vrai navigateur")
class SimulateursIT {

    private static final Path PHOTOS = Path.of("target/simulateurs");
    private static final String NOTES = "/simulateurs/garder-ou-repasser?specialite=500-25524&session=2027";
    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "simulateurs, /simulateurs",
        "horloge, /simulateurs/horloge-legale",
        "horloge-reponse, /simulateurs/horloge-legale?procedure=HABILITATION_CCF&academie=28&recue=29/11/2023",
        "horloge-suspendue, /simulateurs/horloge-legale?procedure=RECOURS_GRACIEUX&academie=14&recue=31/12/2026&pieces=05/01/2027&complete=15/01/2027",
        "forme-reponse, /simulateurs/forme-et-mode?voie=SCOLAIRE&etablissement=PUBLIC&naissance=2009&session=2027&specialite=500-25524",
        "notes-reponse, '" + NOTES
                + "&calcul=1&cas-UP1=GARDER&note-UP1=8&session-UP1=2025&cas-UG1=REPASSER&note-UG1=12,5&session-UG1=2024&cas-UG3=DISPENSE'",
    })
    @DisplayName("sans faute d'accessibilité ni plainte ni débordement, clair et sombre, à 390 et 1280 pixels")
    void accessible(String nom, String adresse) throws Exception {
        var ecran = new Ecran(navigateur, port);
        for (var theme : new String[] {"light", "dark"}) {
            for (var largeur : new int[] {390, 1280}) {
                navigateur.theme(theme);
                navigateur.largeur(largeur);
                ecran.aller(adresse);
                ecran.verifier();
                assertThat(navigateur.deborde()).as(nom + " " + largeur).isFalse();
                navigateur.photographier(PHOTOS.resolve(nom + "-" + theme + "-" + largeur + ".png"));
            }
        }
        navigateur.theme("light");
    }

    @Test
    @DisplayName("une question fausse reste accessible, son résumé mène au champ")
    void erreurs() throws Exception {
        var ecran = new Ecran(navigateur, port);
        navigateur.largeur(390);
        ecran.aller(NOTES + "&calcul=1&cas-UP1=GARDER&note-UP1=20,5&session-UP1=2021");
        ecran.verifierUnRefus();
        assertThat(navigateur.deborde()).isFalse();
        navigateur.photographier(PHOTOS.resolve("notes-erreur-390.png"));
    }

    @Test
    @DisplayName("sans script : de l'accueil au terme d'une demande, puis aux notes d'un électricien")
    void sansScript() throws Exception {
        var ecran = new Ecran(navigateur, port).sansControle();
        navigateur.largeur(1280);
        navigateur.javascript(false);
        try {
            ecran.aller("/");
            ecran.presser("Ouvrir les simulateurs");
            ecran.presser("Calculer une échéance");
            ecran.choisir("procedure", "HABILITATION_CCF");
            ecran.choisir("academie", "14");
            ecran.remplir("recue", "29/11/2023");
            ecran.presser("Calculer");
            assertThat(ecran.texte()).contains("jeudi 29 février 2024");
            assertThat(ecran.adresse()).contains("recue=29%2F11%2F2023");
            ecran.remonter();
            ecran.photographier("horloge-legale");

            ecran.aller("/simulateurs/garder-ou-repasser");
            ecran.choisir("specialite", "500-25524");
            ecran.presser("Voir les épreuves");
            ecran.choisir("cas-UP1", "GARDER");
            ecran.remplir("note-UP1", "8");
            ecran.remplir("session-UP1", "2025");
            ecran.presser("Calculer");
            assertThat(ecran.texte()).contains("Il faut 12,00 sur 20");
            ecran.remonter();
            ecran.photographier("garder-ou-repasser");

            ecran.aller("/simulateurs/forme-et-mode");
            ecran.cocher("voie", "AUCUNE");
            ecran.remplir("naissance", "2000");
            ecran.presser("Répondre");
            assertThat(ecran.texte()).contains("Toutes les épreuves en contrôle terminal");
            ecran.remonter();
            ecran.photographier("forme-et-mode");
        } finally {
            navigateur.javascript(true);
        }
    }
}

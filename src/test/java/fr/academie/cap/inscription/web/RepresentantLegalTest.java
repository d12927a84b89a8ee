package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Le représentant légal d'un candidat de moins de dix-huit ans")
class RepresentantLegalTest {

    private static final String COORDONNEES = "/inscription/etapes/coordonnees";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    private CandidatEnLigne candidat;

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
    }

    @Test
    @Exigence("FT-23")
    @DisplayName("il est demandé, refusé s'il manque, gardé tel que tapé, montré au récapitulatif")
    void demande() throws Exception {
        naitre("2010");

        assertThat(candidat.lire(COORDONNEES)).contains("Votre représentant légal", "representant.nom");
        assertThat(candidat.refuser(COORDONNEES, adresse("representant.mobile", "02 99 00 00 00")))
                .contains("href=\"#representant.nom\"", "href=\"#representant.prenoms\"")
                .contains("à moins de 18 ans, on ne signe pas seul", "value=\"02 99 00 00 00\"");
        assertThat(candidat.envoyer(
                        COORDONNEES,
                        adresse(
                                "representant.nom",
                                "Le Bras",
                                "representant.prenoms",
                                "Maria",
                                "representant.lien",
                                "PARENT",
                                "representant.mobile",
                                "06 98 76 54 32")))
                .isEqualTo("/inscription/etapes/situation");
        assertThat(candidat.lire(COORDONNEES)).contains("value=\"Le Bras\"", "value=\"+33698765432\"");
    }

    @Test
    @DisplayName("on n'en parle pas à un adulte, et ce qu'il en enverrait n'est pas gardé")
    void adulte() throws Exception {
        naitre("1999");

        assertThat(candidat.lire(COORDONNEES)).doesNotContain("représentant");
        candidat.envoyer(COORDONNEES, adresse("representant.nom", "Le Bras"));
        assertThat(candidat.lire(COORDONNEES)).doesNotContain("Le Bras");
    }

    private void naitre(String annee) throws Exception {
        candidat.envoyer("/inscription/academie/35");
        candidat.envoyer("/inscription/etapes/origine");
        candidat.envoyer(
                "/inscription/etapes/etat-civil",
                "nomFamille",
                "Le Bras",
                "prenoms",
                "Jeanne",
                "naissance.jour",
                "17",
                "naissance.mois",
                "10",
                "naissance.annee",
                annee,
                "departement",
                "35");
    }

    private static String[] adresse(String... enPlus) {
        var champs = new String[] {
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
            "jeanne@exemple.fr"
        };
        var tous = java.util.Arrays.copyOf(champs, champs.length + enPlus.length);
        System.arraycopy(enPlus, 0, tous, champs.length, enPlus.length);
        return tous;
    }
}

package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
@DisplayName("Reprendre plus tard : un lien par mél, jamais sans la date de naissance du brouillon")
class ReprendrePlusTardTest {

    private static final AtomicInteger ADRESSES = new AtomicInteger();
    private static final Pattern LIEN = Pattern.compile("/inscription/reprise/[0-9]{2}\\.[A-Za-z0-9_-]{43}");
    private static final String[] NAISSANCE = {"naissance.jour", "17", "naissance.mois", "10", "naissance.annee", "1999"
    };

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Rendus rendus;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CandidatEnLigne candidat;
    private String adresse;

    @BeforeEach
    void unBrouillonEntame() throws Exception {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
        adresse = "reprise" + ADRESSES.incrementAndGet() + "@exemple.fr";
        candidat.envoyer("/inscription/academie/35");
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-08", "INS-67"})
    @DisplayName("le lien et la date de naissance rouvrent le brouillon ailleurs ; l'ancien appareil propose un lien")
    void rouvrirAilleurs() throws Exception {
        candidat.remplirLIdentite("Reprise", RENNES);
        assertThat(candidat.lire("/inscription/etapes/specialite"))
                .contains("Reprendre plus tard", "Brouillon enregistré à", "role=\"status\"");
        assertThat(candidat.lire("/inscription/reprise")).contains("value=\"jeanne@exemple.fr\"", "un rappel");

        demanderLeLien();

        var ailleurs = new CandidatEnLigne(serveur);
        assertThat(ailleurs.lire(lien())).contains("Date de naissance").doesNotContain("Reprise<", "jeanne");
        assertThat(ailleurs.envoyer(lien(), NAISSANCE)).isEqualTo("/inscription/etapes/specialite");
        assertThat(ailleurs.lire("/inscription/etapes/etat-civil")).contains("value=\"Reprise\"");

        assertThat(candidat.redirige("/inscription/etapes/specialite")).isEqualTo("/inscription/reprise?perdu");
        assertThat(candidat.lire("/inscription/reprise?perdu")).contains("rouvert ailleurs", "Recevoir le lien");
    }

    @Test
    @DisplayName("un lien transféré n'ouvre rien : cinq dates fausses le ferment, la bonne vient alors trop tard")
    void lienTransfere() throws Exception {
        candidat.remplirLIdentite("Transfere", RENNES);
        demanderLeLien();
        var curieux = new CandidatEnLigne(serveur);

        for (var reste = 4; reste > 0; reste--) {
            assertThat(curieux.refuser(lien(), "naissance.jour", "1", "naissance.mois", "1", "naissance.annee", "2000"))
                    .contains("pas celle du brouillon", "ferme\u00a0: " + reste);
        }
        assertThat(curieux.refuser(lien(), "naissance.jour", "1", "naissance.mois", "1", "naissance.annee", "2000"))
                .contains("Ce lien n’ouvre plus rien");
        assertThat(curieux.refuser(lien(), NAISSANCE)).contains("Ce lien n’ouvre plus rien");
        assertThat(curieux.cookie()).isEmpty();
        assertThat(candidat.lire("/inscription/etapes/specialite")).contains("Spécialité");
    }

    @Test
    @DisplayName("avant la date de naissance, le lien suffit ; il expire ; un jeton inventé ne dit rien de plus")
    void expiration() throws Exception {
        demanderLeLien();
        var ailleurs = new CandidatEnLigne(serveur);
        assertThat(ailleurs.lire(lien())).doesNotContain("Date de naissance");
        assertThat(ailleurs.envoyer(lien())).isEqualTo("/inscription/etapes/origine");

        horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofDays(15)).plusSeconds(1));
        var invente = RENNES + "." + "A".repeat(43);
        assertThat(new CandidatEnLigne(serveur).lire(lien()))
                .isEqualTo(new CandidatEnLigne(serveur).lire("/inscription/reprise/" + invente))
                .contains("Ce lien n’ouvre plus rien");
        assertThat(new CandidatEnLigne(serveur).lire("/inscription/reprise/n-importe-quoi"))
                .contains("Ce lien n’ouvre plus rien");
    }

    @Test
    @DisplayName("un lien à la fois : redemandé trop vite il est refusé, six fois dans la journée aussi")
    void retenue() throws Exception {
        demanderLeLien();
        assertThat(candidat.poster("/inscription/reprise", "courriel", adresse).getRedirectedUrl())
                .isEqualTo("/inscription/reprise/envoi");
        assertThat(envois()).hasSize(1);
        for (var envoi = 2; envoi <= 5; envoi++) {
            horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofMinutes(3L * envoi)));
            demanderLeLien();
        }
        horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofHours(1)));
        assertThat(candidat.refuser("/inscription/reprise", "courriel", adresse))
                .contains("Trop de liens");
        assertThat(envois()).hasSize(5);
        assertThat(candidat.refuser("/inscription/reprise", "courriel", "pas une adresse"))
                .contains("pas une adresse", "Erreur");
    }

    @Test
    @Exigence("FIA-09.67")
    @DisplayName(
            "brouillon perdu : la page offre le lien, ne dit jamais si l'adresse est connue, et rend ce qui était tapé")
    void sessionPerdue() throws Exception {
        candidat.remplirLIdentite("Perdue", RENNES);
        demanderLeLien();
        var ailleurs = new CandidatEnLigne(serveur);
        ailleurs.envoyer(lien(), NAISSANCE);

        assertThat(candidat.envoyer(
                        "/inscription/etapes/coordonnees",
                        "residence",
                        "FRANCE",
                        "voie",
                        "12 rue du Relais",
                        "codePostal",
                        "35000"))
                .isEqualTo("/inscription/reprise?perdu");
        assertThat(candidat.lire("/inscription/reprise?perdu")).contains("Ce que vous venez de taper est gardé");
        horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofMinutes(10)));
        assertThat(candidat.envoyer("/inscription/reprise", "courriel", adresse))
                .isEqualTo("/inscription/reprise/envoi");
        assertThat(candidat.lire("/inscription/reprise/envoi")).contains("Si un brouillon est attaché");
        assertThat(envois()).hasSize(2);
        assertThat(candidat.envoyer(lien(), NAISSANCE)).isEqualTo("/inscription/etapes/coordonnees");
        assertThat(candidat.lire("/inscription/etapes/coordonnees"))
                .contains("value=\"12 rue du Relais\"", "telles que vous les aviez tapées");
        assertThat(candidat.lire("/inscription/etapes/coordonnees")).contains("value=\"1 rue de Brest\"");

        var inconnu = new CandidatEnLigne(serveur);
        assertThat(inconnu.envoyer("/inscription/reprise", "courriel", "personne" + adresse))
                .isEqualTo("/inscription/reprise/envoi");
        assertThat(inconnu.lire("/inscription/reprise/envoi")).contains("Si un brouillon est attaché");
    }

    @Test
    @DisplayName("« Reprendre plus tard » enregistre l'écran s'il est juste, sinon garde ce qui est tapé et le rend")
    void depuisUneEtape() throws Exception {
        assertThat(candidat.envoyer("/inscription/etapes/origine", "plusTard", "oui"))
                .isEqualTo("/inscription/reprise");
        assertThat(candidat.redirige("/inscription/etapes/recapitulatif")).isEqualTo("/inscription/etapes/etat-civil");
        assertThat(candidat.envoyer("/inscription/etapes/etat-civil", "nomFamille", "Amoitie", "plusTard", "oui"))
                .isEqualTo("/inscription/reprise?incomplet");
        assertThat(candidat.lire("/inscription/reprise?incomplet"))
                .contains("réponses du dernier écran sont incomplètes", "/inscription/etapes/etat-civil");
        assertThat(candidat.lire("/inscription/etapes/etat-civil")).contains("value=\"Amoitie\"");
        assertThat(candidat.lire("/inscription/etapes/etat-civil")).doesNotContain("value=\"Amoitie\"");
    }

    @Test
    @DisplayName("validé entre-temps, le lien le dit et renvoie au numéro ; le jeton n'est écrit nulle part")
    void valideEntreTemps() throws Exception {
        candidat.remplirLIdentite("Validee", RENNES);
        candidat.remplirLExamen();
        demanderLeLien();
        var page = candidat.lire("/inscription/etapes/recapitulatif");
        candidat.envoyer("/inscription/etapes/recapitulatif", "cle", CandidatEnLigne.cle(page));

        assertThat(rendus.rendre(RENNES, "reprise-brouillon", reference())).isEmpty();
        var lien = "/inscription/reprise/" + jeton(reference());
        assertThat(new CandidatEnLigne(serveur).lire(lien)).contains("Cette inscription est déjà validée");
        Integer ecrits = Perimetre.dans(
                Perimetre.NATIONAL,
                () -> transactions.execute(etat -> base.queryForObject(
                        "select count(*) from lien_reprise l, envoi e where l::text like ? or e::text like ?",
                        Integer.class,
                        "%" + jeton(reference()) + "%",
                        "%" + jeton(reference()) + "%")));
        assertThat(ecrits).isZero();
    }

    private void demanderLeLien() throws Exception {
        assertThat(candidat.envoyer("/inscription/reprise", "courriel", adresse))
                .isEqualTo("/inscription/reprise/envoi");
        assertThat(candidat.lire("/inscription/reprise/envoi")).contains("Regardez votre messagerie");
    }

    /** The link of the latest mail, read in both its forms. */
    private String lien() {
        var message = rendus.rendre(RENNES, "reprise-brouillon", reference())
                .orElseThrow()
                .message();
        var lettres = new fr.academie.cap.courrier.pdf.Gabarits();
        var texte = lettres.texte(message);
        assertThat(texte)
                .contains("date de naissance", "Seule la validation compte")
                .doesNotContain("Jeanne");
        var trouve = LIEN.matcher(texte);
        assertThat(trouve.find()).isTrue();
        assertThat(lettres.html(message)).contains(trouve.group());
        assertThat(message.sujet()).isEqualTo("Reprendre votre inscription au CAP – session 2027");
        return trouve.group();
    }

    @Autowired
    fr.academie.cap.socle.Secret secret;

    private String jeton(String reference) {
        return fr.academie.cap.inscription.brouillon.Jetons.de(RENNES, secret.condenser("reprise", reference));
    }

    private String reference() {
        return String.valueOf(envois().get(envois().size() - 1).get("reference"));
    }

    private List<Map<String, Object>> envois() {
        return scene.dans(
                RENNES, () -> base.queryForList("select * from envoi where destinataire = ? order by id", adresse));
    }
}

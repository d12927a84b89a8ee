package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.SuiviSimplifie;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
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
@DisplayName("Suivi sans code d'accès")
class SuiviSimplifieTest {

    private static final String SUIVI = "/inscription/suivi";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    SuiviSimplifie simplifie;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CleMetier cle;
    private CandidatEnLigne candidat;

    @BeforeEach
    void unDossier() {
        oublierLesEssais();
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        cle = scene.valider(RENNES, scene.unAdulteSalarie());
        candidat = new CandidatEnLigne(serveur);
        regler(true);
    }

    @AfterEach
    void refermer() {
        regler(false);
        oublierLesEssais();
        horloge.remettre();
    }

    private void oublierLesEssais() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    private void regler(boolean permis) {
        scene.enTantQue(scene.agent(Role.CHEF_BUREAU_DEC, RENNES), chef -> {
            simplifie.regler(RENNES, SESSION, permis, chef);
            return permis;
        });
    }

    private String[] demande(String annee) {
        return new String[] {
            "campagne",
            RENNES + "-" + SESSION,
            "numero",
            String.valueOf(cle.numero()),
            "naissance.jour",
            "1",
            "naissance.mois",
            "1",
            "naissance.annee",
            annee
        };
    }

    @Test
    @Exigence({"INS-11", "INS-76"})
    @DisplayName(
            "permis : l'état du dossier, des initiales et une adresse masquée, rien d'autre, et aucun dossier ouvert")
    void masque() throws Exception {
        var saisie = scene.unAdulteSalarie();
        var etatCivil = saisie.etatCivil().orElseThrow();
        var naissance = etatCivil.naissance();
        var page = candidat.refuser(
                SUIVI,
                "campagne",
                RENNES + "-" + SESSION,
                "numero",
                String.valueOf(cle.numero()),
                "naissance.jour",
                String.valueOf(naissance.jour()),
                "naissance.mois",
                String.valueOf(naissance.mois()),
                "naissance.annee",
                String.valueOf(naissance.annee()));

        assertThat(page)
                .contains("Où en est votre dossier", cle.numero() + "\u00a0–\u00a00", "Pré-inscription validée")
                .doesNotContain(etatCivil.nomFamille())
                .doesNotContain(saisie.coordonnees().orElseThrow().courriel())
                .doesNotContain(saisie.coordonnees().orElseThrow().mobile());
        assertThat(candidat.redirige("/inscription/dossier")).isEqualTo("/inscription/connexion");
    }

    @Test
    @Exigence("INS-76")
    @DisplayName("non permis, date fausse, numéro inconnu : la même réponse, et un essai compté")
    void memeReponse() throws Exception {
        assertThat(candidat.lire("/inscription/connexion")).contains("Voir où en est mon dossier");
        var fausse = candidat.refuser(SUIVI, demande("1931"));
        assertThat(fausse).contains("ne permettent pas d’ouvrir").doesNotContain("Où en est votre dossier");

        regler(false);
        assertThat(candidat.refuser(SUIVI, demande("1931"))).contains("ne permettent pas d’ouvrir");
        assertThat(candidat.lire("/inscription/connexion")).doesNotContain("Voir où en est mon dossier");
    }

    @Test
    @Exigence("INS-75")
    @DisplayName("le cinquième essai demande le captcha, comme la connexion")
    void captcha() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            candidat.refuser(SUIVI, demande("1931"));
        }
        assertThat(candidat.refuser(SUIVI, demande("1931"))).contains("data-captcha", "Je ne suis pas un robot");
    }

    @Test
    @DisplayName("seul le chef du service de l'académie le permet")
    void reglage() {
        assertThatThrownBy(() -> scene.enTantQue(scene.gestionnaire(RENNES), agent -> {
                    simplifie.regler(RENNES, SESSION, true, agent);
                    return true;
                }))
                .isInstanceOf(Introuvable.class);
    }
}

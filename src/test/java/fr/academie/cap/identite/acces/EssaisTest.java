package fr.academie.cap.identite.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.socle.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Les compteurs d'essais d'entrée")
class EssaisTest {

    private static final Instant JOUR = Instant.parse("2026-11-10T10:05:00Z");
    private static final AtomicInteger RANG = new AtomicInteger();

    @Autowired
    Essais essais;

    @Autowired
    Quotas quotas;

    @Autowired
    JdbcTemplate base;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    Horloge montre;

    @Autowired
    Secret secret;

    @Autowired
    ApplicationEventPublisher annonces;

    @BeforeEach
    void lHeureSArrete() {
        new TransactionTemplate(transactions).executeWithoutResult(e -> base.update("delete from tentative"));
        horloge.figer(JOUR);
    }

    @AfterEach
    void lHeureRevient() {
        new TransactionTemplate(transactions).executeWithoutResult(e -> base.update("delete from tentative"));
        horloge.remettre();
    }

    @Test
    @Exigence("INS-75")
    @DisplayName("sur un dossier : quatre échecs sans captcha, le captcha exactement à partir du cinquième essai")
    void exactementAuCinquieme() {
        for (var rang = 1; rang <= 4; rang++) {
            assertThat(essais.compter(essai("175"), () -> false))
                    .as("essai %d", rang)
                    .isEqualTo(new Passage.Ouvert(rang == 4, false));
        }
        assertThat(essais.compter(essai("175"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
        assertThat(essais.compter(essai("175"), () -> true)).isEqualTo(new Passage.Ouvert(true, false));
        assertThat(essais.compter(essai("176"), () -> false)).isEqualTo(new Passage.Ouvert(false, false));
    }

    @Test
    @DisplayName("cent essais à la fois ne valent pas mieux que cent à la file : quatre seulement sont jugés")
    void enMemeTemps() throws Exception {
        var juges = new AtomicInteger();
        var fils = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Object>> gestes = new ArrayList<>();
            for (var i = 0; i < 100; i++) {
                gestes.add(() -> {
                    if (essais.compter(essai("300"), () -> false) instanceof Passage.Ouvert) {
                        juges.incrementAndGet();
                    }
                    return "";
                });
            }
            for (var essai : fils.invokeAll(gestes)) {
                essai.get();
            }
        } finally {
            fils.shutdown();
        }
        assertThat(juges).hasValue(4);
    }

    @Test
    @DisplayName("deux nœuds comptent ensemble : leur mémoire est la base")
    void deuxNoeuds() {
        var autre = new Essais(base, transactions, montre, secret, annonces);

        for (var rang = 0; rang < 2; rang++) {
            assertThat(essais.compter(essai("400"), () -> false)).isInstanceOf(Passage.Ouvert.class);
            assertThat(autre.compter(essai("400"), () -> false)).isInstanceOf(Passage.Ouvert.class);
        }
        assertThat(essais.compter(essai("400"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
        assertThat(autre.compter(essai("400"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
    }

    @Test
    @DisplayName("une même date de naissance essayée sur beaucoup de numéros, d'adresses toutes différentes")
    void attaqueHorizontale() {
        var libres = 0;
        for (var numero = 1; numero <= 50; numero++) {
            var essai = Essai.deCandidat("dossier:14-2027-" + numero, "14", "17/10/1999", ailleurs());
            if (essais.compter(essai, () -> false) instanceof Passage.Ouvert) {
                libres++;
            }
        }
        assertThat(libres).isEqualTo(4);
    }

    @Test
    @DisplayName("une adresse : IPv4 entière, IPv6 par /64, et jamais de nom à résoudre")
    void adresses() {
        assertThat(AdresseReseau.de("2001:db8:1:2::1")).isEqualTo(AdresseReseau.de("2001:db8:1:2:ffff::9"));
        assertThat(AdresseReseau.de("2001:db8:1:2::1")).isNotEqualTo(AdresseReseau.de("2001:db8:1:3::1"));
        assertThat(AdresseReseau.de("192.0.2.1")).isNotEqualTo(AdresseReseau.de("192.0.2.2"));
        assertThat(AdresseReseau.de("::ffff:192.0.2.1")).isEqualTo(AdresseReseau.de("192.0.2.1"));
        assertThat(AdresseReseau.de("[2001:db8:1:2::1%eth0]")).isEqualTo(AdresseReseau.de("2001:db8:1:2::1"));
        for (var nom : List.of("cafe", "exemple.invalid", "999.1.1.1", "", "1.2.3", ":::::")) {
            assertThat(AdresseReseau.de(nom).prefixe()).as(nom).startsWith("?");
        }
    }

    @Test
    @DisplayName("depuis une adresse : le cinquième essai demande un captcha, et la page suivante le propose d'emblée")
    void parAdresse() {
        var adresse = ailleurs();
        for (var rang = 1; rang <= 4; rang++) {
            assertThat(essais.captchaAttendu(adresse)).isFalse();
            essais.compter(essaiDepuis(adresse), () -> false);
        }
        assertThat(essais.captchaAttendu(adresse)).isTrue();
        assertThat(essais.compter(essaiDepuis(adresse), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);

        horloge.figer(JOUR.plus(Duration.ofHours(1)));
        assertThat(essais.captchaAttendu(adresse)).isFalse();
        assertThat(essais.compter(essaiDepuis(adresse), () -> false)).isInstanceOf(Passage.Ouvert.class);
    }

    @Test
    @DisplayName("dix échecs dans l'heure : 15 minutes, puis 30, 60, 120 et jamais plus ; une réussite efface tout")
    void delais() {
        for (var rang = 1; rang <= 10; rang++) {
            assertThat(essais.compter(essai("175"), () -> true)).isEqualTo(new Passage.Ouvert(rang >= 4, rang == 10));
        }
        var maintenant = JOUR;
        for (var minutes : new int[] {15, 30, 60, 120, 120, 120}) {
            var jusque = maintenant.plus(Duration.ofMinutes(minutes));
            assertThat(essais.compter(essai("175"), () -> true)).isEqualTo(new Passage.Retenu(jusque));
            horloge.figer(jusque.minusSeconds(1));
            assertThat(essais.compter(essai("175"), () -> true)).isEqualTo(new Passage.Retenu(jusque));
            horloge.figer(jusque);
            maintenant = jusque;
            // a try without its captcha neither passes nor lengthens the delay
            assertThat(essais.compter(essai("175"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
            assertThat(essais.compter(essai("175"), () -> true)).isEqualTo(new Passage.Ouvert(true, true));
        }
        horloge.figer(maintenant.plus(Duration.ofMinutes(121)));
        var juste = essai("175");
        assertThat(essais.compter(juste, () -> true)).isInstanceOf(Passage.Ouvert.class);
        essais.reussie(juste);

        assertThat(essais.compter(essai("175"), () -> false)).isEqualTo(new Passage.Ouvert(false, false));
    }

    @Test
    @DisplayName("une réussite ne compte ni pour l'adresse, ni pour la date, ni pour l'académie")
    void reussites() {
        var salle = ailleurs();
        for (var eleve = 1; eleve <= 30; eleve++) {
            var essai = Essai.deCandidat("dossier:14-2027-" + eleve, "14", "17/10/2009", salle);
            assertThat(essais.compter(essai, () -> false)).as("élève %d", eleve).isInstanceOf(Passage.Ouvert.class);
            essais.reussie(essai);
        }
    }

    @Test
    @DisplayName("le compte reste quand celui qui appelle annule sa transaction")
    void survitALAnnulation() {
        for (var rang = 1; rang <= 4; rang++) {
            assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(etat -> {
                        essais.compter(essai("500"), () -> false);
                        throw new IllegalStateException("annulée");
                    }))
                    .hasMessage("annulée");
        }
        assertThat(essais.compter(essai("500"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
    }

    @Test
    @DisplayName("vingt fois l'ordinaire d'une académie : captcha pour tous pendant une heure, personne n'est coupé")
    void disjoncteur() {
        semaineOrdinaire("31", 6);
        for (var rang = 1; rang <= 120; rang++) {
            assertThat(essais.compter(inconnu("31"), () -> false))
                    .as("essai %d", rang)
                    .isInstanceOf(Passage.Ouvert.class);
        }
        // the 121st is the first over twenty times six: it is judged, and the next ones need a captcha
        assertThat(essais.compter(inconnu("31"), () -> false)).isInstanceOf(Passage.Ouvert.class);
        assertThat(essais.compter(inconnu("31"), () -> false)).isInstanceOf(Passage.CaptchaAttendu.class);
        assertThat(essais.compter(inconnu("31"), () -> true)).isInstanceOf(Passage.Ouvert.class);
        assertThat(essais.compter(inconnu("32"), () -> false)).isInstanceOf(Passage.Ouvert.class);

        horloge.figer(JOUR.plus(Duration.ofHours(1)));
        assertThat(essais.compter(inconnu("31"), () -> false)).isInstanceOf(Passage.Ouvert.class);
    }

    @Test
    @DisplayName("une académie qui voit chaque heure beaucoup d'échecs n'est pas mise sous surveillance pour autant")
    void ordinaireEleve() {
        semaineOrdinaire("33", 20);
        for (var rang = 1; rang <= 150; rang++) {
            assertThat(essais.compter(inconnu("33"), () -> false)).isInstanceOf(Passage.Ouvert.class);
        }
    }

    @Test
    @DisplayName("rien en clair dans la table, et les fenêtres passées s'en vont")
    void tableEtPurge() {
        essais.compter(
                Essai.deCandidat("dossier:14-2027-175", "14", "17/10/1999", AdresseReseau.de("192.0.2.1")),
                () -> false);
        assertThat(lignes()).hasSize(5).noneMatch(ligne -> ligne.matches("(?s).*(175|1999|192\\.0).*"));

        horloge.figer(JOUR.plus(Duration.ofHours(2)));
        quotas.purger();
        assertThat(lignes()).hasSize(2);
        horloge.figer(JOUR.plus(Duration.ofDays(9)));
        quotas.purger();
        assertThat(lignes()).isEmpty();
    }

    @Test
    @DisplayName("un quota : tant par fenêtre, la fenêtre suivante repart de zéro")
    void quota() {
        var heure = Duration.ofHours(1);
        for (var rang = 1; rang <= 3; rang++) {
            assertThat(quotas.admettre("essai", "14-2027-1", 3, heure)).isTrue();
        }
        assertThat(quotas.admettre("essai", "14-2027-1", 3, heure)).isFalse();
        assertThat(quotas.admettre("autre", "14-2027-1", 3, heure)).isTrue();
        horloge.figer(JOUR.plus(heure));
        assertThat(quotas.admettre("essai", "14-2027-1", 3, heure)).isTrue();
    }

    private List<String> lignes() {
        return base.queryForList(
                "select nature || ' ' || cle::text || ' ' || coalesce(academie, '') || ' ' || nombre from tentative",
                String.class);
    }

    /** The same number of failures in each hour of the last seven days. */
    private void semaineOrdinaire(String academie, int echecs) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(etat -> base.update(
                        "insert into tentative (nature, cle, academie, nombre, vue_le, fin)"
                                + " select 'ACADEMIE', sha256(convert_to(?::text || h::text, 'UTF8')), ?, ?, h, h"
                                + " from generate_series(?::timestamptz - interval '7 days', ?::timestamptz, '1 hour') h",
                        academie,
                        academie,
                        echecs,
                        "2026-11-10T10:00:00Z",
                        "2026-11-10T10:00:00Z"));
    }

    private static AdresseReseau ailleurs() {
        var rang = RANG.incrementAndGet();
        return AdresseReseau.de("198.51." + rang / 250 + "." + rang % 250);
    }

    private static Essai essai(String numero) {
        return Essai.deCandidat("dossier:14-2027-" + numero, "14", "date " + RANG.incrementAndGet(), ailleurs());
    }

    private static Essai essaiDepuis(AdresseReseau adresse) {
        var rang = RANG.incrementAndGet();
        return Essai.deCandidat("dossier:14-2027-" + rang, "14", "date " + rang, adresse);
    }

    private static Essai inconnu(String academie) {
        var rang = RANG.incrementAndGet();
        return Essai.deCandidat("dossier:" + academie + "-2027-" + rang, academie, "date " + rang, ailleurs());
    }
}

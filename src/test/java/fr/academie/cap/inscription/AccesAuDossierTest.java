package fr.academie.cap.inscription;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.consultation.AccesParMel;
import fr.academie.cap.inscription.consultation.Connexions;
import fr.academie.cap.inscription.consultation.Connexions.Reponse;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion.Acces;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.RefusMetier;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("L'accès du candidat à son dossier")
class AccesAuDossierTest {

    private static final DateNaissance NAISSANCE = new DateNaissance(1990, 0, 0);
    private static final DateNaissance AUTRE = new DateNaissance(1991, 3, 4);
    private static final AtomicInteger RANG = new AtomicInteger();

    @Autowired
    Connexions connexions;

    @Autowired
    AccesParMel mels;

    @Autowired
    CodesAcces codes;

    @Autowired
    Courriers courriers;

    @Autowired
    Rendus rendus;

    @Autowired
    Journal journal;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CleMetier cle;

    @BeforeEach
    void unDossier() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        cle = scene.valider(RENNES, scene.unAdulteSalarie());
    }

    @AfterEach
    void lHeureRevient() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-75", "INS-76"})
    @DisplayName("quatre échecs, puis les bons secrets sans captcha : refusés ; avec le captcha : ouverts")
    void auCinquieme() {
        for (var rang = 1; rang <= 4; rang++) {
            assertThat(connexions.ouvrir(acces(cle, AUTRE, code(cle)), ailleurs(), () -> false))
                    .isEqualTo(new Reponse.Refusee(rang == 4));
        }
        assertThat(connexions.ouvrir(justes(), ailleurs(), () -> false)).isEqualTo(new Reponse.CaptchaAttendu());
        assertThat(connexions.ouvrir(justes(), ailleurs(), () -> true)).isInstanceOf(Reponse.Ouverte.class);
        assertThat(connexions.ouvrir(justes(), ailleurs(), () -> false)).isInstanceOf(Reponse.Ouverte.class);
    }

    @Test
    @Exigence("INS-76")
    @DisplayName("le numéro seul, la date seule, le code seul n'ouvrent rien")
    void lesTroisEnsemble() {
        var autre = scene.valider(RENNES, scene.unAdulteSalarie());
        for (var faux : List.of(
                acces(cle, AUTRE, code(cle)), acces(cle, NAISSANCE, code(autre)), acces(autre, NAISSANCE, code(cle)))) {
            assertThat(connexions.ouvrir(faux, ailleurs(), () -> true)).isInstanceOf(Reponse.Refusee.class);
        }
    }

    @Test
    @DisplayName("dix mille essais au hasard, chacun avec son captcha : aucun dossier ouvert")
    void dixMille() {
        var hasard = new Random(2027);
        var ouverts = IntStream.range(0, 10_000)
                .mapToObj(rang -> acces(
                        new CleMetier(RENNES, SESSION, 1 + hasard.nextInt(cle.numero())),
                        NAISSANCE,
                        Long.toString(Math.floorMod(hasard.nextLong(), 1L << 50), 32)))
                .toList()
                .parallelStream()
                .filter(a -> connexions.ouvrir(a, ailleurs(), () -> true) instanceof Reponse.Ouverte)
                .count();
        assertThat(ouverts).isZero();
    }

    @Test
    @DisplayName(
            "dix échecs dans l'heure : les essais attendent, le candidat est prévenu une fois, sa boîte reste une entrée")
    void delaiEtAlerte() {
        for (var rang = 1; rang <= 10; rang++) {
            connexions.ouvrir(acces(cle, AUTRE, "AAAA-AAAA-AA"), ailleurs(), () -> true);
        }
        assertThat(connexions.ouvrir(justes(), ailleurs(), () -> true)).isInstanceOf(Reponse.Retenue.class);
        attendre("acces-essais-repetes");
        assertThat(actes()).contains("acces.essais-repetes");
        assertThat(message("acces-essais-repetes").phrases().get(0)).contains("Personne n'est entré");

        assertThat(nouveauCode()).isPresent();
    }

    @Test
    @DisplayName("un numéro qui n'existe pas se retarde comme un autre, et ne prévient personne")
    void delaiSurUnInconnu() {
        var inconnu = new CleMetier(RENNES, SESSION, 999_999);
        for (var rang = 1; rang <= 10; rang++) {
            assertThat(connexions.ouvrir(acces(inconnu, AUTRE, "AAAA-AAAA-AA"), ailleurs(), () -> true))
                    .isEqualTo(new Reponse.Refusee(rang >= 4));
        }
        assertThat(connexions.ouvrir(acces(inconnu, AUTRE, "AAAA-AAAA-AA"), ailleurs(), () -> true))
                .isInstanceOf(Reponse.Retenue.class);
        assertThat(envois(inconnu)).isEmpty();
    }

    @Test
    @Exigence("INS-76")
    @DisplayName(
            "un nouveau code : envoyé à l'adresse du dossier, il ouvre, remplace l'ancien et le candidat l'apprend")
    void renouveler() {
        var ancien = code(cle);

        assertThat(nouveauCode()).isPresent();

        var nouveau = code(cle);
        assertThat(nouveau).isNotEqualTo(ancien);
        assertThat(connexions.ouvrir(acces(cle, NAISSANCE, ancien), ailleurs(), () -> false))
                .isInstanceOf(Reponse.Refusee.class);
        assertThat(connexions.ouvrir(acces(cle, NAISSANCE, nouveau), ailleurs(), () -> false))
                .isInstanceOf(Reponse.Ouverte.class);
        assertThat(message("acces-code-change").code()).isEqualTo(nouveau);
        assertThat(actes()).contains("acces.code-demande", "acces.code-change");
    }

    @Test
    @DisplayName("le code à usage unique : trois essais, dix minutes, un emploi, et seul le dernier demandé")
    void vieDUnCode() {
        var perdu = demander(Usage.NOUVEAU_CODE);
        for (var rang = 1; rang <= 3; rang++) {
            assertThat(mels.renouveler(cle, perdu.equals("00000000") ? "00000001" : "00000000"))
                    .isEmpty();
        }
        assertThat(mels.renouveler(cle, perdu)).as("après trois essais").isEmpty();

        var perime = demander(Usage.NOUVEAU_CODE);
        horloge.avancer(Duration.ofMinutes(10));
        assertThat(mels.renouveler(cle, perime)).as("après dix minutes").isEmpty();

        horloge.avancer(Duration.ofHours(1));
        var premier = demander(Usage.NOUVEAU_CODE);
        var second = demander(Usage.NOUVEAU_CODE);
        assertThat(mels.renouveler(cle, premier)).as("remplacé").isEmpty();
        assertThat(mels.renouveler(cle, second.substring(0, 4) + " " + second.substring(4)))
                .isPresent();
        assertThat(mels.renouveler(cle, second)).as("déjà employé").isEmpty();
        for (var forme : List.of("", "1234567", "123456789", "abcdefgh", "１２３４５６７８")) {
            assertThat(mels.renouveler(cle, forme)).as(forme).isEmpty();
        }
    }

    @Test
    @DisplayName("le lien : une fois, avec la date de naissance, et rien n'est dépensé à le lire")
    void lien() {
        demander(Usage.LIEN);
        var jeton = jeton();
        assertThat(mels.lireLien(jeton)).contains(cle);
        assertThat(mels.lireLien(jeton)).contains(cle);
        assertThat(mels.suivre(jeton, AUTRE)).isEmpty();
        assertThat(mels.suivre(jeton, NAISSANCE)).contains(scene.dossier(cle).getId());
        assertThat(mels.suivre(jeton, NAISSANCE)).isEmpty();
        assertThat(mels.lireLien(jeton)).isEmpty();

        demander(Usage.LIEN);
        var autre = jeton();
        assertThat(mels.lireLien(autre.substring(0, autre.length() - 1) + (autre.endsWith("A") ? "B" : "A")))
                .isEmpty();
        for (var rang = 1; rang <= 3; rang++) {
            assertThat(mels.suivre(autre, AUTRE)).isEmpty();
        }
        assertThat(mels.suivre(autre, NAISSANCE)).as("trois dates fausses").isEmpty();
    }

    @Test
    @DisplayName("demander pour un inconnu ou avec une autre date ne fait rien partir et ne se voit pas")
    void demandesNeutres() {
        var inconnu = new CleMetier(RENNES, SESSION, 888_888);
        mels.demander(inconnu, NAISSANCE, Usage.NOUVEAU_CODE, ailleurs());
        mels.demander(cle, AUTRE, Usage.NOUVEAU_CODE, ailleurs());
        var temoin = scene.valider(RENNES, scene.unAdulteSalarie());
        mels.demander(temoin, NAISSANCE, Usage.NOUVEAU_CODE, ailleurs());
        await().until(() -> envois(temoin).stream().anyMatch(e -> e.modele().equals("acces-nouveau-code")));

        assertThat(envois(inconnu)).isEmpty();
        assertThat(envois(cle)).noneMatch(e -> e.modele().startsWith("acces-"));
    }

    @Test
    @DisplayName("trois méls par heure et par dossier ; vingt demandes par heure et par adresse")
    void demandesBornees() {
        for (var rang = 1; rang <= 3; rang++) {
            demander(Usage.NOUVEAU_CODE);
        }
        mels.demander(cle, NAISSANCE, Usage.NOUVEAU_CODE, ailleurs());
        var temoin = scene.valider(RENNES, scene.unAdulteSalarie());
        mels.demander(temoin, NAISSANCE, Usage.LIEN, ailleurs());
        await().until(() -> envois(temoin).stream().anyMatch(e -> e.modele().equals("acces-lien")));
        assertThat(envois(cle).stream().filter(e -> e.modele().equals("acces-nouveau-code")))
                .hasSize(3);

        var salle = ailleurs();
        for (var rang = 1; rang <= 20; rang++) {
            mels.demander(new CleMetier(RENNES, SESSION, 777_000 + rang), AUTRE, Usage.LIEN, salle);
        }
        assertThatThrownBy(() -> mels.demander(cle, NAISSANCE, Usage.LIEN, salle))
                .isInstanceOf(RefusMetier.class)
                .hasMessageContaining("Attendez une heure");
    }

    @Test
    @DisplayName("ni la base ni la file d'envoi ne contiennent le code ou le lien ; un mél parti trop tard le dit")
    void rienEnClair() {
        var code = demander(Usage.NOUVEAU_CODE);
        var lignes = scene.dans(
                RENNES,
                () -> base.queryForList(
                        "select c::text from code_unique c union all select e::text from envoi e", String.class));
        assertThat(lignes).isNotEmpty().noneMatch(ligne -> ligne.contains(code));

        horloge.avancer(Duration.ofMinutes(11));
        var tardif = message("acces-nouveau-code");
        assertThat(tardif.titre()).contains("expiré");
        assertThat(tardif.code()).isNull();
    }

    private java.util.Optional<java.util.UUID> nouveauCode() {
        return mels.renouveler(cle, demander(Usage.NOUVEAU_CODE));
    }

    /** Asks, waits for the deposit, and reads what the mail says. */
    private String demander(Usage usage) {
        var modele = usage == Usage.LIEN ? "acces-lien" : "acces-nouveau-code";
        var avant = nombre(modele);
        mels.demander(cle, NAISSANCE, usage, ailleurs());
        await().until(() -> nombre(modele) > avant);
        var code = message(modele).code();
        return code == null ? "" : code.replace("\u00a0", "");
    }

    private String jeton() {
        var lien = message("acces-lien").lien();
        java.util.Objects.requireNonNull(lien, "aucun lien");
        return lien.substring(lien.lastIndexOf('/') + 1);
    }

    private void attendre(String modele) {
        await().until(() -> nombre(modele) > 0);
    }

    private long nombre(String modele) {
        return envois(cle).stream().filter(e -> e.modele().equals(modele)).count();
    }

    private List<Envoi> envois(CleMetier dossier) {
        return scene.dans(RENNES, () -> courriers.duDossier(dossier.texte()));
    }

    private MessageDAcces message(String modele) {
        var reference = scene.dans(
                RENNES,
                () -> base.queryForObject(
                        "select reference from envoi where dossier = ? and modele = ? order by id desc limit 1",
                        String.class,
                        cle.texte(),
                        modele));
        return (MessageDAcces)
                rendus.rendre(RENNES, modele, reference).orElseThrow().message();
    }

    private List<String> actes() {
        return scene.dans(RENNES, () -> journal.surObjet("dossier:" + cle)).stream()
                .map(ActeInscrit::action)
                .toList();
    }

    private String code(CleMetier dossier) {
        return codes.code(scene.dossier(dossier));
    }

    private Acces justes() {
        return acces(cle, NAISSANCE, code(cle));
    }

    private static Acces acces(CleMetier cle, DateNaissance naissance, String code) {
        return new Acces(cle.academie(), cle.session(), cle.numero(), naissance, code);
    }

    private static AdresseReseau ailleurs() {
        var rang = RANG.incrementAndGet();
        return AdresseReseau.de("203." + rang / 62500 + "." + rang / 250 % 250 + "." + rang % 250);
    }
}

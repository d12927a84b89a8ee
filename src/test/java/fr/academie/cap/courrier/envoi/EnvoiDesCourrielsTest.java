package fr.academie.cap.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.CourrierDEpreuve;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Envoi.Etat;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Un courriel déposé part une fois, ou quelqu'un le sait")
class EnvoiDesCourrielsTest {

    private static final AtomicInteger NUMERO = new AtomicInteger(1000);

    @Autowired
    Courriers courriers;

    @Autowired
    FileDEnvoi file;

    @Autowired
    FabriqueDeCourriels fabrique;

    @Autowired
    Rendus rendus;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate base;

    private final String dossier = "14-2027-" + NUMERO.incrementAndGet();
    private final GreenMail serveur = new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort()});

    @BeforeEach
    void fileVide() {
        national(() -> transactions.execute(etat -> base.update("delete from envoi")));
        serveur.start();
    }

    @AfterEach
    void fermer() {
        serveur.stop();
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-10", "INS-70"})
    @DisplayName("le courriel arrive : texte, HTML, PDF joint, aucun nom dans le sujet")
    void arrive() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.ACCUSE);

        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isEqualTo(1);

        var recu = serveur.getReceivedMessages()[0];
        assertThat(recu.getSubject()).isEqualTo("Votre pré-inscription est effective – dossier 175\u00A0–\u00A00");
        assertThat(recu.getMessageID())
                .isEqualTo("<" + courriel("confirmation:0", "").messageId() + "@capitole.invalid>");
        assertThat(recu.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(types(recu)).contains("text/plain", "text/html", "application/pdf");
        assertThat(noms(recu)).containsExactly("confirmation-inscription-175-0.pdf");
        assertThat(etat()).isEqualTo(Etat.ENVOYE);
    }

    @Test
    @DisplayName("déposé deux fois sous le même motif, il part une fois ; la transaction défaite ne dépose rien")
    void unSeulDepot() {
        assertThat(deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE)).isTrue();
        assertThat(deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE)).isFalse();
        Perimetre.dans(
                Perimetre.de("14"),
                () -> transactions.executeWithoutResult(etat -> {
                    courriers.deposer(courriel("confirmation:1", CourrierDEpreuve.SANS_LETTRE));
                    etat.setRollbackOnly();
                }));

        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isEqualTo(1);
        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isZero();
        assertThat(serveur.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("le serveur est arrêté six heures : rien n'est perdu ni compté, tout part dans l'ordre au retour")
    void serveurArrete() throws Exception {
        var port = serveur.getSmtp().getPort();
        serveur.stop();
        for (var ordre = 0; ordre < 5; ordre++) {
            deposer("confirmation:" + ordre, CourrierDEpreuve.SANS_LETTRE);
        }
        for (var heure = 0; heure < 6; heure++) {
            assertThat(envoi(port).vider()).isZero();
            horloge.avancer(Duration.ofHours(1));
        }
        assertThat(etats()).allSatisfy(envoi -> {
            assertThat(envoi.etat()).isEqualTo(Etat.A_ENVOYER);
            assertThat(envoi.tentatives()).isZero();
        });

        serveur.start();
        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isEqualTo(5);

        assertThat(Arrays.stream(serveur.getReceivedMessages()).map(EnvoiDesCourrielsTest::identifiant))
                .containsExactlyElementsOf(attendus(5));
    }

    @Test
    @DisplayName(
            "le serveur meurt après le message et avant sa réponse : un second essai, le même identifiant, arrivé une fois")
    void mortApresLesDonnees() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        try (var puits = new PuitsSmtp(1, PuitsSmtp.Humeur.MEURT_APRES_DONNEES)) {
            assertThat(envoi(puits.port()).vider()).isZero();
            assertThat(etat()).isEqualTo(Etat.A_ENVOYER);
            horloge.avancer(Duration.ofMinutes(2));

            assertThat(envoi(puits.port()).vider()).isEqualTo(1);

            assertThat(puits.identifiants())
                    .hasSize(2)
                    .containsOnly(puits.identifiants().get(0));
            assertThat(etat()).isEqualTo(Etat.ENVOYE);
        }
    }

    @Test
    @DisplayName("deux fois sans réponse : incertain, journalisé, et personne ne renvoie sans l'avoir décidé")
    void incertain() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        try (var puits = new PuitsSmtp(9, PuitsSmtp.Humeur.MEURT_APRES_DONNEES)) {
            for (var essai = 0; essai < 4; essai++) {
                envoi(puits.port()).vider();
                horloge.avancer(Duration.ofHours(5));
            }
            assertThat(puits.identifiants()).hasSize(2);
        }
        assertThat(etat()).isEqualTo(Etat.INCERTAIN);
        assertThat(actes()).containsExactly("courriel.incertain");

        var manque =
                Perimetre.dans(Perimetre.de("14"), () -> courriers.manques()).get(0);
        Perimetre.dans(Perimetre.de("14"), () -> courriers.renvoyer(manque.id(), Acteur.SYSTEME));
        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isEqualTo(1);
    }

    @Test
    @DisplayName("le serveur coupe avant la fin du message : rien de douteux, on recommence")
    void coupeAvant() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        try (var puits = new PuitsSmtp(3, PuitsSmtp.Humeur.COUPE_AVANT_DONNEES)) {
            for (var essai = 0; essai < 4; essai++) {
                envoi(puits.port()).vider();
                horloge.avancer(Duration.ofHours(5));
            }
            assertThat(etat()).isEqualTo(Etat.ENVOYE);
        }
    }

    @Test
    @DisplayName("liste grise : le serveur dit plus tard, on revient, en espaçant")
    void plusTard() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        try (var puits = new PuitsSmtp(2, PuitsSmtp.Humeur.PLUS_TARD)) {
            assertThat(envoi(puits.port()).vider()).isZero();
            assertThat(envoi(puits.port()).vider()).as("pas avant une minute").isZero();
            horloge.avancer(Duration.ofMinutes(2));
            assertThat(envoi(puits.port()).vider()).isZero();
            horloge.avancer(Duration.ofMinutes(2));
            assertThat(envoi(puits.port()).vider())
                    .as("cinq minutes cette fois")
                    .isZero();
            horloge.avancer(Duration.ofMinutes(5));
            assertThat(envoi(puits.port()).vider()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("le serveur refuse l'adresse : échec journalisé, le courriel suivant du dossier part")
    void refuse() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        deposer("confirmation:1", CourrierDEpreuve.SANS_LETTRE);
        try (var puits = new PuitsSmtp(1, PuitsSmtp.Humeur.ADRESSE_REFUSEE)) {
            assertThat(envoi(puits.port()).vider()).isEqualTo(1);
        }
        assertThat(etats()).extracting(Envoi::etat).containsExactly(Etat.ECHEC, Etat.ENVOYE);
        assertThat(actes()).containsExactly("courriel.echoue");
    }

    @Test
    @DisplayName("un courriel qui attend retient les suivants de son dossier, pas ceux des autres")
    void ordreDuDossier() throws Exception {
        deposer("confirmation:0", CourrierDEpreuve.PANNE);
        deposer("confirmation:1", CourrierDEpreuve.SANS_LETTRE);
        var autre = new Courriel("14", "14-2027-9", "m", CourrierDEpreuve.SANS_LETTRE, "r", "autre@exemple.test");
        Perimetre.dans(Perimetre.de("14"), () -> transactions.executeWithoutResult(etat -> courriers.deposer(autre)));

        assertThat(envoi(serveur.getSmtp().getPort()).vider()).isEqualTo(1);

        assertThat(serveur.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("autre@exemple.test");
        assertThat(etats()).extracting(Envoi::etat).containsExactly(Etat.A_ENVOYER, Etat.A_ENVOYER);
    }

    @Test
    @DisplayName("le contenu a disparu : échec, pas d'attente sans fin")
    void contenuDisparu() {
        deposer("confirmation:0", "modele-inconnu");

        envoi(serveur.getSmtp().getPort()).vider();

        assertThat(etat()).isEqualTo(Etat.ECHEC);
    }

    @Test
    @DisplayName("l'ouvrier meurt avant de transmettre : repris sans doute ; pendant : repris une fois, puis incertain")
    void ouvrierMort() {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        national(() -> file.reclamer());
        horloge.avancer(Duration.ofMinutes(3));
        national(() -> {
            file.reprendreLesAbandonnes();
            assertThat(file.debuter(file.reclamer().get(0))).isPresent();
            return 0;
        });
        horloge.avancer(Duration.ofMinutes(3));
        national(() -> {
            file.reprendreLesAbandonnes();
            var reclame = file.reclamer();
            assertThat(reclame).as("une seconde chance").hasSize(1);
            assertThat(file.debuter(reclame.get(0))).isPresent();
            return 0;
        });
        horloge.avancer(Duration.ofMinutes(3));
        national(() -> {
            file.reprendreLesAbandonnes();
            return 0;
        });

        assertThat(etat()).isEqualTo(Etat.INCERTAIN);
    }

    @Test
    @DisplayName("un bail perdu ne transmet ni ne conclut plus rien")
    void bailPerdu() {
        deposer("confirmation:0", CourrierDEpreuve.SANS_LETTRE);
        var lent = national(() -> file.reclamer()).get(0);
        horloge.avancer(Duration.ofMinutes(3));
        national(() -> {
            file.reprendreLesAbandonnes();
            return file.reclamer();
        });

        assertThat(national(() -> file.debuter(lent))).isEmpty();
        national(() -> {
            file.envoye(lent);
            return 0;
        });
        assertThat(etat()).isEqualTo(Etat.EN_COURS);
    }

    @Test
    @DisplayName(
            "quatre ouvriers, soixante dossiers : chaque courriel part une seule fois, chaque dossier dans l'ordre")
    void quatreOuvriers() throws Exception {
        for (var numero = 0; numero < 60; numero++) {
            for (var ordre = 0; ordre < 2; ordre++) {
                deposer("14-2027-5" + numero, "confirmation:" + ordre, CourrierDEpreuve.SANS_LETTRE);
            }
        }
        var bureau = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> ouvrier = () -> envoi(serveur.getSmtp().getPort()).vider();
            bureau.invokeAll(java.util.Collections.nCopies(4, ouvrier));
            envoi(serveur.getSmtp().getPort()).vider();
        } finally {
            bureau.shutdownNow();
        }

        var identifiants = Arrays.stream(serveur.getReceivedMessages())
                .map(EnvoiDesCourrielsTest::identifiant)
                .toList();
        assertThat(identifiants).hasSize(120).doesNotHaveDuplicates();
        for (var numero = 0; numero < 60; numero++) {
            var premier = identifiant("14-2027-5" + numero, "confirmation:0");
            var second = identifiant("14-2027-5" + numero, "confirmation:1");
            assertThat(identifiants.indexOf(premier)).isLessThan(identifiants.indexOf(second));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.fr\r\nBcc: x@y.fr",
                "a@b.fr\nX: y",
                "a@b.fr,c@d.fr",
                "Nom <a@b.fr>",
                "a b@c.fr",
                "a@",
                "@b.fr",
                "",
                "sans-arobase",
                "groupe:a@b.fr;"
            })
    @DisplayName("ce qui n'est pas une seule adresse nue est refusé au dépôt")
    void adresseRefusee(String adresse) {
        assertThatThrownBy(() -> new Courriel("14", dossier, "m", "m", "r", adresse))
                .isInstanceOf(RefusMetier.class)
                .extracting(refus -> ((RefusMetier) refus).code())
                .isEqualTo("CAP-COU-001");
    }

    private EnvoiDesCourriels envoi(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
        return new EnvoiDesCourriels(file, rendus, fabrique, new TransporteurSmtp(smtp));
    }

    private boolean deposer(String motif, String modele) {
        return deposer(dossier, motif, modele);
    }

    private boolean deposer(String cle, String motif, String modele) {
        return Boolean.TRUE.equals(Perimetre.dans(
                Perimetre.de("14"),
                () -> transactions.execute(etat -> courriers.deposer(courriel(cle, motif, modele)))));
    }

    private Courriel courriel(String motif, String modele) {
        return courriel(dossier, motif, modele);
    }

    private static Courriel courriel(String cle, String motif, String modele) {
        return new Courriel("14", cle, motif, modele, "175", "zoe.zolc@exemple.test");
    }

    private List<Envoi> etats() {
        return Perimetre.dans(Perimetre.de("14"), () -> courriers.duDossier(dossier));
    }

    private Etat etat() {
        return etats().get(0).etat();
    }

    private List<String> actes() {
        return Perimetre.dans(
                Perimetre.de("14"),
                () -> journal.surObjet("dossier:" + dossier).stream()
                        .map(acte -> acte.action())
                        .toList());
    }

    private List<String> attendus(int nombre) {
        return java.util.stream.IntStream.range(0, nombre)
                .mapToObj(ordre -> identifiant(dossier, "confirmation:" + ordre))
                .toList();
    }

    private static String identifiant(String cle, String motif) {
        return "<" + courriel(cle, motif, "").messageId() + "@capitole.invalid>";
    }

    private static String identifiant(Message message) {
        try {
            return ((MimeMessage) message).getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> types(jakarta.mail.Part partie) throws Exception {
        if (partie.getContent() instanceof Multipart ensemble) {
            var types = new java.util.ArrayList<String>();
            for (var rang = 0; rang < ensemble.getCount(); rang++) {
                types.addAll(types(ensemble.getBodyPart(rang)));
            }
            return types;
        }
        return List.of(partie.getContentType().split(";")[0].strip());
    }

    private static List<String> noms(MimeMessage message) throws Exception {
        var ensemble = (Multipart) message.getContent();
        var noms = new java.util.ArrayList<String>();
        for (var rang = 0; rang < ensemble.getCount(); rang++) {
            if (ensemble.getBodyPart(rang).getFileName() != null) {
                noms.add(ensemble.getBodyPart(rang).getFileName());
            }
        }
        return noms;
    }

    private static <T> T national(java.util.function.Supplier<T> action) {
        return Perimetre.dans(Perimetre.NATIONAL, action);
    }
}

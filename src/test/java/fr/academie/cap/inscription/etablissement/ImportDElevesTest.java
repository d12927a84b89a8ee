package fr.academie.cap.inscription.etablissement;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.ENTETE;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.ligne;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.liste;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.page;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.personne;
import static fr.academie.cap.inscription.etablissement.EtablissementDEpreuve.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Purge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@Import({SceneDInscription.class, EtablissementDEpreuve.class})
@DisplayName("Une liste d'élèves : essayée, puis appliquée telle quelle, une seule fois par élève")
class ImportDElevesTest {

    private static final Logger LOG = LoggerFactory.getLogger("fr.academie.cap.mesures.listes");

    @Autowired
    SceneDInscription scene;

    @Autowired
    EtablissementDEpreuve etablissements;

    @Autowired
    ImportDEleves imports;

    @Autowired
    Espaces espaces;

    @Autowired
    Eleves eleves;

    @Autowired
    Courriers courriers;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    Purge purge;

    @Autowired
    JdbcTemplate base;

    private String uai;
    private Agent chef;

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        uai = etablissements.lycee(RENNES);
        chef = etablissements.chef(RENNES, uai);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private ListeDeposee essayer(byte[] fichier) {
        return scene.enTantQue(chef, agent -> imports.essayer(espaces.ouvrir(agent, uai), "eleves.csv", fichier));
    }

    private ListeDeposee appliquer(ListeDeposee liste) {
        return scene.enTantQue(
                chef, agent -> imports.appliquer(espaces.ouvrir(agent, uai), liste.id(), liste.empreinte()));
    }

    private List<Eleve> inscrits() {
        return scene.enTantQue(
                chef,
                agent -> eleves.lister(
                                espaces.ouvrir(agent, uai),
                                new Eleves.Recherche(Eleves.Filtre.TOUS, ""),
                                OptionalInt.empty(),
                                2_000)
                        .eleves());
    }

    private static String remarques(RapportImport rapport, long ligne) {
        return simple(rapport.lignes().stream()
                .filter(l -> l.numero() == ligne)
                .flatMap(l -> l.remarques().stream())
                .map(r -> r.champ() + "|" + r.valeur() + "|" + r.texte())
                .reduce("", (a, b) -> a + "\n" + b));
    }

    @Test
    @DisplayName(
            "l'essai n'écrit rien ; l'application crée chaque dossier, son courriel, son acte, et le rapport les nomme")
    void essaiPuisApplication() {
        var essai = essayer(liste(ligne(personne()), ligne(personne(), "00/00/2010", "25524")));
        assertThat(essai.rapport().nombre(Sort.NOUVELLE)).isEqualTo(2);
        assertThat(inscrits()).isEmpty();

        var faite = appliquer(essai);

        assertThat(faite.appliqueeLe()).isPresent();
        assertThat(faite.rapport().essai()).isFalse();
        assertThat(inscrits()).hasSize(2).allSatisfy(eleve -> {
            assertThat(eleve.verification()).isEqualTo(Eleve.Verification.A_FAIRE);
            assertThat(remarques(faite.rapport(), 2) + remarques(faite.rapport(), 3))
                    .contains(simple("Pré-inscription " + eleve.numero() + " créée"));
            assertThat(envois(eleve)).containsExactly("confirmation-inscription");
        });
    }

    private List<String> envois(Eleve eleve) {
        var cle =
                new CleMetier(RENNES, SceneDInscription.SESSION, eleve.numero().numero());
        return scene.dans(
                RENNES,
                () -> courriers.duDossier(cle.texte()).stream()
                        .map(Envoi::modele)
                        .toList());
    }

    @Test
    @Exigence("FT-106")
    @DisplayName("appliquée deux fois, déposée de nouveau, dans un ordre différent : un élève, un dossier")
    void idempotence() {
        var un = ligne(personne());
        var deux = ligne(personne());
        var essai = essayer(liste(un, deux));

        var premiere = appliquer(essai);
        var seconde = appliquer(essai);
        var reprise = essayer(liste(deux, un.replace("Maëlle", "MAELLE"), ligne(personne())));

        assertThat(seconde.appliqueeLe()).isEqualTo(premiere.appliqueeLe());
        assertThat(reprise.rapport().nombre(Sort.IDENTIQUE)).isEqualTo(2);
        assertThat(remarques(reprise.rapport(), 2)).contains("Déjà pré-inscrit", "Rien n'a été changé");
        appliquer(reprise);
        assertThat(inscrits()).hasSize(3);
    }

    @Test
    @DisplayName("deux essais du même fichier appliqués l'un après l'autre ne créent qu'une fois")
    void deuxFenetres() {
        var fichier = liste(ligne(personne()));
        var gauche = essayer(fichier);
        var droite = essayer(fichier);

        appliquer(gauche);
        var rapport = appliquer(droite).rapport();

        assertThat(rapport.nombre(Sort.IDENTIQUE)).isEqualTo(1);
        assertThat(inscrits()).hasSize(1);
    }

    @Test
    @DisplayName("une ligne fautive est écartée avec sa colonne, sa valeur et les mots de l'écran ; les autres passent")
    void lignesFautives() {
        var double_ = ligne(personne());
        var fautive = String.join(
                ";",
                "",
                "Maëlle",
                "31/02/2010",
                "999",
                "1 rue de Brest",
                "35000",
                "Quimper",
                "0123",
                "pas-un-mel",
                "peut-être",
                "",
                "non",
                "500-99999",
                "",
                "",
                "voisine",
                "");
        var rapport = essayer(liste(double_, fautive, double_, "court;trop", ligne(personne()) + ";en trop"))
                .rapport();

        assertThat(rapport.nombre(Sort.NOUVELLE)).isEqualTo(1);
        assertThat(rapport.nombre(Sort.ECARTEE)).isEqualTo(4);
        assertThat(remarques(rapport, 3))
                .contains("nom||", "naissance|31/02/2010|", "departement_naissance|999|", "localite|Quimper|")
                .contains("mobile|0123|", "courriel|pas-un-mel|", "presse||", "specialite|500-99999|")
                .contains("handicap||")
                .doesNotContain("peut-être");
        assertThat(remarques(rapport, 4)).contains("Même personne qu'à la ligne 2");
        assertThat(remarques(rapport, 5)).contains("la ligne compte 2 colonnes au lieu de 17");
        assertThat(remarques(rapport, 6)).contains("18 colonnes au lieu de 17");
    }

    @ParameterizedTest(name = "né le « {0} »")
    @CsvSource({
        "2010-03-07, Écrivez la date de naissance ainsi",
        "hier, Écrivez la date de naissance ainsi",
        "00/00/2030, futur",
        "29/02/2010, 2010",
        "01/00/2010, mois",
    })
    @DisplayName("une date de naissance impossible est dite dans sa colonne")
    void naissances(String naissance, String phrase) {
        var rapport = essayer(liste(ligne(personne(), naissance, "500-25524"))).rapport();

        assertThat(rapport.nombre(Sort.ECARTEE)).isEqualTo(1);
        assertThat(remarques(rapport, 2)).contains("naissance|" + naissance + "|", phrase);
    }

    @Test
    @DisplayName("à moins de dix-huit ans, une ligne sans représentant légal est écartée ; à dix-huit ans, elle passe")
    void representant() {
        var sans = ligne(personne()).replace(";LE BRAS;Louise;mère;", ";;Louise;voisine;");

        assertThat(remarques(essayer(liste(sans)).rapport(), 2))
                .contains("nom_representant||", "lien_representant|voisine|");
        assertThat(essayer(liste(sans.replace("07/03/2010", "07/03/2008")))
                        .rapport()
                        .nombre(Sort.NOUVELLE))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("un avertissement écarte la ligne jusqu'à ce que la colonne « confirme » dise oui")
    void avertissement() {
        var nom = personne();
        var jeune = ligne(nom, "07/03/2015", "500-25524");

        var refus = essayer(liste(jeune)).rapport();
        assertThat(remarques(refus, 2)).contains("naissance|07/03/2015|", "écrivez « oui » dans la colonne confirme");

        assertThat(essayer(liste(jeune + "oui")).rapport().nombre(Sort.NOUVELLE))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("la forme progressive est refusée à un scolaire, avec l'article")
    void formeProgressive() {
        var fichier = (ENTETE + ";forme\n" + ligne(personne()) + ";progressive\n").getBytes(StandardCharsets.UTF_8);

        var rapport = essayer(fichier).rapport();

        assertThat(rapport.nombre(Sort.ECARTEE)).isEqualTo(1);
        assertThat(remarques(rapport, 2)).contains("forme|progressive|");
    }

    @Test
    @DisplayName("la même personne inscrite ailleurs est écartée sans dire où")
    void inscriteAilleurs() {
        var voisin = etablissements.lycee(RENNES);
        var nom = personne();
        var sien = uai;
        var sonChef = chef;
        uai = voisin;
        chef = etablissements.chef(RENNES, voisin);
        appliquer(essayer(liste(ligne(nom))));
        uai = sien;
        chef = sonChef;

        var rapport = essayer(liste(ligne(nom))).rapport();

        assertThat(rapport.nombre(Sort.ECARTEE)).isEqualTo(1);
        assertThat(remarques(rapport, 2))
                .contains("hors de votre établissement")
                .doesNotContain(voisin, "dossier ");
    }

    static Stream<Arguments> fichiersRefuses() {
        return Stream.of(
                Arguments.of("vide", new byte[0], "vide"),
                Arguments.of("classeur", new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "pas un fichier texte"),
                Arguments.of(
                        "sans colonne", "nom;prenoms\nA;B\n".getBytes(StandardCharsets.UTF_8), "Colonnes absentes"),
                Arguments.of("sans ligne", (ENTETE + "\n").getBytes(StandardCharsets.UTF_8), "aucune ligne"),
                Arguments.of("trop lourd", new byte[LectureDeListe.OCTETS_MAX + 1], "dépasse 2 Mo"),
                Arguments.of(
                        "trop long",
                        (ENTETE + "\n" + "x\n".repeat(LectureDeListe.LIGNES_MAX + 1)).getBytes(StandardCharsets.UTF_8),
                        "dépasse 2 000 élèves"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fichiersRefuses")
    @DisplayName("un fichier qu'on ne peut pas lire est refusé en haut de la page et près du champ")
    void fichiersIllisibles(String cas, byte[] contenu, String phrase) throws Exception {
        var page = page(etablissements.deposer(chef, uai, contenu), 422);

        assertThat(page).as(cas).contains(phrase, "href=\"#fichier\"", "id=\"fichier-erreur\"");
    }

    @Test
    @DisplayName("à l'écran : déposer, lire, appliquer une fois, emporter le rapport et le modèle")
    void ecrans() throws Exception {
        var adresse = "/etablissement/" + uai + "/listes";
        assertThat(page(etablissements.appeler(chef, multipart(adresse)), 422)).contains("Choisissez le fichier");

        var depot = etablissements.deposer(chef, uai, liste(ligne(personne()), ligne("=CMD()")));
        var liste = String.valueOf(depot.getRedirectedUrl());
        var essai = page(etablissements.appeler(chef, get(liste)), 200);
        assertThat(essai).contains("Pré-inscrire cet élève", "lignes écartées", "=CMD()");
        var empreinte = essai.replaceAll("(?s).*name=\"empreinte\" value=\"([0-9a-f]{64})\".*", "$1");

        assertThat(etablissements
                        .appeler(chef, post(liste + "/application").param("empreinte", "0".repeat(64)))
                        .getStatus())
                .isEqualTo(409);
        assertThat(inscrits()).isEmpty();
        for (var clic = 0; clic < 2; clic++) {
            assertThat(etablissements
                            .appeler(chef, post(liste + "/application").param("empreinte", empreinte))
                            .getRedirectedUrl())
                    .isEqualTo(liste);
        }
        assertThat(inscrits()).hasSize(1);
        assertThat(page(etablissements.appeler(chef, get(liste)), 200)).contains("Liste appliquée", "Créée");
        assertThat(page(etablissements.appeler(chef, get(adresse)), 200)).contains("eleves.csv", "Appliquée le");

        var rapport = new String(
                etablissements.appeler(chef, get(liste + "/rapport.csv")).getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(rapport).contains("'=CMD()", "écartée", "nouvelle");
        var modele = new String(
                etablissements.appeler(chef, get(adresse + "/modele.csv")).getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(modele).contains("nom;nom_usage;prenoms;naissance");
        var voisin = etablissements.chef(RENNES, etablissements.lycee(RENNES));
        assertThat(etablissements.appeler(voisin, get(liste)).getStatus()).isEqualTo(404);
        assertThat(etablissements
                        .appeler(chef, get(adresse + "/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(etablissements
                        .appeler(chef, get(adresse + "/n-importe-quoi"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("la campagne close laisse essayer mais refuse d'appliquer, et rien n'est créé")
    void close() throws Exception {
        var liste = essayer(liste(ligne(personne())));
        horloge.regler(SceneDInscription.CLOTURE.minus(Duration.ofHours(1)));
        var fraiche = essayer(liste(ligne(personne())));
        horloge.regler(SceneDInscription.CLOTURE.plus(Duration.ofMinutes(1)));
        var adresse = "/etablissement/" + uai + "/listes/" + fraiche.id();

        assertThat(page(etablissements.appeler(chef, get(adresse)), 200)).contains("la campagne n’est pas ouverte");
        assertThat(page(
                        etablissements.appeler(
                                chef, post(adresse + "/application").param("empreinte", fraiche.empreinte())),
                        409))
                .contains("closes depuis");
        assertThat(inscrits()).isEmpty();
        assertThat(etablissements
                        .appeler(chef, get("/etablissement/" + uai + "/listes/" + liste.id()))
                        .getStatus())
                .as("un fichier que personne n'applique est oublié après un jour")
                .isEqualTo(404);
        assertThat(purge.purger().autres().get("listes")).isPositive();
        assertThat(gardee(liste.id())).as("et la nuit l'efface").isFalse();
        assertThat(gardee(fraiche.id())).isTrue();
    }

    private boolean gardee(UUID id) {
        return scene.dans(
                RENNES,
                () -> !base.queryForList("select 1 from liste_deposee where id = ?", id)
                        .isEmpty());
    }

    @Test
    @Tag("long")
    @DisplayName("mille élèves s'essaient et s'appliquent en quelques secondes")
    void mille() {
        var lignes = new ArrayList<String>();
        for (var i = 0; i < 1_000; i++) {
            lignes.add(ligne(personne()));
        }
        appliquer(essayer(liste(ligne(personne()))));

        var debut = System.nanoTime();
        var essai = essayer(liste(lignes.toArray(String[]::new)));
        var milieu = System.nanoTime();
        var faite = appliquer(essai);
        var fin = System.nanoTime();

        LOG.info(
                "1 000 élèves : essai {} ms, application {} ms",
                (milieu - debut) / 1_000_000,
                (fin - milieu) / 1_000_000);
        assertThat(faite.rapport().nombre(Sort.NOUVELLE)).isEqualTo(1_000);
        assertThat(Duration.ofNanos(fin - debut)).isLessThan(Duration.ofSeconds(60));
    }
}

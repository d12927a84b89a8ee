package fr.academie.cap.inscription.antecedents;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Reprise du fichier de l'application précédente")
class RepriseDesAntecedentsTest {

    private static final Logger LOG = LoggerFactory.getLogger("fr.academie.cap.mesures.reprise");
    private static final String ENTETE = "numero_redoublant;numero_ivae;ine;naissance;session;specialite;resultat;nom;"
            + "prenoms;naissance_departement;voie;code_postal;localite;mobile;courriel;lieu;acquis";
    private static final String JUSTE = "88250001;;;17/10/1995;2025;500-25524;Ajourné;KERMARREC;Yves;29;3 RUE VAUBAN;"
            + "29200;BREST;0600000001;yves@ancien.invalid;Brest;EG1=13,5|EP1=8@2024";

    @Autowired
    RepriseDesAntecedents reprise;

    @Autowired
    Antecedents antecedents;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    private Agent chef;

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @BeforeEach
    void unChefDeBureau() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        chef = scene.agent(Role.CHEF_BUREAU_DEC, RENNES);
    }

    @Test
    @Exigence({"INS-17", "INS-58"})
    @DisplayName("essayé, rien n'est écrit ; appliqué, on retrouve la personne et ses notes ; rejoué, rien ne change")
    void essaiPuisReprise() {
        var ligne = JUSTE.replace("88250001", "88250002");

        assertThat(reprise.essayer(fichier(ligne), RENNES, chef).nombre(Sort.NOUVELLE))
                .isEqualTo(1);
        assertThat(chercher("88250002", 17)).isEmpty();

        assertThat(reprise.appliquer(fichier(ligne), RENNES, chef).nombre(Sort.NOUVELLE))
                .isEqualTo(1);
        var trouve = chercher("88250002", 17).get(0).contenu();
        assertThat(trouve.nomComplet()).isEqualTo("KERMARREC Yves");
        assertThat(trouve.contact().orElseThrow().mobile()).isEqualTo("+33600000001");
        assertThat(trouve.obtenus())
                .containsExactly(
                        new Antecedent.Obtenu("500-25524", "EG1", 2025, "Brest", OptionalInt.of(1350)),
                        new Antecedent.Obtenu("500-25524", "EP1", 2024, "Brest", OptionalInt.of(800)));

        assertThat(reprise.appliquer(fichier(ligne), RENNES, chef).nombre(Sort.IDENTIQUE))
                .isEqualTo(1);
        var corrigee = ligne.replace("17/10/1995", "18/10/1995");
        assertThat(reprise.appliquer(fichier(corrigee), RENNES, chef).nombre(Sort.MODIFIEE))
                .isEqualTo(1);
        assertThat(chercher("88250002", 17)).isEmpty();
        assertThat(chercher("88250002", 18)).hasSize(1);
    }

    @ParameterizedTest(name = "« {0} » → « {1} » : {2}, {3}")
    @DisplayName("une ligne fautive est écartée, sa colonne et sa faute sont nommées ; les autres sont reprises")
    @CsvSource(delimiter = '|', textBlock = """
            17/10/1995  | 31/02/1995 | naissance             | n’existe pas
            17/10/1995  | 1995-10-17 | naissance             | le jour d’abord
            17/10/1995  | ''         | naissance             | votre date de naissance
            88250001    | ''         | numero_redoublant     | Indiquez un numéro
            88250001    | 88;2       | ''                    | nombre de colonnes
            2025        | 2031       | session               | session passée
            500-25524   | 500-99999  | specialite            | Spécialité inconnue
            KERMARREC   | K3RMARREC  | nom                   | Un nom s’écrit
            ;29;        | ;99;       | naissance_departement | écrivez 099
            EG1=13,5    | EG1=21     | acquis                | notes de 0 à 20
            EG1=13,5    | ZZ9=12     | acquis                | n’est pas de cette spécialité
            """)
    void ligneFautive(String juste, String faute, String colonne, String phrase) {
        var rapport = reprise.appliquer(
                fichier(JUSTE.replace(juste, faute), JUSTE.replace("88250001", "88250003")), RENNES, chef);

        assertThat(rapport.nombre(Sort.ECARTEE)).isEqualTo(1);
        assertThat(rapport.lues()).isEqualTo(2);
        var ligne = rapport.lignes().get(0);
        assertThat(ligne.numero()).isEqualTo(2);
        assertThat(ligne.remarques()).anySatisfy(r -> {
            assertThat(r.champ()).isEqualTo(colonne);
            assertThat(r.texte()).contains(phrase);
        });
        assertThat(chercher("88250003", 17)).hasSize(1);
    }

    @Test
    @DisplayName("une adresse inutilisable n'empêche pas de reprendre le nom et les notes : elle n'est pas gardée")
    void adresseInutilisable() {
        var rapport = reprise.appliquer(
                fichier(JUSTE.replace("88250001", "88250004").replace("29200", "00000")), RENNES, chef);

        assertThat(rapport.nombre(Sort.NOUVELLE)).isEqualTo(1);
        assertThat(rapport.lignes().get(0).remarques())
                .extracting(RapportImport.Remarque::champ)
                .contains("code_postal");
        assertThat(chercher("88250004", 17).get(0).contenu().contact()).isEmpty();
    }

    @Test
    @DisplayName("seul le chef de bureau de l'académie reprend un fichier ; un autre fichier est refusé tout entier")
    void quiEtQuoi() {
        var gestionnaire = scene.gestionnaire(RENNES);
        assertThatThrownBy(() -> reprise.appliquer(fichier(JUSTE), RENNES, gestionnaire))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> reprise.essayer(fichier(JUSTE), "17", chef)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> reprise.essayer("nom;prenom\nA;B".getBytes(StandardCharsets.UTF_8), RENNES, chef))
                .isInstanceOf(RefusMetier.class)
                .hasMessageContaining("Colonnes absentes");
    }

    @Test
    @DisplayName("le fichier de la démonstration, exemple du guide, est juste de bout en bout")
    void fichierDeDemonstration() throws IOException {
        try (var fichier = new ClassPathResource("demonstration/antecedents.csv").getInputStream()) {
            var rapport = reprise.essayer(fichier.readAllBytes(), RENNES, chef);

            assertThat(rapport.nombre(Sort.ECARTEE))
                    .as(rapport.lignes().toString())
                    .isZero();
            assertThat(rapport.nombre(Sort.NOUVELLE)).isEqualTo(4);
        }
    }

    @Test
    @Exigence("INS-17")
    @DisplayName("une inscription définitive se reprend à la session suivante avec le numéro de candidat, pas avant")
    void dossierDeCeService() {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);
        var dossier = scene.dossier(cle);
        var numeros = new Origine(
                Optional.empty(),
                Optional.of(dossier.numeroDeCandidat()),
                Optional.empty(),
                Optional.of(dossier.naissance()));
        assertThat(alaSession(2028, numeros)).isEmpty();

        scene.recevoir(cle, 0);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, SceneDInscription.toutEstConforme(List.of("PIECE_IDENTITE")));

        assertThat(dossier.numeroDeCandidat()).isEqualTo("2027%06d".formatted(cle.numero()));
        assertThat(alaSession(2027, numeros)).isEmpty();
        var repris = alaSession(2028, numeros).get(0);
        assertThat(repris.specialite()).isEqualTo(SceneDInscription.ELECTRICIEN);
        assertThat(repris.contenu().nomFamille()).isEqualTo(dossier.nom());
        assertThat(repris.contenu().contact().orElseThrow().courriel()).isEqualTo(dossier.courriel());
    }

    private List<Antecedent> alaSession(int session, Origine numeros) {
        return Perimetre.dans(Perimetre.NATIONAL, () -> antecedents.chercher(RENNES, session, numeros));
    }

    private List<Antecedent> chercher(String redoublant, int jour) {
        var numeros = new Origine(
                Optional.empty(),
                Optional.of(redoublant),
                Optional.empty(),
                Optional.of(DateNaissance.le(jour, 10, 1995)));
        return Perimetre.dans(Perimetre.NATIONAL, () -> antecedents.chercher(RENNES, 2027, numeros));
    }

    private static byte[] fichier(String... lignes) {
        return (ENTETE + "\n" + String.join("\n", lignes) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("long")
    @DisplayName("vingt-cinq mille inscriptions, celles d'une grande académie, s'essaient et s'appliquent sans lasser")
    void grandeAcademie() {
        var lignes = IntStream.range(0, 25_000)
                .mapToObj(i -> JUSTE.replace("88250001", "89" + "%06d".formatted(i)))
                .toArray(String[]::new);
        reprise.essayer(fichier(JUSTE.replace("88250001", "88999999")), RENNES, chef);

        var debut = System.nanoTime();
        var essai = reprise.essayer(fichier(lignes), RENNES, chef);
        var milieu = System.nanoTime();
        var faite = reprise.appliquer(fichier(lignes), RENNES, chef);
        var fin = System.nanoTime();

        LOG.info(
                "25 000 inscriptions antérieures : essai {} ms, application {} ms",
                (milieu - debut) / 1_000_000,
                (fin - milieu) / 1_000_000);
        assertThat(essai.nombre(Sort.NOUVELLE)).isEqualTo(25_000);
        assertThat(faite.nombre(Sort.NOUVELLE)).isEqualTo(25_000);
        assertThat(Duration.ofNanos(milieu - debut)).isLessThan(Duration.ofSeconds(120));
    }
}

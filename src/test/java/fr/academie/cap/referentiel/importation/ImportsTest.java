package fr.academie.cap.referentiel.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.referentiel.AdministrateurDEpreuve;
import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@AvecLaMaison
@DisplayName("Les imports : essayer, lire, appliquer exactement ce fichier")
class ImportsTest {

    private static final String ENTETE = "Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
            + "Statut_public_prive;Adresse_1;Code_postal;Code_commune;Nom_commune;Code_departement;Code_academie;"
            + "Type_contrat_prive;libelle_nature;etat;date_ouverture\n";

    @Autowired
    Imports imports;

    @Autowired
    Etablissements etablissements;

    @Autowired
    Annuaire annuaire;

    @Autowired
    JdbcTemplate base;

    @BeforeEach
    void entrer() {
        AdministrateurDEpreuve.inscrire(annuaire);
        AdministrateurDEpreuve.connecter(AdministrateurDEpreuve.SAISIT);
    }

    @AfterEach
    void remettre() {
        SecurityContextHolder.clearContext();
        base.update("delete from depot_import");
        base.update("delete from etablissement where origine = 'ANNUAIRE'");
        base.update("delete from diplome_ouvrant_droit where origine = 'IMPORT'");
        base.update("update diplome_ouvrant_droit set connue_jusqua = null where connue_jusqua is not null");
    }

    private static String ligne(String uai, String nom, String type, String etat) {
        return uai + ";" + nom + ";" + type
                + ";Public;1 rue X;35000;35238;Rennes;035;14;SANS OBJET;LYCEE PROFESSIONNEL;" + etat + ";1965-09-15\n";
    }

    private static String uai(int numero) {
        var chiffres = String.format("%07d", numero);
        return chiffres + UaiCle.cle(chiffres);
    }

    private long deposer(Nomenclature nomenclature, byte[] octets) {
        return imports.deposer(nomenclature, "essai.csv", () -> new ByteArrayInputStream(octets));
    }

    private long deposer(String lignes) {
        return deposer(lignes, ENTETE);
    }

    private long deposer(String lignes, String entete) {
        return deposer(Nomenclature.ETABLISSEMENTS, (entete + lignes).getBytes(StandardCharsets.UTF_8));
    }

    private RapportImport appliquer(long id) {
        return imports.appliquer(id, imports.parId(id).empreinte());
    }

    private Integer lignes() {
        return base.queryForObject("select count(*) from etablissement where origine = 'ANNUAIRE'", Integer.class);
    }

    @Test
    @Exigence({"FT-10", "INS-37"})
    @DisplayName(
            "l'essai n'écrit rien ; l'application ajoute, une seconde ne change rien, une correction garde l'avant")
    void vieDUnImport() {
        var fichier = ligne(uai(350901), "Lycée de l'Œuvre", "Lycée", "OUVERT")
                + ligne(uai(350902), "École du bourg", "Ecole", "OUVERT")
                + ligne(uai(350903), "EREA Louise Michel", "EREA", "OUVERT");
        var essai = deposer(fichier);

        assertThat(imports.parId(essai).nombre(Sort.NOUVELLE)).isEqualTo(2);
        assertThat(imports.parId(essai).nombre(Sort.HORS_CHAMP)).isEqualTo(1);
        assertThat(lignes()).isZero();

        appliquer(essai);
        assertThat(etablissements.parCode(uai(350901)).map(Etablissement::nom)).contains("Lycée de l'Œuvre");
        assertThatThrownBy(() -> appliquer(essai)).isInstanceOf(ActeDejaFait.class);

        var second = appliquer(deposer(fichier));
        assertThat(second.change()).isFalse();
        assertThat(second.nombre(Sort.IDENTIQUE)).isEqualTo(2);
        assertThat(lignes()).isEqualTo(2);

        var corrige = appliquer(deposer(
                fichier.replace("Lycée de l'Œuvre", "Lycée Olympe de Gouges").replace("EREA;Public", "EREA;Public")));
        assertThat(corrige.lignes()).singleElement().satisfies(dite -> {
            assertThat(dite.sort()).isEqualTo(Sort.MODIFIEE);
            assertThat(dite.phrase()).contains("nom : Lycée de l'Œuvre → Lycée Olympe de Gouges");
        });
        assertThat(base.queryForList(
                        "select nom || '/' || (connue_jusqua is null) from etablissement where code = ? order by connue_du",
                        String.class,
                        uai(350901)))
                .containsExactly("Lycée de l'Œuvre/false", "Lycée Olympe de Gouges/true");

        var ferme = appliquer(deposer(ligne(uai(350903), "EREA Louise Michel", "EREA", "FERME")));
        assertThat(ferme.nombre(Sort.FERMEE)).isEqualTo(1);
        assertThat(etablissements.parCode(uai(350903))).isEmpty();
        assertThat(appliquer(deposer(ligne(uai(350903), "EREA Louise Michel", "EREA", "FERME")))
                        .change())
                .isFalse();
    }

    @Test
    @DisplayName(
            "le compte rendu nomme la ligne, le champ, la valeur et quoi faire ; les bonnes lignes passent quand même")
    void lignesEcartees() {
        var fausse = "0350001" + (UaiCle.cle("0350001") == 'Z' ? 'A' : 'Z');
        var id = deposer(ligne(fausse, "Clé fausse", "Lycée", "OUVERT")
                + ligne("35X", "Trop court", "Lycée", "OUVERT")
                + ligne(uai(350904), "=Formule", "Internat", "OUVERT")
                + ligne(uai(350905), "Bon", "Lycée", "OUVERT")
                + ligne(uai(350905), "Bon encore", "Lycée", "OUVERT")
                + ligne(uai(350906), "", "Lycée", "EN PAUSE")
                + uai(350907) + ";trop;court\n");

        assertThat(imports.parId(id).nombre(Sort.ECARTEE)).isEqualTo(6);
        assertThat(imports.parId(id).nombre(Sort.NOUVELLE)).isEqualTo(1);
        assertThat(imports.remarques(id, 100))
                .anySatisfy(r -> {
                    assertThat(r.ligne()).isEqualTo("2");
                    assertThat(r.champ()).isEqualTo("Identifiant_de_l_etablissement");
                    assertThat(r.valeur()).isEqualTo(fausse);
                    assertThat(r.remarque()).contains("clé fausse", "la lettre serait " + UaiCle.cle("0350001"));
                })
                .anySatisfy(r -> assertThat(r.remarque()).contains("type inconnu", "EREA"))
                .anySatisfy(r -> assertThat(r.remarque()).contains("déjà lu à la ligne 5"))
                .anySatisfy(r -> assertThat(r.remarque()).contains("état inconnu"))
                .anySatisfy(r -> assertThat(r.remarque()).contains("3 colonnes au lieu de 14"));
        assertThat(new String(imports.rapport(id), StandardCharsets.UTF_8)).startsWith("\uFEFF\"ligne\";\"code\"");
        appliquer(id);
        assertThat(lignes()).isEqualTo(1);
    }

    @ParameterizedTest(name = "« {0} » : {1}")
    @CsvSource({
        "'', 0 octet",
        "'a;b\n1;2\n', Colonnes absentes",
        "'PK\u0000\u0003\u0004', pas un fichier texte",
    })
    @DisplayName("un fichier vide, d'une autre forme ou qui n'est pas du texte est refusé sans rien garder")
    void autreForme(String contenu, String phrase) {
        for (var nomenclature : Nomenclature.values()) {
            assertThatThrownBy(() -> deposer(nomenclature, contenu.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(RefusMetier.class)
                    .hasMessageContaining(phrase);
        }
        assertThat(imports.recents()).isEmpty();
    }

    @Test
    @DisplayName("Windows-1252 et virgules se reconnaissent")
    void autreEncodage() {
        var texte = (ENTETE + ligne(uai(350908), "Lycée Éric Œdipe", "Lycée", "OUVERT")).replace(';', ',');

        appliquer(deposer(Nomenclature.ETABLISSEMENTS, texte.getBytes(Charset.forName("windows-1252"))));

        assertThat(etablissements.parCode(uai(350908)).map(Etablissement::nom)).contains("Lycée Éric Œdipe");
    }

    @Test
    @DisplayName("ni une autre empreinte, ni un dépôt altéré, ni des données changées entre-temps ne s'appliquent")
    void exactementCeFichier() {
        var essai = deposer(ligne(uai(350909), "Premier", "Lycée", "OUVERT"));
        assertThatThrownBy(() -> imports.appliquer(essai, "0".repeat(64)))
                .extracting("code")
                .isEqualTo("CAP-REF-002");

        appliquer(deposer(ligne(uai(350909), "Premier", "Lycée", "OUVERT")));
        assertThatThrownBy(() -> appliquer(essai)).extracting("code").isEqualTo("CAP-REF-003");

        var altere = deposer(ligne(uai(350910), "Second", "Lycée", "OUVERT"));
        base.update(
                "update depot_import set contenu = (select contenu from depot_import where id = ?) where id = ?",
                essai,
                altere);
        assertThatThrownBy(() -> appliquer(altere)).extracting("code").isEqualTo("CAP-REF-002");
        assertThat(lignes()).isEqualTo(1);
    }

    @Test
    @Exigence("INS-37")
    @DisplayName(
            "un lycée qui forme des apprentis se choisit aussi par un apprenti ; un fichier qui n'en dit rien n'y change rien")
    void apprentisDUnLycee() {
        var lycee = ligne(uai(350921), "Lycée de la Section", "Lycée", "OUVERT");
        var autre = ligne(uai(350922), "Lycée sans section", "Lycée", "OUVERT");
        appliquer(deposer(avecApprentissage(lycee, "1") + avecApprentissage(autre, "0"), AVEC_APPRENTISSAGE));

        assertThat(etablissements.convient(uai(350921), "14", CategorieCandidat.APPRENTI))
                .isTrue();
        assertThat(etablissements.convient(uai(350921), "14", CategorieCandidat.SCOLAIRE))
                .isTrue();
        assertThat(etablissements.convient(uai(350922), "14", CategorieCandidat.APPRENTI))
                .isFalse();
        assertThat(etablissements.pour("14", CategorieCandidat.APPRENTI))
                .extracting(Etablissement::code)
                .contains(uai(350921))
                .doesNotContain(uai(350922));

        assertThat(appliquer(deposer(lycee + autre)).change())
                .as("sans la colonne")
                .isFalse();
        assertThat(appliquer(deposer(avecApprentissage(lycee, ""), AVEC_APPRENTISSAGE))
                        .change())
                .as("la cellule vide")
                .isFalse();
        var finie = appliquer(deposer(avecApprentissage(lycee, "0"), AVEC_APPRENTISSAGE));
        assertThat(finie.lignes())
                .singleElement()
                .satisfies(dite -> assertThat(dite.phrase()).contains("apprentissage : oui → non"));
        assertThat(etablissements.convient(uai(350921), "14", CategorieCandidat.APPRENTI))
                .isFalse();
        var fautive = deposer(avecApprentissage(lycee, "peut-être"), AVEC_APPRENTISSAGE);
        assertThat(imports.remarques(fautive, 10)).singleElement().satisfies(r -> {
            assertThat(r.champ()).isEqualTo("Apprentissage");
            assertThat(r.remarque()).contains("écrivez 1", "0 sinon");
        });
    }

    private static final String AVEC_APPRENTISSAGE = ENTETE.replace("\n", ";Apprentissage\n");

    private static String avecApprentissage(String ligne, String valeur) {
        return ligne.replace("\n", ";" + valeur + "\n");
    }

    @Test
    @DisplayName("sans titre national, les imports n'existent pas")
    void acces() {
        AdministrateurDEpreuve.connecter(AdministrateurDEpreuve.LOCAL);
        assertThatThrownBy(() -> imports.recents()).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> deposer("")).isInstanceOf(Introuvable.class);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> imports.appliquer(1, "")).isInstanceOf(Introuvable.class);
    }

    @Test
    @DisplayName(
            "soixante-six mille lignes s'essaient puis s'appliquent en secondes ; une erreur à la fin ne laisse rien")
    void volume() {
        var texte = new StringBuilder(ENTETE);
        for (var rang = 0; rang < 66_000; rang++) {
            texte.append(
                    ligne(uai(350_000 + rang % 9_000 + rang / 9_000 * 10_000), "Lycée n° " + rang, "Lycée", "OUVERT"));
        }
        var octets = texte.toString().getBytes(StandardCharsets.UTF_8);

        var debut = Instant.now();
        var essai = deposer(Nomenclature.ETABLISSEMENTS, octets);
        var milieu = Instant.now();
        appliquer(essai);
        var fin = Instant.now();

        assertThat(lignes()).isEqualTo(66_000);
        assertThat(Duration.between(debut, milieu)).isLessThan(Duration.ofSeconds(60));
        assertThat(Duration.between(milieu, fin)).isLessThan(Duration.ofSeconds(60));
        System.out.println(
                "66 000 lignes : essai " + Duration.between(debut, milieu).toMillis() + " ms, application "
                        + Duration.between(milieu, fin).toMillis() + " ms");

        var coupe = (texte + "\"jamais fermé;\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> deposer(Nomenclature.ETABLISSEMENTS, coupe)).hasMessageContaining("guillemet");
        assertThat(lignes()).isEqualTo(66_000);
    }

    @Test
    @Exigence("INS-37")
    @DisplayName("l'établissement se cherche par nom, commune, département ou numéro, sans accent, dans son académie")
    void recherche() {
        appliquer(deposer(ligne(uai(350911), "Lycée Émile Zola", "Lycée", "OUVERT")
                + ligne(uai(350912), "Lycée Saint-Exupéry", "Lycée", "FERME")));

        for (var mots : List.of(
                "emile", "ZOLA rennes", "zola ille-et-vilaine", uai(350911), "35000 Émile", "le lycée d'emile")) {
            assertThat(etablissements.chercher("14", mots, 20))
                    .as(mots)
                    .extracting(Etablissement::code)
                    .containsExactly(uai(350911));
        }
        assertThat(etablissements.chercher("10", "zola", 20)).isEmpty();
        assertThat(etablissements.chercher("14", "zola brest", 20)).isEmpty();
        assertThat(etablissements.chercher("14", "100%_\\", 20)).isEmpty();
        assertThat(etablissements.chercher("14", "", 20))
                .extracting(Etablissement::fictif)
                .doesNotContain(true);
        assertThat(etablissements.convient(uai(350911), "14", CategorieCandidat.VAE))
                .isFalse();
        assertThat(etablissements.convient("F-14-VAE", "14", CategorieCandidat.SCOLAIRE))
                .isFalse();
    }

    @Test
    @DisplayName("les diplômes ouvrant droit s'importent, se corrigent en deux temps, et disent leurs fautes")
    void diplomes() {
        var entete =
                "rang;examen;code;specialite;libelle;effet;natures;date_decision;session_debut;session_fin;citation\n";
        var bon = "900;403;99999;;BEP D'ESSAI;DISPENSE;EPS LANGUE_VIVANTE;non;2020;;Arrêté d'essai du 1-1-2020\n";
        var faux = "x;4;1;500-00000;;DON;GYMNASTIQUE;peut-être;20;19;court\n";
        var id = deposer(Nomenclature.DIPLOMES, (entete + bon + faux).getBytes(StandardCharsets.UTF_8));

        assertThat(imports.parId(id).nombre(Sort.NOUVELLE)).isEqualTo(1);
        assertThat(imports.remarques(id, 100))
                .extracting(Imports.LigneDeRapport::champ)
                .contains("rang", "examen", "code", "specialite", "libelle", "effet", "natures", "citation");
        appliquer(id);
        assertThat(appliquer(deposer(Nomenclature.DIPLOMES, (entete + bon).getBytes(StandardCharsets.UTF_8)))
                        .change())
                .isFalse();
        appliquer(deposer(
                Nomenclature.DIPLOMES, (entete + bon.replace("D'ESSAI", "CORRIGÉ")).getBytes(StandardCharsets.UTF_8)));
        assertThat(base.queryForList(
                        "select libelle from diplome_ouvrant_droit where code = '99999' order by connue_du",
                        String.class))
                .containsExactly("BEP D'ESSAI", "BEP CORRIGÉ");
    }
}

package fr.academie.cap.web.formulaires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.ErreurDeChamp;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Les réponses à un formulaire de tâche, de la page comme du moteur")
class FormulaireTest {

    static final Map<String, Object> CONTEXTE = Map.of(
            "motive",
            true,
            "dossier",
            "14-2027-175",
            "sceau",
            "X",
            "piecesAttendues",
            List.of(Choix.de("identite", "Pièce d'identité"), Map.of("value", "jdc", "label", "Certificat JDC")));

    private final Formulaire formulaire = complet();

    static Formulaire complet() {
        InputStream fichier = FormulaireTest.class.getResourceAsStream("/formulaires/complet.form");
        return Formulaire.lire(Objects.requireNonNull(fichier), "complet.form");
    }

    private static Map<String, String[]> saisieJuste() {
        var saisie = new HashMap<String, String[]>();
        saisie.put("_csrf", new String[] {"jeton"});
        saisie.put("cle", new String[] {"abc"});
        saisie.put("version", new String[] {"3"});
        saisie.put("reference", new String[] {" AB-12 "});
        saisie.put("note", new String[] {"12,50"});
        saisie.put("annee", new String[] {"2 027"});
        saisie.put("decision", new String[] {"delai"});
        saisie.put("limite.jour", new String[] {"1"});
        saisie.put("limite.mois", new String[] {"3"});
        saisie.put("limite.annee", new String[] {"2027"});
        saisie.put("pieces", new String[] {"jdc", "identite", "jdc"});
        saisie.put("service", new String[] {"14"});
        saisie.put("certifie", new String[] {"true"});
        saisie.put("motif", new String[] {"Ligne une\r\nligne deux"});
        saisie.put("dossier", new String[] {"14-2027-175"});
        return saisie;
    }

    private Reponses avec(String cle, String... valeurs) {
        var saisie = saisieJuste();
        saisie.put(cle, valeurs);
        return formulaire.analyser(saisie, CONTEXTE);
    }

    @Test
    @DisplayName("une saisie juste donne des valeurs typées, et rien d'autre")
    void saisieTypee() {
        var reponses = formulaire.analyser(saisieJuste(), CONTEXTE);

        assertThat(reponses.erreurs()).isEmpty();
        assertThat(reponses.valeurs())
                .containsOnly(
                        Map.entry("reference", "AB-12"),
                        Map.entry("note", new BigDecimal("12.5")),
                        Map.entry("annee", 2027L),
                        Map.entry("decision", "delai"),
                        Map.entry("limite", "2027-03-01"),
                        Map.entry("pieces", List.of("jdc", "identite")),
                        Map.entry("service", "14"),
                        Map.entry("certifie", true),
                        Map.entry("motif", "Ligne une\nligne deux"),
                        Map.entry("dossier", "14-2027-175"));
    }

    @ParameterizedTest(name = "{0} = « {1} » → {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "reference;''; Remplissez « Référence »",
                "reference; '   '; Remplissez « Référence »",
                "reference; ab-12; Écrivez deux lettres, un tiret et un numéro",
                "reference; AB-123456789; Raccourcissez « Référence » : 10 caractères au plus, vous en avez écrit 12",
                "note; -1; « Note » : écrivez 0 ou plus",
                "note; 20,01; « Note » : écrivez 20 ou moins",
                "note; 12,555; « Note » : 2 chiffres après la virgule au plus",
                "note; douze; Écrivez « Note » en chiffres, par exemple 12 ou 12,5",
                "note; 1e3; Écrivez « Note » en chiffres, par exemple 12 ou 12,5",
                "note; NaN; Écrivez « Note » en chiffres, par exemple 12 ou 12,5",
                "note; 99999999999999999999; Écrivez « Note » en chiffres, par exemple 12 ou 12,5",
                "annee; 2027,5; Écrivez « Année » en nombre entier",
                "decision; ''; Choisissez une réponse à « Décision »",
                "decision; DELAI; Choisissez une des réponses proposées à « Décision »",
                "limite.jour; 31; ",
                "limite.jour; 32; 'Écrivez une date qui existe pour « Nouvelle limite », par exemple 27 3 2027'",
                "limite.mois; 02x; 'Écrivez une date qui existe pour « Nouvelle limite », par exemple 27 3 2027'",
                "limite.annee; ''; 'Complétez le jour, le mois et l''année de « Nouvelle limite », par exemple 27 3 2027'",
                "limite.annee; -2027; 'Écrivez une date qui existe pour « Nouvelle limite », par exemple 27 3 2027'",
                "pieces; passeport; Choisissez une des réponses proposées à « Pièces reçues »",
                "service; 99; Choisissez une des réponses proposées à « Service »",
                "certifie; ''; Cochez « Je certifie avoir vérifié » pour continuer",
                "certifie; oui; Cochez ou laissez vide « Je certifie avoir vérifié »",
                "motif; court; 'Complétez « Motif » : 10 caractères au moins, vous en avez écrit 5'",
                "dossier; 14-2027-176; « Dossier » ne se modifie pas ici : rechargez la page",
                "sceau; Y; « Sceau » ne se modifie pas ici : rechargez la page",
            })
    @DisplayName("une saisie fautive dit comment la corriger")
    void saisieFautive(String cle, String valeur, String message) {
        var reponses = avec(cle, valeur);

        if (message == null) {
            assertThat(reponses.erreurs()).isEmpty();
        } else {
            assertThat(reponses.erreurs()).containsOnly(Map.entry(cle.replaceFirst("\\..*", ""), message));
            assertThat(reponses.enErreur()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-1\u0000", "AB-1\u0007", "AB-1\nAB-2"})
    @DisplayName("un caractère invisible est refusé, même au milieu d'un motif reconnu")
    void caractereInvisible(String valeur) {
        assertThat(avec("reference", valeur).erreurs().get("reference"))
                .isEqualTo("Retirez de « Référence » les caractères invisibles");
    }

    @Test
    @DisplayName("deux réponses à une question qui n'en attend qu'une sont refusées")
    void deuxReponses() {
        assertThat(avec("decision", "delai", "caducite").erreurs()).containsOnlyKeys("decision");
    }

    @Test
    @DisplayName("un nom inconnu est refusé et le résumé le dit sans ancre")
    void cleInconnue() {
        var reponses = avec("academie", "14");

        assertThat(reponses.erreurs()).containsOnlyKeys("academie");
        assertThat(reponses.erreursDeChamp()).singleElement().satisfies(e -> {
            assertThat(e.ancre()).isNull();
            assertThat(e.message()).startsWith("Rechargez la page");
        });
    }

    @Test
    @DisplayName("une date demandée par la décision ne l'est plus quand la décision change, et sa saisie est écartée")
    void questionCachee() {
        var reponses = avec("decision", "caducite");

        assertThat(reponses.erreurs()).isEmpty();
        assertThat(reponses.valeurs()).doesNotContainKey("limite");
    }

    @Test
    @DisplayName("une question que le contexte cache n'est ni demandée ni retenue")
    void cacheeParLeContexte() {
        var contexte = new HashMap<>(CONTEXTE);
        contexte.put("motive", false);

        var reponses = formulaire.analyser(saisieJuste(), contexte);

        assertThat(reponses.erreurs()).isEmpty();
        assertThat(reponses.valeurs()).doesNotContainKey("motif");
    }

    @Test
    @DisplayName("sans le contexte qui donne les pièces attendues, aucune n'est acceptée")
    void piecesSansContexte() {
        var contexte = new HashMap<>(CONTEXTE);
        contexte.remove("piecesAttendues");

        assertThat(formulaire.analyser(saisieJuste(), contexte).erreurs()).containsOnlyKeys("pieces");
    }

    @Test
    @DisplayName("le résumé suit l'ordre des questions et mène au premier champ d'une date")
    void ordreDuResume() {
        var reponses = formulaire.analyser(Map.of("decision", new String[] {"delai"}), CONTEXTE);

        assertThat(reponses.erreursDeChamp())
                .extracting(ErreurDeChamp::ancre)
                .containsExactly("reference", "limite.jour", "certifie", "motif");
    }

    @Test
    @DisplayName("les mêmes réponses passent par le moteur, typées")
    void variablesDuMoteur() {
        var dePage = formulaire.analyser(saisieJuste(), CONTEXTE);

        var duMoteur = formulaire.verifier(dePage.valeurs(), CONTEXTE);

        assertThat(duMoteur.erreurs()).isEmpty();
        assertThat(duMoteur.valeurs()).isEqualTo(dePage.valeurs());
    }

    @Test
    @DisplayName("le moteur refuse un type, une date, une clé et une question cachée qui n'ont pas lieu d'être")
    void variablesFautives() {
        var variables = new HashMap<String, Object>(
                formulaire.analyser(saisieJuste(), CONTEXTE).valeurs());
        variables.put("certifie", "true");
        variables.put("annee", "2027");
        variables.put("pieces", List.of(1));
        variables.put("decision", "caducite");
        variables.put("limite", "2027-02-30");
        variables.put("note", Double.NaN);
        variables.put("intrus", 1);

        assertThat(formulaire.verifier(variables, CONTEXTE).erreurs())
                .containsOnlyKeys("certifie", "annee", "pieces", "limite", "note", "intrus");
    }

    @Test
    @DisplayName("un texte plus long que ne le garde le moteur est refusé même sans limite au formulaire")
    void longueurDuMoteur() {
        var seul = Formulaire.lire(
                LectureDuFichierTest.flux("{'type':'textarea','id':'a','key':'libre','label':'Texte libre'}"));

        assertThat(seul.analyser(Map.of("libre", new String[] {"x".repeat(4001)}), Map.of())
                        .erreurs())
                .containsOnlyKeys("libre");
        assertThat(seul.analyser(Map.of("libre", new String[] {"x".repeat(4000)}), Map.of())
                        .erreurs())
                .isEmpty();
    }

    @Test
    @DisplayName("la page remontre ce qui vient d'être écrit, faux compris, et l'erreur de chaque champ")
    void vueApresErreur() {
        var reponses = avec("note", "douze");

        var elements = formulaire.vue(CONTEXTE, reponses).elements();
        var groupe = elements.get(1).contenu();

        assertThat(groupe.get(1).reponse()).isEqualTo("douze");
        assertThat(groupe.get(1).erreur()).startsWith("Écrivez « Note »");
        assertThat(groupe.get(1).libelle()).isEqualTo("Note (optionnel)");
        assertThat(elements)
                .filteredOn(e -> e.id().equals("limite"))
                .singleElement()
                .satisfies(limite -> {
                    assertThat(limite.reponses()).containsExactly("1", "3", "2027");
                    assertThat(Objects.requireNonNull(limite.bascule()).attribut())
                            .isEqualTo(":;:caducite;:attente");
                });
    }

    @Test
    @DisplayName("la page ne montre pas ce que le contexte cache, et montre ce qu'il sait déjà")
    void vueDuContexte() {
        var elements = formulaire.vue(Map.of("dossier", "14-2027-175"), null).elements();

        assertThat(elements)
                .filteredOn(e -> e.id().equals("dossier"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.lectureSeule()).isTrue();
                    assertThat(e.reponse()).isEqualTo("14-2027-175");
                });
        assertThat(formulaire.vue(Map.of("motive", false), null).elements()).noneMatch(e -> e.id().equals("motif"));
    }
}

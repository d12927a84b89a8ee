package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Étape 2 — état civil")
class ControleEtatCivilTest {

    private static FormulaireEtatCivil ecran(String nom, String prenoms, String sansPrenom) {
        return lieu(nom, prenoms, sansPrenom, "1990", "35", "", "");
    }

    private static FormulaireEtatCivil ne(String annee, String departement, String arrondissement, String pays) {
        return lieu("Martin", "Jeanne", "", annee, departement, arrondissement, pays);
    }

    private static FormulaireEtatCivil lieu(
            String nom, String prenoms, String sans, String annee, String dep, String arr, String pays) {
        return new FormulaireEtatCivil(
                nom, "", prenoms, "oui".equals(sans), new FormulaireDate("00", "00", annee), dep, arr, pays, List.of());
    }

    private static Lecture<EtatCivil> examiner(FormulaireEtatCivil saisi) {
        return ControleEtatCivil.examiner(saisi, SaisieDEpreuve.contexte());
    }

    @ParameterizedTest(name = "nom accepté : {0}")
    @DisplayName("toutes les écritures latines de l'état civil passent")
    @ValueSource(
            strings = {
                "D'Almeida-Nuñez",
                "Œdipe",
                "Ÿ",
                "N'Guessan",
                "de La Tour",
                "Ó Súilleabháin",
                "Łukasz Żółć",
                "Nguyễn",
                "Şükrü",
                "Đorđević",
                "Y",
                "Martin--Durand",
                "L’Hostis",
            })
    void nomsAcceptes(String nom) {
        assertThat(examiner(ecran(nom, "Jeanne", "")).constats()).isEmpty();
    }

    @ParameterizedTest(name = "nom refusé : {0} → {1}")
    @DisplayName("signes, chiffres et autres écritures ont leur message")
    @CsvSource({
        "'', NOM_OBLIGATOIRE",
        "'   ', NOM_OBLIGATOIRE",
        "--, NOM_OBLIGATOIRE",
        "Иванов, NOM_LATIN",
        "محمد, NOM_LATIN",
        "王, NOM_LATIN",
        "'Robert''); DROP TABLE', NOM_CARACTERES",
        "<script>, NOM_CARACTERES",
        "${7*7}, NOM_CARACTERES",
        "{{7*7}}, NOM_CARACTERES",
        "=1+1, NOM_CARACTERES",
        "@SUM(1), NOM_CARACTERES",
        "%0d%0aBcc:, NOM_CARACTERES",
        "Martin2, NOM_CARACTERES",
        "Jea�n, NOM_CARACTERES",
    })
    void nomsRefuses(String nom, Anomalie attendue) {
        assertThat(examiner(ecran(nom, "Jeanne", "")).constats())
                .extracting(Constat::champ, Constat::anomalie)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("nomFamille", attendue));
    }

    @Test
    @DisplayName("100 caractères passent, 101 sont refusés en disant la limite")
    void longueur() {
        assertThat(examiner(ecran("a".repeat(100), "Jeanne", "")).constats()).isEmpty();
        assertThat(examiner(ecran("a".repeat(101), "Jeanne", ""))
                        .constats()
                        .get(0)
                        .message())
                .contains("100")
                .contains("101");
    }

    @Test
    @DisplayName("un é décomposé et un é composé sont le même nom")
    void formeComposee() {
        var decompose = examiner(ecran("Le\u0301na", "Jeanne", "")).valeur().orElseThrow();

        assertThat(decompose.nomFamille()).isEqualTo("L\u00e9na");
    }

    @Test
    @DisplayName("prénoms séparés par des virgules, un seul prénom, ou pas de prénom du tout")
    void prenoms() {
        assertThat(examiner(ecran("Martin", "Jeanne, Marie-Lou ,  Anna", ""))
                        .valeur()
                        .orElseThrow()
                        .prenoms())
                .containsExactly("Jeanne", "Marie-Lou", "Anna");
        assertThat(examiner(ecran("Martin", "", "oui")).valeur().orElseThrow().prenoms())
                .isEmpty();
        assertThat(examiner(ecran("Martin", "", "")).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.PRENOM_OBLIGATOIRE);
        assertThat(examiner(ecran("Martin", "Jeanne", "oui")).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.PRENOM_CONTRADICTOIRE);
    }

    @ParameterizedTest(name = "né en {0}, département « {1} », arrondissement « {2} », pays « {3} »")
    @Exigence({"INS-25", "INS-26", "INS-27"})
    @DisplayName("lieux de naissance acceptés")
    @CsvSource({
        "1990, 35, '', '', 35",
        "1990, 1, '', '', 01",
        "1990, 2a, '', '', 2A",
        "1970, 20, '', '', 20",
        "1990, 975, '', '', 975",
        "1990, 986, '', '', 986",
        "1990, 988, '', '', 988",
        "1958, 092, '', '', 092",
        "1990, 75, 14, '', 75",
        "1990, 75, 14e, '', 75",
        "1990, 69, 00, '', 69",
        "1950, 75, 00, '', 75",
        "1990, 13, 16, '', 13",
        "1990, 099, '', BE, 099",
        "1958, 099, '', Algérie, 099",
    })
    void lieux(String annee, String departement, String arrondissement, String pays, String attendu) {
        var lieu = examiner(ne(annee, departement, arrondissement, pays))
                .valeur()
                .orElseThrow()
                .lieuNaissance();

        assertThat(lieu.departement()).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "né en {0}, département « {1} », arrondissement « {2} », pays « {3} » → {4}")
    @Exigence({"INS-25", "INS-26", "INS-27"})
    @DisplayName("lieux de naissance refusés, chacun avec son message")
    @CsvSource({
        "1990, '', '', '', DEPARTEMENT_OBLIGATOIRE",
        "1990, 99, '', BE, DEPARTEMENT_99",
        "1990, 20, '', '', DEPARTEMENT_CORSE",
        "1990, 96, '', '', DEPARTEMENT_INCONNU",
        "1990, 092, '', '', DEPARTEMENT_INCONNU",
        "1990, <b>, '', '', DEPARTEMENT_INCONNU",
        "1990, 75, '', '', ARRONDISSEMENT_OBLIGATOIRE",
        "1990, 69, '', '', ARRONDISSEMENT_OBLIGATOIRE",
        "1990, 13, '', '', ARRONDISSEMENT_OBLIGATOIRE",
        "1990, 75, 21, '', ARRONDISSEMENT_INCONNU",
        "1990, 75, 00, '', ARRONDISSEMENT_INCONNU",
        "1990, 69, 10, '', ARRONDISSEMENT_INCONNU",
        "1990, 35, 3, '', ARRONDISSEMENT_SANS_OBJET",
        "1990, 099, '', '', PAYS_OBLIGATOIRE",
        "1990, 099, '', Atlantide, PAYS_INCONNU",
        "1990, 35, '', BE, PAYS_INCOHERENT",
    })
    void lieuxRefuses(String annee, String departement, String arrondissement, String pays, Anomalie attendue) {
        assertThat(examiner(ne(annee, departement, arrondissement, pays)).constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @Test
    @DisplayName("la date de l'étape 1 et celle de l'étape 2 doivent être la même")
    void datesContradictoires() {
        var origine = new Origine(
                Optional.empty(), Optional.of("0035127"), Optional.empty(), Optional.of(new DateNaissance(1991, 0, 0)));
        var contexte = SaisieDEpreuve.contexte(Saisie.vide().avec(origine));

        assertThat(ControleEtatCivil.examiner(ne("1990", "35", "", ""), contexte)
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.NAISSANCE_DIFFERENTE);
    }

    @Test
    @Exigence("INS-22")
    @DisplayName("le nom déjà connu du service ne se modifie pas ; accents et casse ne sont pas un changement")
    void nomConnu() {
        var contexte = SaisieDEpreuve.contexte();

        assertThat(ControleEtatCivil.examiner(ne("1990", "35", "", ""), contexte, "MARTIN")
                        .constats())
                .isEmpty();
        assertThat(ControleEtatCivil.examiner(ne("1990", "35", "", ""), contexte, "Durand")
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.NOM_NON_MODIFIABLE);
    }

    @Test
    @Exigence("INS-07")
    @DisplayName("toutes les erreurs d'un écran vide sont montrées ensemble, dans l'ordre des champs")
    void toutALaFois() {
        var vide = new FormulaireEtatCivil("", "", "", false, FormulaireDate.VIDE, "", "", "", List.of());

        assertThat(examiner(vide).constats())
                .extracting(Constat::champ)
                .containsExactly(
                        "nomFamille", "prenoms", "naissance.jour", "naissance.mois", "naissance.annee", "departement");
    }
}

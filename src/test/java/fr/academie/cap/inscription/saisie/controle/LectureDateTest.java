package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Date de naissance en trois champs")
class LectureDateTest {

    private static Constats lire(String jour, String mois, String annee) {
        var constats = new Constats(List.of());
        LectureDate.duCandidat(
                "naissance",
                new FormulaireDate(jour, mois, annee),
                SaisieDEpreuve.JOUR,
                SaisieDEpreuve.SESSION,
                constats);
        return constats;
    }

    @ParameterizedTest(name = "{0}/{1}/{2} accepté : {3}")
    @Exigence("INS-24")
    @DisplayName("l'année suffit ; 29 février des années bissextiles ; séparateurs d'une date collée")
    @CsvSource({
        "29, 02, 2008, 29 février 2008",
        "00, 00, 2008, 2008 (jour et mois inconnus)",
        "0, 0, 1985, 1985 (jour et mois inconnus)",
        "00, 05, 1985, mai 1985 (jour inconnu)",
        "1, 9, 1990, 1er septembre 1990",
        "' 17 ', '10', '1999', 17 octobre 1999",
        "01.09.2008, '', '', 1er septembre 2008",
        "01-09-2008, '', '', 1er septembre 2008",
        "01/09/2008, '', '', 1er septembre 2008",
    })
    void acceptees(String jour, String mois, String annee, String enLettres) {
        var constats = new Constats(List.of());

        var date = LectureDate.duCandidat(
                "naissance", new FormulaireDate(jour, mois, annee), SaisieDEpreuve.JOUR, 2026, constats);

        assertThat(date.orElseThrow().enLettres()).isEqualTo(enLettres);
        assertThat(constats.nombre()).isZero();
    }

    @ParameterizedTest(name = "{0}/{1}/{2} → {3} sur {4}")
    @DisplayName("chaque date impossible a son message, sur le bon champ")
    @CsvSource({
        "31, 02, 2008, DATE_INEXISTANTE, jour",
        "31, 04, 2008, DATE_INEXISTANTE, jour",
        "29, 02, 2007, DATE_BISSEXTILE, jour",
        "00, 00, 0000, ANNEE_OBLIGATOIRE, annee",
        "17, 10, '', ANNEE_OBLIGATOIRE, annee",
        "17, 10, 99, ANNEE_QUATRE_CHIFFRES, annee",
        "17, 10, 2O08, ANNEE_QUATRE_CHIFFRES, annee",
        "17, 10, １９９９, ANNEE_QUATRE_CHIFFRES, annee",
        "'', 10, 1999, JOUR_OBLIGATOIRE, jour",
        "17, '', 1999, MOIS_OBLIGATOIRE, mois",
        "17, 00, 1999, JOUR_SANS_MOIS, mois",
        "32, 10, 1999, JOUR_INVALIDE, jour",
        "17, 13, 1999, MOIS_INVALIDE, mois",
        "-1, 10, 1999, JOUR_INVALIDE, jour",
        "2008-09-01, '', '', DATE_ORDRE, jour",
        "17, 10, 2031, DATE_FUTURE, annee",
        "00, 00, 2026, DATE_FUTURE, annee",
        "00, 12, 2025, DATE_FUTURE, annee",
        "17, 10, 1899, AGE_TROP_GRAND, annee",
        "17, 10, 2020, AGE_TROP_PETIT, annee",
        "17, 10, 2014, AGE_INHABITUEL, annee",
    })
    void refusees(String jour, String mois, String annee, Anomalie attendue, String champ) {
        var lecture = lire(jour, mois, annee).conclure(() -> "");

        assertThat(lecture.constats())
                .extracting(Constat::anomalie, Constat::champ)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(attendue, "naissance." + champ));
    }

    @Test
    @DisplayName("les messages disent la valeur : 31 février, année non bissextile, âge calculé")
    void messages() {
        assertThat(message("31", "2", "2008")).isEqualTo("Le 31 février n’existe pas. Vérifiez le jour et le mois.");
        assertThat(message("29", "2", "2007")).contains("2007 n’est pas une année bissextile");
        assertThat(message("17", "10", "1899")).contains("127 ans");
        assertThat(message("17", "10", "2020")).contains("6 ans");
    }

    private static String message(String jour, String mois, String annee) {
        return lire(jour, mois, annee).conclure(() -> "").constats().get(0).message();
    }
}

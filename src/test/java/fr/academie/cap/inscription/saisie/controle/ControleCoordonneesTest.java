package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.EtatCivil.Lieu;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireRepresentant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Étape 3 — coordonnées")
class ControleCoordonneesTest {

    private static Lecture<Coordonnees> adresse(String residence, String lieuDit, String codePostal, String localite) {
        return examiner(residence, "1 rue de Brest", lieuDit, codePostal, localite, "0612345678", "j@exemple.fr");
    }

    private static Lecture<Coordonnees> joindre(String mobile, String courriel) {
        return examiner("FRANCE", "1 rue de Brest", "", "35000", "Rennes", mobile, courriel);
    }

    private static Lecture<Coordonnees> examiner(
            String residence, String voie, String lieuDit, String cp, String localite, String mobile, String mel) {
        var saisi = new FormulaireCoordonnees(
                residence, "", "", voie, lieuDit, cp, localite, mobile, mel, FormulaireRepresentant.VIDE, List.of());
        return ControleCoordonnees.examiner(saisi, SaisieDEpreuve.contexte());
    }

    @ParameterizedTest(name = "{0} « {2} » « {3} » accepté")
    @Exigence({"INS-28", "INS-29", "INS-30", "INS-32"})
    @CsvSource({
        "FRANCE, '', 35000, RENNES",
        "FRANCE, '', 35 000, Rennes",
        "FRANCE, '', '35\u00a0000', Rennes",
        "FRANCE, '', 35400, st malo",
        "FRANCE, '', 35510, cesson sevigne",
        "FRANCE, '', 35000, RENNES CEDEX 7",
        "FRANCE, '', 97133, Saint-Barthélemy",
        "FRANCE, '', 98800, nouméa",
        "ETRANGER, 1000 Bruxelles, 99999, BELGIQUE",
    })
    void adressesAcceptees(String residence, String lieuDit, String codePostal, String localite) {
        assertThat(adresse(residence, lieuDit, codePostal, localite).constats()).isEmpty();
    }

    @ParameterizedTest(name = "{0} « {1} » « {2} » « {3} » → {4}")
    @Exigence({"INS-30", "INS-31", "INS-32"})
    @CsvSource({
        "'', '', 35000, Rennes, RESIDENCE_OBLIGATOIRE",
        "FRANCE, '', '', Rennes, CODE_POSTAL_OBLIGATOIRE",
        "FRANCE, '', 3500, Rennes, CODE_POSTAL_FORME",
        "FRANCE, '', 350000, Rennes, CODE_POSTAL_FORME",
        "FRANCE, '', ３５０００, Rennes, CODE_POSTAL_FORME",
        "FRANCE, '', 99999, Rennes, CODE_POSTAL_RESERVE",
        "FRANCE, '', 00000, Rennes, CODE_POSTAL_INCONNU",
        "FRANCE, '', 96000, Rennes, CODE_POSTAL_INCONNU",
        "FRANCE, '', 35042, Rennes, CODE_POSTAL_CEDEX",
        "FRANCE, '', 35000, '', LOCALITE_OBLIGATOIRE",
        "FRANCE, '', 35520, Rennes, LOCALITE_INCOHERENTE",
        "FRANCE, '', 44000, Nantes, AUTRE_ACADEMIE",
        "ETRANGER, 1000 Bruxelles, 35000, Belgique, CODE_POSTAL_ETRANGER",
        "ETRANGER, '', 99999, Belgique, LIEU_DIT_ETRANGER",
        "ETRANGER, 1000 Bruxelles, 99999, Atlantide, LOCALITE_PAYS",
    })
    void adressesRefusees(String residence, String lieuDit, String codePostal, String localite, Anomalie attendue) {
        assertThat(adresse(residence, lieuDit, codePostal, localite).constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @Test
    @DisplayName("à l'étranger sans lieu-dit ni pays : deux messages")
    void deuxMessages() {
        assertThat(adresse("ETRANGER", "", "99999", "").constats())
                .extracting(Constat::champ)
                .containsExactly("lieuDit", "localite");
    }

    @Test
    @DisplayName("une localité qui ne correspond pas : le message propose celles du code postal")
    void localitesProposees() {
        assertThat(adresse("FRANCE", "", "35520", "Rennes").constats().get(0).message())
                .contains("La Chapelle-des-Fougeretz, Melesse, Montreuil-le-Gast");
    }

    @Test
    @Exigence("INS-01")
    @DisplayName("résider ailleurs avertit en nommant les deux académies ; confirmé, cela passe")
    void autreAcademie() {
        assertThat(adresse("FRANCE", "", "44000", "Nantes").constats().get(0).message())
                .contains("Nantes")
                .contains("Rennes");
        var confirme = new FormulaireCoordonnees(
                "FRANCE",
                "",
                "",
                "1 quai",
                "",
                "44000",
                "Nantes",
                "0612345678",
                "j@exemple.fr",
                FormulaireRepresentant.VIDE,
                List.of("CAP-INS-320"));
        assertThat(ControleCoordonnees.examiner(confirme, SaisieDEpreuve.contexte())
                        .acquittes())
                .containsExactly("CAP-INS-320");
    }

    @Test
    @DisplayName("ligne d'adresse : 38 caractères passent, 39 non, une émoticône non, du balisage oui")
    void lignes() {
        assertThat(voie("a".repeat(38))).isEmpty();
        assertThat(voie("a".repeat(39))).containsExactly(Anomalie.LIGNE_TROP_LONGUE);
        assertThat(voie("1 rue 🎉")).containsExactly(Anomalie.LIGNE_CARACTERES);
        assertThat(voie("1 rue\u0000")).containsExactly(Anomalie.LIGNE_CARACTERES);
        assertThat(voie("<script>alert(1)</script>")).isEmpty();
        assertThat(voie("")).containsExactly(Anomalie.VOIE_OBLIGATOIRE);
    }

    private static List<Anomalie> voie(String voie) {
        return examiner("FRANCE", voie, "", "35000", "Rennes", "0612345678", "j@exemple.fr").constats().stream()
                .map(Constat::anomalie)
                .toList();
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence("INS-33")
    @DisplayName("mobiles de métropole, d'outre-mer et d'ailleurs, gardés en E.164")
    @CsvSource({
        "0612345678, +33612345678",
        "06 12 34 56 78, +33612345678",
        "06.12.34.56.78, +33612345678",
        "+33 6 12 34 56 78, +33612345678",
        "00262692123456, +262692123456",
        "0692123456, +262692123456",
        "0639691234, +262639691234",
        "+32 470 12 34 56, +32470123456",
    })
    void mobiles(String tape, String garde) {
        assertThat(joindre(tape, "j@exemple.fr").valeur().orElseThrow().mobile())
                .isEqualTo(garde);
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence("INS-33")
    @CsvSource({
        "'', MOBILE_OBLIGATOIRE",
        "0112345678, MOBILE_FIXE",
        "06 12 34, MOBILE_INCOMPLET",
        "061234567899, MOBILE_INVALIDE",
        "abc, MOBILE_INVALIDE",
        "０６１２３４５６７８, MOBILE_INVALIDE",
    })
    void mobilesRefuses(String tape, Anomalie attendue) {
        assertThat(joindre(tape, "j@exemple.fr").constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence("INS-34")
    @CsvSource({
        "'', COURRIEL_OBLIGATOIRE",
        "jeanne, COURRIEL_FORME",
        "jeanne@, COURRIEL_FORME",
        "jeanne@exemple, COURRIEL_FORME",
        "je anne@exemple.fr, COURRIEL_FORME",
        "jeanne@@exemple.fr, COURRIEL_FORME",
        ".jeanne@exemple.fr, COURRIEL_FORME",
        "jeanne@exemple..fr, COURRIEL_FORME",
        "jeanne@gmial.com, COURRIEL_FAUTE",
        "'jeanne@exemple.fr%0d%0aBcc:x@y.fr', COURRIEL_FORME",
    })
    void courrielsRefuses(String tape, Anomalie attendue) {
        assertThat(joindre("0612345678", tape).constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @Test
    @Exigence("INS-34")
    @DisplayName("une faute de frappe fréquente est proposée corrigée ; 254 caractères au plus")
    void courriel() {
        assertThat(joindre("0612345678", "jeanne@gmial.com").constats().get(0).message())
                .contains("jeanne@gmail.com");
        assertThat(joindre("0612345678", "a".repeat(250) + "@exemple.fr").constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.COURRIEL_LONG);
        assertThat(joindre("0612345678", "Jeanne.Martin+cap@Exemple.FR")
                        .valeur()
                        .orElseThrow()
                        .courriel())
                .isEqualTo("Jeanne.Martin+cap@exemple.fr");
    }

    private static Lecture<Coordonnees> represente(DateNaissance naissance, FormulaireRepresentant representant) {
        var civil = new EtatCivil("Martin", Optional.empty(), List.of("Jeanne"), naissance, Lieu.en("35"));
        var saisi = new FormulaireCoordonnees(
                "FRANCE",
                "",
                "",
                "1 rue de Brest",
                "",
                "35000",
                "Rennes",
                "0612345678",
                "j@exemple.fr",
                representant,
                List.of());
        return ControleCoordonnees.examiner(
                saisi,
                SaisieDEpreuve.contexte(SaisieDEpreuve.contexte().saisie().avec(civil)));
    }

    @Test
    @Exigence("FT-23")
    @DisplayName("la veille de ses dix-huit ans on nomme son représentant légal ; le jour même, on n'en parle plus")
    void representantDuMineur() {
        var demain = SaisieDEpreuve.JOUR.plusDays(1).minusYears(18);
        var presqueMajeur = DateNaissance.le(demain.getDayOfMonth(), demain.getMonthValue(), demain.getYear());
        var majeur = SaisieDEpreuve.JOUR.minusYears(18);
        var maria = new FormulaireRepresentant(" nuñez ", "Maria", "PARENT", "06 98 76 54 32");

        assertThat(represente(presqueMajeur, FormulaireRepresentant.VIDE).constats())
                .extracting(Constat::champ)
                .containsExactly("representant.nom", "representant.prenoms", "representant.lien");
        assertThat(represente(presqueMajeur, new FormulaireRepresentant("Nuñez", "Maria", "VOISIN", "0223456789"))
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.REPRESENTANT_LIEN, Anomalie.MOBILE_FIXE);
        assertThat(represente(presqueMajeur, maria).valeur().orElseThrow().representant())
                .contains(new Representant("nuñez", "Maria", Representant.Lien.PARENT, Optional.of("+33698765432")));
        assertThat(represente(DateNaissance.le(majeur.getDayOfMonth(), majeur.getMonthValue(), majeur.getYear()), maria)
                        .valeur()
                        .orElseThrow()
                        .representant())
                .isEmpty();
    }

    @Test
    @DisplayName("jour ou mois inconnus : dix-huit ans au plus tard possible")
    void majoriteIncertaine() {
        assertThat(new DateNaissance(2008, 0, 0).majeurLe(LocalDate.of(2026, 12, 30)))
                .isFalse();
        assertThat(new DateNaissance(2008, 0, 0).majeurLe(LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(new DateNaissance(2008, 2, 0).majeurLe(LocalDate.of(2026, 2, 27)))
                .isFalse();
        assertThat(new DateNaissance(2008, 2, 0).majeurLe(LocalDate.of(2026, 2, 28)))
                .isTrue();
    }
}

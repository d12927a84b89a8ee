package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.time.Year;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Naissance et résidence saisies par le candidat")
class LieuEtAdresseTest {

    private static final Communes COMMUNES = new Communes();

    @Nested
    @DisplayName("Lieu de naissance")
    class Naissance {

        private final LieuDeNaissance.Lecteur lecteur = new LieuDeNaissance.Lecteur(new Departements(), new Pays());

        @ParameterizedTest(name = "département « {0} », arrondissement {1}, pays « {2} », né en {3} → {4}")
        @Exigence({"INS-25", "INS-26", "INS-27"})
        @CsvSource({
            "35, , '', 2000, Ille-et-Vilaine (35)",
            "75, 12, '', 2000, Paris 12e Arrondissement (75)",
            "69, 0, '', 2000, Rhône (69)",
            "13, 16, '', 2000, Marseille 16e Arrondissement (13)",
            "099, , Belgique, 2000, Belgique (099)",
            "099, , BE, 2000, Belgique (099)",
            "092, , '', 1955, Oran (Algérie avant 1962) (092)",
        })
        void compris(String departement, Integer arrondissement, String pays, int annee, String libelle) {
            var lecture = lire(departement, arrondissement, pays, annee);

            assertThat(lecture.anomalies()).isEmpty();
            assertThat(lecture.lieu()).map(LieuDeNaissance::libelle).contains(libelle);
        }

        @ParameterizedTest(name = "département « {0} », arrondissement {1}, pays « {2} », né en {3} → {4} sur {5}")
        @Exigence({"INS-25", "INS-26", "INS-27"})
        @CsvSource({
            "'', , '', 2000, CAP-INS-025, departement",
            "99, , '', 2000, CAP-INS-042, departement",
            "099, , '', 2000, CAP-INS-042, pays",
            "099, , Syldavie, 2000, CAP-INS-042, pays",
            "099, , France, 2000, CAP-INS-042, pays",
            "35, , Belgique, 2000, CAP-INS-042, pays",
            "20, , '', 2000, CAP-INS-044, departement",
            "96, , '', 2000, CAP-INS-044, departement",
            "75, , '', 2000, CAP-INS-026, arrondissement",
            "75, 0, '', 2000, CAP-INS-026, arrondissement",
            "75, 21, '', 2000, CAP-INS-026, arrondissement",
            "69, 10, '', 2000, CAP-INS-026, arrondissement",
            "13, 17, '', 2000, CAP-INS-026, arrondissement",
        })
        void refuse(String departement, Integer arrondissement, String pays, int annee, String code, String champ) {
            var lecture = lire(departement, arrondissement, pays, annee);

            assertThat(lecture.lieu()).isEmpty();
            assertThat(lecture.anomalies()).singleElement().satisfies(anomalie -> {
                assertThat(anomalie.code()).isEqualTo(code);
                assertThat(anomalie.champ()).isEqualTo(champ);
                assertThat(anomalie.bloquante()).isTrue();
            });
        }

        private LieuDeNaissance.Lecture lire(String departement, Integer arrondissement, String pays, int annee) {
            return lecteur.lire(new LieuDeNaissance.Saisie(
                    departement,
                    arrondissement == null ? OptionalInt.empty() : OptionalInt.of(arrondissement),
                    pays,
                    Year.of(annee)));
        }
    }

    @Nested
    @DisplayName("Adresse de résidence")
    class Residence {

        private final ControleAdresse controle = new ControleAdresse(COMMUNES, new Pays());

        @ParameterizedTest(name = "{0} {1}, lieu-dit « {2} », étranger : {3} → {4} {5}")
        @Exigence({"INS-28", "INS-29", "INS-30", "INS-31", "INS-32"})
        @CsvSource({
            "3500, Rennes, '', false, CAP-INS-037, codePostal",
            "350000, Rennes, '', false, CAP-INS-037, codePostal",
            "99999, Rennes, '', false, CAP-INS-038, codePostal",
            "35000, Belgique, 1000 Bruxelles, true, CAP-INS-039, codePostal",
            "99999, Belgique, '', true, CAP-INS-040, lieuDit",
            "99999, Syldavie, 1000, true, CAP-INS-040, localite",
            "99999, France, 35000, true, CAP-INS-040, localite",
            "00000, Rennes, '', false, CAP-INS-041, codePostal",
            "96000, Rennes, '', false, CAP-INS-041, codePostal",
            "35000, '', '', false, CAP-INS-029, localite",
            "35044, RENNES CEDEX, '', false, CAP-INS-043, codePostal",
            "35000, Brest, '', false, CAP-INS-043, localite",
        })
        void uneAnomalie(String cp, String localite, String lieuDit, boolean etranger, String code, String champ) {
            assertThat(controle.examiner(adresse(cp, localite, lieuDit), etranger))
                    .singleElement()
                    .satisfies(anomalie -> {
                        assertThat(anomalie.code()).isEqualTo(code);
                        assertThat(anomalie.champ()).isEqualTo(champ);
                        assertThat(anomalie.bloquante()).isEqualTo(!code.equals("CAP-INS-043"));
                    });
        }

        @ParameterizedTest(name = "{0} {1} est acceptée")
        @CsvSource({
            "'35 000', RENNES",
            "'35\u00a0000', rennes",
            "97133, Saint Barthélemy",
            "98800, NOUMEA",
            "20000, Ajaccio"
        })
        void acceptee(String cp, String localite) {
            assertThat(controle.examiner(adresse(cp, localite, ""), false)).isEmpty();
        }

        @Test
        @DisplayName("résidence étrangère : 99999, vrai code en lieu-dit, pays en localité")
        void etrangere() {
            assertThat(controle.examiner(adresse("99999", "Belgique", "1000 Bruxelles"), true))
                    .isEmpty();
        }

        @Test
        @DisplayName("une ligne de plus de 38 caractères et une adresse sans voie ni lieu-dit sont refusées")
        void dimensions() {
            var longue = new AdressePostale("", "x".repeat(39), "", "1 rue A", "", "35000", "Rennes");
            var sansVoie = new AdressePostale("", "", "", " ", "", "35000", "Rennes");

            assertThat(controle.examiner(longue, false))
                    .extracting(Anomalie::code)
                    .containsExactly("CAP-INS-046");
            assertThat(controle.examiner(sansVoie, false))
                    .extracting(Anomalie::champ)
                    .containsExactly("voie");
        }

        private AdressePostale adresse(String codePostal, String localite, String lieuDit) {
            return new AdressePostale("Mme Y", "", "", "1 rue des Fours", lieuDit, codePostal, localite);
        }
    }

    @Nested
    @DisplayName("Lignes de l'enveloppe (NF Z10-011)")
    class Enveloppe {

        @Test
        @DisplayName("six lignes au plus, vides omises, localité en capitales sans accent")
        void lignes() {
            var adresse = new AdressePostale(
                    "M.  Nguyễn d'Almeida-Nuñez",
                    "Appt 3",
                    "Résidence des Lilas",
                    "12 bis rue de l'Œuvre",
                    "BP 4",
                    "94240",
                    "L'Haÿ-les-Roses");

            assertThat(adresse.lignes())
                    .containsExactly(
                            "M. Nguyễn d'Almeida-Nuñez",
                            "Appt 3",
                            "Résidence des Lilas",
                            "12 bis rue de l'Œuvre",
                            "BP 4",
                            "94240 L HAY LES ROSES");
        }

        @Test
        @DisplayName("à l'étranger, 99999 n'est jamais imprimé et le pays est seul sur la dernière ligne")
        void etranger() {
            var adresse = new AdressePostale("Mme Y", "", "", "Rue Haute 1", "1000 Bruxelles", "99999", "Belgique");

            assertThat(adresse.lignes()).containsExactly("Mme Y", "Rue Haute 1", "1000 BRUXELLES", "BELGIQUE");
        }

        @Test
        @DisplayName("un nom trop long est coupé entre deux mots, un mot trop long à la largeur")
        void coupe() {
            var adresse = new AdressePostale(
                    "Monsieur Jean-Baptiste de La Tour d'Auvergne", "", "", "y".repeat(60), "", "35000", "Rennes");

            assertThat(adresse.lignes().get(0)).isEqualTo("Monsieur Jean-Baptiste de La Tour");
            assertThat(adresse.lignes())
                    .allSatisfy(ligne -> assertThat(ligne.length()).isLessThanOrEqualTo(38));
        }
    }
}

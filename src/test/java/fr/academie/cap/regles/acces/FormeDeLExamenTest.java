package fr.academie.cap.regles.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Repere;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("art. 8 à 10, D337-8 à D337-10 — forme de l'examen")
class FormeDeLExamenTest {

    @ParameterizedTest(name = "{0}, {1}, dérogation : {2} → {3}")
    @CsvSource({
        "SCOLAIRE, GLOBALE, false, true",
        "SCOLAIRE, PROGRESSIVE, false, false",
        "SCOLAIRE, PROGRESSIVE, true, true",
        "APPRENTISSAGE, GLOBALE, false, true",
        "APPRENTISSAGE, PROGRESSIVE, false, false",
        "APPRENTISSAGE, PROGRESSIVE, true, true",
    })
    @DisplayName("D337-9 — scolaires et apprentis passent tout en une session, sauf dérogation du recteur")
    @Exigence({"CAP-08.1", "CAP-09.1", "CAP-09.2"})
    void sessionUnique(Voie voie, Forme forme, boolean derogation, boolean conforme) {
        var faits = Faits.ChoixDeForme.premier(Year.of(2009), voie, forme, derogation, false);

        var verdict = Temps.REGLES.forme(faits, Temps.session(2027));

        assertThat(verdict.estConforme()).isEqualTo(conforme);
        if (!conforme) {
            assertThat(Temps.simple(verdict.article())).isEqualTo("code de l'éducation, article D337-9");
            assertThat(Temps.simple(verdict.moindreChangement().orElseThrow().texte()))
                    .contains("dérogation du recteur accordée");
        }
    }

    @ParameterizedTest(name = "{0} : majeur, choisit librement {1}")
    @CsvSource({
        "FORMATION_CONTINUE, PROGRESSIVE", "DISTANCE, PROGRESSIVE", "AUCUNE, PROGRESSIVE",
        "FORMATION_CONTINUE, GLOBALE", "DISTANCE, GLOBALE", "AUCUNE, GLOBALE",
    })
    @DisplayName("D337-10 — les autres candidats choisissent à l'inscription")
    @Exigence({"CAP-10.1"})
    void choixLibre(Voie voie, Forme forme) {
        var faits = Faits.ChoixDeForme.premier(Year.of(2009), voie, forme, false, false);

        assertThat(Temps.REGLES.forme(faits, Temps.session(2027)).valeur()).contains(forme);
    }

    @ParameterizedTest(name = "né en {0}, {1}, inscription prouvée : {2} → {3}")
    @CsvSource({
        "2009, FORMATION_CONTINUE, false, true", // majeur au 31 décembre 2027
        "2010, FORMATION_CONTINUE, false, false",
        "2010, FORMATION_CONTINUE, true, true",
        "2010, DISTANCE, false, false",
        "2010, DISTANCE, true, true",
    })
    @DisplayName("D337-10 al. 2 — le mineur prouve son inscription au moment de la demande")
    @Exigence("CAP-10.3")
    void mineurProgressif(int naissance, Voie voie, boolean prouvee, boolean conforme) {
        var faits = Faits.ChoixDeForme.premier(Year.of(naissance), voie, Forme.PROGRESSIVE, false, prouvee);

        var verdict = Temps.REGLES.forme(faits, Temps.session(2027));

        assertThat(verdict.estConforme()).isEqualTo(conforme);
        if (!conforme) {
            assertThat(Temps.simple(verdict.article())).isEqualTo("code de l'éducation, article D337-10");
        }
    }

    @Test
    @DisplayName("l'alinéa n'est cité que dans une version que nous avons lue")
    @Exigence({"CAP-10.3", "CAP-VER.1"})
    void alineaDesSeulesVersionsLues() {
        var faits = Faits.ChoixDeForme.premier(Year.of(1999), Voie.DISTANCE, Forme.PROGRESSIVE, false, false);

        assertThat(Temps.simple(Temps.REGLES.forme(faits, Temps.session(2009)).article()))
                .isEqualTo("code de l'éducation, article D337-10, al. 2");
        assertThat(Temps.REGLES.forme(faits, Temps.session(2009)).explication().enVigueur())
                .isEqualTo("en vigueur depuis le 24 mai 2006, remplacée le 18 juillet 2021");
    }

    @ParameterizedTest(name = "forme {0} déjà arrêtée")
    @EnumSource(Forme.class)
    @DisplayName("D337-10 — le choix est définitif")
    @Exigence("CAP-10.2")
    void choixDefinitif(Forme arretee) {
        var autre = arretee == Forme.GLOBALE ? Forme.PROGRESSIVE : Forme.GLOBALE;

        assertThat(Temps.REGLES
                        .forme(dejaChoisie(arretee, arretee, true), Temps.session(2027))
                        .estConforme())
                .isTrue();
        assertThat(Temps.REGLES
                        .forme(dejaChoisie(autre, arretee, true), Temps.session(2027))
                        .estConforme())
                .isFalse();
        assertThat(Temps.REGLES
                        .forme(dejaChoisie(autre, arretee, false), Temps.session(2027))
                        .estConforme())
                .isTrue();
    }

    @Test
    @DisplayName("point à confirmer : si le choix vaut pour toute spécialité, il n'est pas rouvert")
    @Exigence("CAP-10.2")
    void choixDefinitifPourTouteSpecialite() {
        var strict = new ReglesCap(Temps.parametres(Parametres.Conservation.SESSIONS, false));

        var verdict = strict.forme(
                dejaChoisie(Forme.PROGRESSIVE, Forme.GLOBALE, false), strict.droit(LocalDate.of(2027, 1, 5), 2027));

        assertThat(verdict.estConforme()).isFalse();
    }

    private static Faits.ChoixDeForme dejaChoisie(Forme demandee, Forme arretee, boolean memeSpecialite) {
        return new Faits.ChoixDeForme(
                Year.of(1990), Voie.AUCUNE, true, demandee, false, false, arretee, memeSpecialite);
    }

    @Test
    @DisplayName("l'ancien élève qui se représente seul n'est plus à l'issue de sa formation : il choisit")
    @Exigence("CAP-09.1")
    void ancienEleve() {
        var faits = new Faits.ChoixDeForme(
                Year.of(2005), Voie.SCOLAIRE, false, Forme.PROGRESSIVE, false, false, null, true);

        assertThat(Temps.REGLES.forme(faits, Temps.session(2027)).estConforme()).isTrue();
    }

    @Test
    @DisplayName("sans voie, sans forme ou sans année de naissance utile, le fait manquant est nommé")
    void faitsIrrecevables() {
        assertThat(fait(Faits.ChoixDeForme.premier(Year.of(2000), null, Forme.GLOBALE, false, false)))
                .isEqualTo("voie");
        assertThat(fait(Faits.ChoixDeForme.premier(Year.of(2000), Voie.DISTANCE, null, false, false)))
                .isEqualTo("demandee");
        assertThat(fait(Faits.ChoixDeForme.premier(null, Voie.DISTANCE, Forme.PROGRESSIVE, false, false)))
                .isEqualTo("naissance");
    }

    private static String fait(Faits.ChoixDeForme faits) {
        return ((Verdict.Irrecevable<Forme>) Temps.REGLES.forme(faits, Temps.session(2027))).fait();
    }

    @Test
    @DisplayName("art. 25 — de 2002 à 2005 l'article attend la mise en conformité de la spécialité")
    @Exigence({"CAP-25.1", "CAP-26.1"})
    void selonLaSpecialite() {
        var faits = Faits.ChoixDeForme.premier(Year.of(1980), Voie.AUCUNE, Forme.PROGRESSIVE, false, false);
        var conforme = LocalDate.of(2004, 1, 10);

        assertThat(Temps.REGLES.forme(faits, droit("2004-01-09", conforme))).isInstanceOf(Verdict.HorsPerimetre.class);
        assertThat(Temps.REGLES.forme(faits, droit("2004-01-10", conforme)).estConforme())
                .isTrue();
        assertThat(Temps.REGLES.forme(faits, Temps.le("2005-08-31", 2006))).isInstanceOf(Verdict.HorsPerimetre.class);
        assertThat(Temps.REGLES.forme(faits, Temps.le("2005-09-01", 2006)).estConforme())
                .isTrue();
    }

    private static Droit droit(String jour, LocalDate conformeDepuis) {
        return Temps.REGLES.droit(new Repere(LocalDate.parse(jour), 2004, conformeDepuis));
    }
}

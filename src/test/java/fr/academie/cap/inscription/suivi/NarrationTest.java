package fr.academie.cap.inscription.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.suivi.FaitsDuSuivi.Nature;
import fr.academie.cap.inscription.suivi.FaitsDuSuivi.Passe;
import fr.academie.cap.inscription.suivi.Suivi.Echeance;
import fr.academie.cap.inscription.suivi.Suivi.Jalon;
import fr.academie.cap.inscription.suivi.Suivi.Temps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Le suivi dit au candidat : chaque état, chaque fait a sa phrase")
class NarrationTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 10);
    private static final LocalDate RETOUR = LocalDate.of(2026, 12, 22);
    private static final List<String> MANQUE = List.of("Copie d'une pièce d'identité");

    private static FaitsDuSuivi faits(
            EtatDossier etat, LocalDate jour, boolean parMel, boolean postee, boolean revenu) {
        return new FaitsDuSuivi(
                new NumeroAffiche(175, 1),
                etat,
                jour,
                Optional.of(LocalDate.of(2026, 12, 1)),
                RETOUR,
                parMel,
                postee,
                revenu,
                MANQUE,
                List.of("Contrat d'apprentissage"),
                List.of(new Passe(JOUR, Nature.ENREGISTREE, 0)),
                Optional.of(new DelaiUsuel(2.4, 24)));
    }

    private static Suivi parMel(EtatDossier etat) {
        return Narration.raconter(faits(etat, JOUR, true, false, false));
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PREINSCRIT | Vous | Signez la confirmation et postez-la avant le 22 décembre 2026.",
                "CANDIDATURE_A_EXAMINER | Le service des examens | une autre porte la même identité à cette session",
                "CONFIRMATION_RECUE | Le service des examens | Le service contrôle votre confirmation. Vous n’avez rien à envoyer.",
                "INCOMPLET | Vous | Envoyez au service les pièces qui manquent avant le 22 décembre 2026.",
                "A_SIGNER_DE_NOUVEAU | Vous | celle qui porte le numéro 175 – 1, et postez-la avant le 22 décembre 2026.",
                "INSCRIT | Personne | Vous êtes inscrit.",
                "SANS_SUITE | Personne | dit comment contester la décision.",
                "CADUC | Personne | dit comment contester la décision."
            })
    @Exigence("FT-19")
    @DisplayName("la prochaine action, en mots, et qui doit agir")
    void suite(EtatDossier etat, String qui, String phrase) {
        var suite = parMel(etat).suite();

        assertThat(suite.qui()).isEqualTo(qui);
        assertThat(suite.action().replace('\u00a0', ' ')).contains(phrase);
    }

    @ParameterizedTest
    @EnumSource(EtatDossier.class)
    @DisplayName("un seul point est en cours tant que le dossier vit, aucun après")
    void unSeulPresent(EtatDossier etat) {
        var jalons = parMel(etat).jalons();

        assertThat(jalons.stream().filter(j -> j.temps() == Temps.PRESENT).count())
                .isEqualTo(etat.termine() ? 0 : 1);
        assertThat(jalons.stream().anyMatch(j -> j.titre().equals("Inscription définitive")))
                .as("la fin heureuse est annoncée, jamais à qui ne l'attend plus")
                .isEqualTo(!etat.termine());
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    @DisplayName("chaque fait a son titre et sa date")
    void chaqueFait(Nature nature) {
        var faits = new FaitsDuSuivi(
                new NumeroAffiche(175, 1),
                EtatDossier.INSCRIT,
                JOUR,
                Optional.empty(),
                RETOUR,
                true,
                false,
                false,
                List.of(),
                List.of(),
                List.of(new Passe(LocalDate.of(2026, 12, 1), nature, 1)),
                Optional.empty());

        assertThat(Narration.raconter(faits).jalons()).singleElement().satisfies(j -> {
            assertThat(j.temps()).isEqualTo(Temps.PASSE);
            assertThat(j.quand()).isEqualTo("1er\u00a0décembre 2026");
            assertThat(j.titre()).isNotBlank();
            assertThat(String.valueOf(j.detail())).doesNotContain(" :", " ;");
        });
    }

    @Test
    @DisplayName("par la poste, avant l'édition, c'est au service d'agir ; après, au candidat")
    void parLaPoste() {
        var avant = Narration.raconter(faits(EtatDossier.PREINSCRIT, JOUR, false, false, false));
        assertThat(avant.suite().qui()).isEqualTo("Le service des examens");
        assertThat(avant.suite().action()).contains("vous enverra la confirmation par la poste");
        assertThat(avant.jalons())
                .extracting(Jalon::titre)
                .contains("Confirmation à envoyer par le service", "Confirmation signée, à poster");

        var apres = Narration.raconter(faits(EtatDossier.PREINSCRIT, JOUR, false, true, false));
        assertThat(apres.suite().qui()).isEqualTo("Vous");
        assertThat(apres.suite().precisions()).containsExactly("Contrat d'apprentissage");
    }

    @Test
    @DisplayName("le dernier jour compte encore ; le lendemain, la phrase le dit et l'agenda se tait")
    void dernierJour() {
        var dernier = Narration.raconter(faits(EtatDossier.PREINSCRIT, RETOUR, true, false, false));
        assertThat(dernier.suite().action()).contains("avant le 22");
        assertThat(dernier.echeances()).extracting(Echeance::code).containsExactly("retour");

        var lendemain = Narration.raconter(faits(EtatDossier.PREINSCRIT, RETOUR.plusDays(1), true, false, false));
        assertThat(lendemain.suite().action())
                .contains("sans attendre", "est passée", "rien n’est décidé sans qu’une personne");
        assertThat(lendemain.echeances()).isEmpty();
    }

    @Test
    @DisplayName("un courrier revenu passe devant le reste, sauf si plus aucun papier n'est attendu")
    void courrierRevenu() {
        assertThat(Narration.raconter(faits(EtatDossier.PREINSCRIT, JOUR, true, false, true))
                        .suite()
                        .action())
                .contains("revenu sans vous avoir été remis");
        assertThat(Narration.raconter(faits(EtatDossier.INSCRIT, JOUR, true, false, true))
                        .suite()
                        .action())
                .contains("Vous êtes inscrit");
    }

    @Test
    @DisplayName("les pièces manquantes sont nommées, à la page et dans l'agenda")
    void piecesManquantes() {
        var suivi = parMel(EtatDossier.INCOMPLET);

        assertThat(suivi.suite().precisions()).isEqualTo(MANQUE);
        assertThat(suivi.echeances())
                .filteredOn(e -> e.code().equals("retour"))
                .singleElement()
                .satisfies(e -> assertThat(e.texte()).contains(MANQUE.get(0)));
    }

    @Test
    @DisplayName("le délai habituel se dit pendant le contrôle, à partir de vingt cas, en jours entiers")
    void delaiUsuel() {
        assertThat(String.valueOf(parMel(EtatDossier.CONFIRMATION_RECUE).suite().delai())
                        .replace('\u00a0', ' '))
                .contains("contrôlées en 3 jours ou moins (24 contrôles)");
        assertThat(parMel(EtatDossier.PREINSCRIT).suite().delai()).isNull();
        assertThat(new DelaiUsuel(2, 19).significatif()).isFalse();
        assertThat(new DelaiUsuel(2, 20).significatif()).isTrue();
        assertThat(new DelaiUsuel(0.2, 20).phrase().replace('\u00a0', ' ')).contains("en 1 jour au plus");
    }

    @Test
    @DisplayName("l'agenda a la clôture et le retour ; un dossier terminé n'a plus rien à retenir")
    void echeances() {
        assertThat(parMel(EtatDossier.PREINSCRIT).echeances())
                .extracting(Echeance::jour)
                .containsExactly(LocalDate.of(2026, 12, 1), RETOUR);
        assertThat(Arrays.stream(EtatDossier.values())
                        .filter(EtatDossier::attendUnPapier)
                        .map(etat -> parMel(etat).echeances().size()))
                .containsOnly(2);
    }
}

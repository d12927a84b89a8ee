package fr.academie.cap.inscription.saisie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Saisie — ce que le brouillon garde")
class SaisieTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Test
    @DisplayName("une saisie complète revient identique de son écriture en JSON")
    void allerRetour() throws Exception {
        var acquis = new Acquis(
                List.of(new Acquis.Diplome(
                        "500",
                        "22132",
                        "CAP BOULANGER",
                        Optional.of(LocalDate.of(2022, 2, 3)),
                        List.of(new Acquis.Epreuve(
                                "EG1", "Français", Position.BENEFICE, 2024, "Rennes", OptionalInt.of(1300))),
                        true)),
                true);
        var saisie = SaisieDEpreuve.complete().avec(acquis).avecConfirmes(List.of("CAP-INS-320"));

        assertThat(JSON.readValue(JSON.writeValueAsString(saisie), Saisie.class))
                .isEqualTo(saisie);
        assertThat(JSON.readValue(JSON.writeValueAsString(Saisie.vide()), Saisie.class))
                .isEqualTo(Saisie.vide());
    }

    @Test
    @DisplayName("on n'entre pas dans une étape avant d'avoir rempli les précédentes")
    void garde() {
        var saisie = SaisieDEpreuve.avantCandidature(1990, "SCOLAIRE");

        assertThat(saisie.premiereEtapeAFaire()).isEqualTo(Etape.CANDIDATURE);
        assertThat(saisie.permet(Etape.COORDONNEES)).isTrue();
        assertThat(saisie.permet(Etape.ACQUIS)).isFalse();
        assertThat(Saisie.vide().premiereEtapeAFaire()).isEqualTo(Etape.ORIGINE);
        assertThat(SaisieDEpreuve.complete().premiereEtapeAFaire()).isEqualTo(Etape.RECAPITULATIF);
    }

    @Test
    @DisplayName("changer de spécialité, de forme ou de catégorie efface les réponses qui en dépendaient")
    void dependances() {
        var complete = SaisieDEpreuve.complete();
        var autreForme = new Candidature(ReferentielDEpreuve.BOULANGER, Forme.PROGRESSIVE, Optional.empty());
        var autreSpecialite = new Candidature("500-25524", Forme.GLOBALE, Optional.empty());
        var autreCategorie = new Situation("SCOLAIRE", false, "0350001A", Optional.empty(), true, false);

        assertThat(complete.avec(autreForme).premiereEtapeAFaire()).isEqualTo(Etape.EPREUVES);
        assertThat(complete.avec(autreSpecialite).premiereEtapeAFaire()).isEqualTo(Etape.ACQUIS);
        assertThat(complete.avec(autreCategorie).premiereEtapeAFaire()).isEqualTo(Etape.CANDIDATURE);
        assertThat(complete.avec(complete.candidature().orElseThrow())).isEqualTo(complete);
    }
}

package fr.academie.cap.inscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.CampagnesAuDemarrage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AvecLaMaison
@DisplayName("Une campagne incohérente dans la base arrête le démarrage")
class CampagnesAuDemarrageTest {

    @Autowired
    CampagnesAuDemarrage controle;

    @Test
    @Exigence("FIA-09.93")
    @DisplayName("clôture avant l'ouverture, année étrangère à la session : une ligne chacune, avec la campagne")
    void lignes() {
        var bonne = SceneDInscription.campagne("14", Campagne.Mode.MEL);
        var close = bonne.reportee(
                bonne.ouverture().minus(Duration.ofDays(1)), bonne.retourAvant(), Optional.empty(), Optional.empty());
        var ailleurs = new Campagne(
                "10",
                2031,
                bonne.ouverture(),
                bonne.cloture(),
                bonne.retourAvant(),
                bonne.mode(),
                bonne.service(),
                bonne.adresse(),
                bonne.telephone(),
                bonne.courriel(),
                bonne.tribunal(),
                bonne.note());

        assertThat(controle.examiner(List.of(bonne, close, ailleurs)))
                .satisfiesExactly(
                        ligne -> assertThat(ligne).startsWith("Campagne 14-2027 : La clôture vient après"),
                        ligne -> assertThat(ligne)
                                .startsWith("Campagne 10-2031 : ")
                                .contains("ouverture en 2026"));
    }
}

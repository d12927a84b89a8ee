package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.Situation;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Étape 4 — situation")
class ControleSituationTest {

    private static FormulaireSituation avec(String categorie, String etablissement) {
        return new FormulaireSituation(categorie, etablissement, "non", "", "", "", "oui", "non");
    }

    private static Lecture<Situation> examiner(FormulaireSituation saisi) {
        return ControleSituation.examiner(saisi, SaisieDEpreuve.contexte());
    }

    private static List<Anomalie> anomalies(FormulaireSituation saisi) {
        return examiner(saisi).constats().stream().map(Constat::anomalie).toList();
    }

    @Test
    @Exigence({"INS-35", "INS-36", "INS-39", "INS-40"})
    @DisplayName("aucune réponse par défaut : chaque question sans réponse est nommée")
    void rienParDefaut() {
        assertThat(anomalies(FormulaireSituation.VIDE))
                .containsExactly(
                        Anomalie.CATEGORIE_OBLIGATOIRE,
                        Anomalie.HANDICAP_OBLIGATOIRE,
                        Anomalie.ETABLISSEMENT_OBLIGATOIRE,
                        Anomalie.PRESSE_OBLIGATOIRE,
                        Anomalie.COLLECTIVITES_OBLIGATOIRE);
    }

    @Test
    @Exigence("INS-37")
    @DisplayName("établissement réel pour qui est formé, zone fictive pour qui s'inscrit seul")
    void etablissementSelonCategorie() {
        assertThat(examiner(avec("SCOLAIRE", "0350001A")).constats()).isEmpty();
        assertThat(examiner(avec("INDIVIDUEL_SALARIE", "IND35")).constats()).isEmpty();
        assertThat(anomalies(avec("SCOLAIRE", "IND35"))).containsExactly(Anomalie.ETABLISSEMENT_FICTIF);
        assertThat(anomalies(avec("INDIVIDUEL_SALARIE", "0350001A"))).containsExactly(Anomalie.ETABLISSEMENT_REEL);
    }

    @Test
    @DisplayName("un établissement ou une catégorie hors de la liste est refusé")
    void horsListe() {
        assertThat(anomalies(avec("SCOLAIRE", "0440001Z"))).containsExactly(Anomalie.ETABLISSEMENT_INCONNU);
        assertThat(anomalies(avec("RECTEUR", "0350001A"))).containsExactly(Anomalie.CATEGORIE_INCONNUE);
    }

    @Test
    @Exigence("INS-38")
    @DisplayName("ancien candidat : l'ancien établissement est choisi dans la liste ou décrit, jamais à moitié")
    void ancienEtablissement() {
        var origine = new Origine(
                Optional.empty(), Optional.of("0035127"), Optional.empty(), Optional.of(new DateNaissance(1990, 0, 0)));
        var contexte = SaisieDEpreuve.contexte(Saisie.vide().avec(origine));

        assertThat(ControleSituation.examiner(avec("SCOLAIRE", "0350001A"), contexte)
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.ANCIEN_OBLIGATOIRE);
        assertThat(ancien("", "Lycée Vauban", "").constats())
                .extracting(Constat::champ)
                .containsExactly("ancienneVille");
        assertThat(ancien("0350001A", "Lycée Vauban", "Brest").constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.ANCIEN_DOUBLE);
        assertThat(ancien("", "Lycée Vauban", "Brest")
                        .valeur()
                        .orElseThrow()
                        .ancienEtablissement()
                        .orElseThrow()
                        .code())
                .isEmpty();
        assertThat(ancien("0350001A", "", "").constats()).isEmpty();
    }

    private static Lecture<Situation> ancien(String code, String nom, String ville) {
        return examiner(new FormulaireSituation("SCOLAIRE", "0350001A", "oui", code, nom, ville, "non", "non"));
    }
}

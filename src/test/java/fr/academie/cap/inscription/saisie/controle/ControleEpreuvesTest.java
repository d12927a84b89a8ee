package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.ReferentielDEpreuve;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves.Choix;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.ReglesCap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Étape 7 — épreuves")
class ControleEpreuvesTest {

    private static final DroitDeSaisie DROIT = new DroitDeSaisie(ReglesCap.parDefaut());
    private static final Reglement REGLEMENT = SaisieDEpreuve.REFERENTIEL
            .reglement(ReferentielDEpreuve.BOULANGER, 2026)
            .orElseThrow();
    private static final List<Choix> AUCUNE_FACULTATIVE =
            List.of(new Choix("UF1", "NON INSCRIT"), new Choix("UF2", "NON INSCRIT"));

    private static Contexte contexte(String categorie, Forme forme, String... couvertes) {
        var acquis = Stream.of(couvertes)
                .map(u -> new Acquis.Epreuve(u, u, Position.DISPENSE, 2010, "Brest", OptionalInt.empty()))
                .toList();
        var saisie = SaisieDEpreuve.avantCandidature(1990, categorie)
                .avec(new Candidature(ReferentielDEpreuve.BOULANGER, forme, Optional.empty()))
                .avec(new Acquis(
                        List.of(new Acquis.Diplome("49Z", "90000", "BAC", Optional.empty(), acquis, true)), true));
        return SaisieDEpreuve.contexte(saisie);
    }

    private static Lecture<Epreuves> examiner(FormulaireEpreuves saisi, Contexte contexte) {
        return ControleEpreuves.examiner(saisi, REGLEMENT, DROIT, contexte);
    }

    private static FormulaireEpreuves choix(List<String> presentees, String eps) {
        return new FormulaireEpreuves(presentees, eps, AUCUNE_FACULTATIVE, "", List.of());
    }

    private static List<Anomalie> anomalies(Lecture<Epreuves> lecture) {
        return lecture.constats().stream().map(Constat::anomalie).toList();
    }

    @Test
    @Exigence({"INS-60", "INS-62"})
    @DisplayName("forme globale : toutes les épreuves que les acquis ne couvrent pas")
    void globale() {
        var lue = examiner(choix(List.of(), "PRESENTER"), contexte("INDIVIDUEL_SALARIE", Forme.GLOBALE, "EG1"));

        assertThat(lue.valeur().orElseThrow().presentees()).containsExactly("EG2", "EG3", "EP1", "EP2");
    }

    @Test
    @Exigence("INS-61")
    @DisplayName("forme progressive : au moins une épreuve, du règlement, et non déjà conservée")
    void progressive() {
        var contexte = contexte("INDIVIDUEL_SALARIE", Forme.PROGRESSIVE, "EG1");

        assertThat(anomalies(examiner(choix(List.of(), ""), contexte))).containsExactly(Anomalie.AUCUNE_EPREUVE);
        assertThat(anomalies(examiner(choix(List.of("EG9", "EP1"), ""), contexte)))
                .containsExactly(Anomalie.EPREUVE_HORS_REGLEMENT);
        assertThat(anomalies(examiner(choix(List.of("EG1", "EP1"), ""), contexte)))
                .containsExactly(Anomalie.EPREUVE_CONSERVEE);
        assertThat(examiner(choix(List.of("EP2", "EP1"), ""), contexte)
                        .valeur()
                        .orElseThrow()
                        .presentees())
                .containsExactly("EP1", "EP2");
    }

    @Test
    @DisplayName("toutes les unités dispensées : permis, il n'y a plus rien à choisir")
    void toutDispense() {
        var contexte = contexte("INDIVIDUEL_SALARIE", Forme.PROGRESSIVE, "EG1", "EG2", "EG3", "EP1", "EP2");

        assertThat(examiner(choix(List.of(), ""), contexte)
                        .valeur()
                        .orElseThrow()
                        .presentees())
                .isEmpty();
    }

    @Test
    @Exigence({"INS-63", "FIA-09.33"})
    @DisplayName("facultative : INSCRIT ou NON INSCRIT, une seule au plus, du règlement")
    void facultatives() {
        var contexte = contexte("INDIVIDUEL_SALARIE", Forme.GLOBALE);

        assertThat(anomalies(facultatives(contexte, "", "NON INSCRIT")))
                .containsExactly(Anomalie.FACULTATIVE_OBLIGATOIRE);
        assertThat(anomalies(facultatives(contexte, "PEUT-ETRE", "NON INSCRIT")))
                .containsExactly(Anomalie.FACULTATIVE_OBLIGATOIRE);
        assertThat(anomalies(facultatives(contexte, "INSCRIT", "INSCRIT")))
                .containsExactly(Anomalie.TROP_DE_FACULTATIVES_UNE);
        assertThat(facultatives(contexte, "NON INSCRIT", "INSCRIT")
                        .valeur()
                        .orElseThrow()
                        .facultatives())
                .containsExactly("UF2");
    }

    private static Lecture<Epreuves> facultatives(Contexte contexte, String uf1, String uf2) {
        return examiner(
                new FormulaireEpreuves(
                        List.of(),
                        "PRESENTER",
                        List.of(new Choix("UF1", uf1), new Choix("UF2", uf2)),
                        "",
                        List.of(new Choix("UF1", "ANG"))),
                contexte);
    }

    @Test
    @Exigence("INS-64")
    @DisplayName("option : à choisir dans la liste, seulement pour une épreuve où l'on est inscrit")
    void options() {
        var contexte = contexte("INDIVIDUEL_SALARIE", Forme.GLOBALE);

        assertThat(anomalies(option(contexte, ""))).containsExactly(Anomalie.OPTION_OBLIGATOIRE);
        assertThat(anomalies(option(contexte, "KLINGON"))).containsExactly(Anomalie.OPTION_INCONNUE);
        assertThat(option(contexte, "ESP").valeur().orElseThrow().options()).containsEntry("UF1", "ESP");
        assertThat(examiner(choix(List.of(), "PRESENTER"), contexte)
                        .valeur()
                        .orElseThrow()
                        .options())
                .isEmpty();
    }

    private static Lecture<Epreuves> option(Contexte contexte, String valeur) {
        return examiner(
                new FormulaireEpreuves(
                        List.of(),
                        "PRESENTER",
                        List.of(new Choix("UF1", "INSCRIT"), new Choix("UF2", "NON INSCRIT")),
                        "",
                        List.of(new Choix("UF1", valeur))),
                contexte);
    }

    @Test
    @DisplayName("D337-19 : la dispense d'éducation physique est fermée aux scolaires et aux apprentis")
    void dispenseEps() {
        var refus = examiner(choix(List.of(), "DISPENSE"), contexte("APPRENTI", Forme.GLOBALE));
        var accord = examiner(choix(List.of(), "DISPENSE"), contexte("INDIVIDUEL_SALARIE", Forme.GLOBALE));

        assertThat(refus.constats().get(0).explication().orElseThrow().article())
                .contains("337-19");
        assertThat(accord.valeur().orElseThrow().presentees()).doesNotContain("EG3");
        assertThat(accord.valeur().orElseThrow().dispenseEps()).isTrue();
        assertThat(anomalies(examiner(choix(List.of(), ""), contexte("INDIVIDUEL_SALARIE", Forme.GLOBALE))))
                .containsExactly(Anomalie.EPS_OBLIGATOIRE);
        assertThat(examiner(choix(List.of(), ""), contexte("APPRENTI", Forme.GLOBALE))
                        .constats())
                .isEmpty();
    }
}

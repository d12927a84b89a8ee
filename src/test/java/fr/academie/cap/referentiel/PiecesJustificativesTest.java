package fr.academie.cap.referentiel;

import static fr.academie.cap.referentiel.PieceJustificative.ATTESTATION_EXPERIENCE;
import static fr.academie.cap.referentiel.PieceJustificative.ATTESTATION_FORMATION;
import static fr.academie.cap.referentiel.PieceJustificative.CERTIFICAT_DEFENSE;
import static fr.academie.cap.referentiel.PieceJustificative.CERTIFICAT_MEDICAL_EPS;
import static fr.academie.cap.referentiel.PieceJustificative.CERTIFICAT_SCOLARITE;
import static fr.academie.cap.referentiel.PieceJustificative.CONFIRMATION_SIGNEE;
import static fr.academie.cap.referentiel.PieceJustificative.CONTRAT_APPRENTISSAGE;
import static fr.academie.cap.referentiel.PieceJustificative.DECISION_VAE;
import static fr.academie.cap.referentiel.PieceJustificative.DIPLOMES;
import static fr.academie.cap.referentiel.PieceJustificative.PIECE_IDENTITE;
import static fr.academie.cap.referentiel.PieceJustificative.RELEVES_DE_NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.referentiel.PiecesJustificatives.Demande;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import fr.academie.cap.referentiel.PiecesJustificatives.Situation;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pièces demandées selon la catégorie")
class PiecesJustificativesTest {

    @Test
    @DisplayName(
            "un scolaire de 17 ans : confirmation signée par le représentant légal, défense, certificat de scolarité")
    void scolaireMineur() {
        var pieces = pieces(CategorieCandidat.SCOLAIRE, 2010);

        assertThat(pieces)
                .extracting(PieceDemandee::piece)
                .containsExactly(CONFIRMATION_SIGNEE, CERTIFICAT_DEFENSE, CERTIFICAT_SCOLARITE);
        assertThat(pieces.get(0).motif()).contains("représentant légal");
        assertThat(pieces.get(1).obligatoire()).isFalse();
        assertThat(pieces.get(2).motif()).contains("D337-7");
    }

    @Test
    @DisplayName("18 ans dans l'année de l'examen : seul s'il les a le jour où il signe ; 19 ans, seul")
    void majeurDansLAnnee() {
        assertThat(pieces(CategorieCandidat.SCOLAIRE, 2009).get(0).motif()).contains("s'il n'a pas 18 ans ce jour-là");
        assertThat(pieces(CategorieCandidat.SCOLAIRE, 2008).get(0).motif()).isEqualTo("Signée par le candidat.");
    }

    @Test
    @DisplayName("un individuel de 40 ans : confirmation et pièce d'identité, rien d'autre")
    void individuel() {
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 1987))
                .extracting(PieceDemandee::piece)
                .containsExactly(CONFIRMATION_SIGNEE, PIECE_IDENTITE);
    }

    @Test
    @DisplayName("les certificats de défense cessent à 25 ans dans l'année")
    void defense() {
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 2003))
                .extracting(PieceDemandee::piece)
                .contains(CERTIFICAT_DEFENSE);
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 2002))
                .extracting(PieceDemandee::piece)
                .doesNotContain(CERTIFICAT_DEFENSE);
    }

    @Test
    @DisplayName("chaque voie a sa preuve de formation ; l'expérience n'est demandée qu'à qui n'en suit aucune")
    void preuvesDeFormation() {
        assertThat(pieces(CategorieCandidat.APPRENTI, 1990))
                .extracting(PieceDemandee::piece)
                .contains(CONTRAT_APPRENTISSAGE);
        assertThat(pieces(CategorieCandidat.FORMATION_CONTINUE, 1990))
                .extracting(PieceDemandee::piece)
                .contains(ATTESTATION_FORMATION);
        assertThat(pieces(CategorieCandidat.ENSEIGNEMENT_A_DISTANCE, 1990))
                .extracting(PieceDemandee::piece)
                .contains(ATTESTATION_FORMATION, PIECE_IDENTITE);
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 1990, Demande.EXPERIENCE_EXIGEE))
                .extracting(PieceDemandee::piece)
                .contains(ATTESTATION_EXPERIENCE);
        assertThat(pieces(CategorieCandidat.SCOLAIRE, 1990, Demande.EXPERIENCE_EXIGEE))
                .extracting(PieceDemandee::piece)
                .doesNotContain(ATTESTATION_EXPERIENCE);
    }

    @Test
    @DisplayName("chaque demande amène sa pièce ; la dispense d'EPS d'un individuel n'en amène aucune, l'inaptitude si")
    void demandes() {
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 1990, Demande.DISPENSE, Demande.BENEFICE))
                .extracting(PieceDemandee::piece)
                .contains(DIPLOMES, RELEVES_DE_NOTES)
                .doesNotContain(CERTIFICAT_MEDICAL_EPS);
        assertThat(pieces(CategorieCandidat.INDIVIDUEL_SALARIE, 1990, Demande.INAPTITUDE_EPS))
                .extracting(PieceDemandee::piece)
                .contains(CERTIFICAT_MEDICAL_EPS);
        assertThat(pieces(CategorieCandidat.VAE, 1990))
                .extracting(PieceDemandee::piece)
                .contains(DECISION_VAE);
    }

    private static List<PieceDemandee> pieces(CategorieCandidat categorie, int naissance, Demande... demandes) {
        return PiecesJustificatives.exigees(new Situation(categorie, Year.of(naissance), 2027, Set.of(demandes)));
    }
}

package fr.academie.cap.referentiel.persistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.regles.Voie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.Rollback;
import org.springframework.transaction.annotation.Transactional;

@AvecLaMaison
@Transactional
@Rollback
@DisplayName("Le chargement du référentiel saisi à la main")
class ChargementTest {

    private static final List<String> TABLES =
            List.of("specialite", "reglement", "unite", "diplome_ouvrant_droit", "etablissement");

    @Autowired
    ContenuSaisi contenu;

    @Autowired
    ChargementReferentiel chargement;

    @Autowired
    Etablissements etablissements;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate base;

    @Test
    @DisplayName("recharger ce qui l'est déjà ne change aucune table")
    void idempotence() {
        var avant = nombres();

        contenu.specialites();
        contenu.reglements();
        contenu.diplomes();
        contenu.fictifs();

        assertThat(nombres()).isEqualTo(avant).doesNotContain(0);
    }

    @Test
    @DisplayName("un démarrage sans nouveauté n'écrit rien ; une empreinte périmée fait recharger")
    void empreintes() {
        base.execute("select set_config('cap.academies', '*', true)");
        var avant = journal.surObjet("referentiel:reglements").size();

        chargement.afterSingletonsInstantiated();
        assertThat(journal.surObjet("referentiel:reglements")).hasSize(avant);

        base.update("update referentiel_chargement set empreinte = 'ancienne' where ressource = 'reglements'");
        chargement.afterSingletonsInstantiated();
        assertThat(journal.surObjet("referentiel:reglements")).hasSize(avant + 1);
    }

    @Test
    @DisplayName("une spécialité venue de la nomenclature l'emporte sur notre saisie")
    void nomenclatureSouveraine() {
        base.update("update specialite set source = 'BCN', libelle = 'AUTRE' where code = '500-25524'");

        contenu.specialites();

        assertThat(base.queryForList("select libelle from specialite where code = '500-25524'", String.class))
                .containsExactly("AUTRE");
    }

    @Test
    @DisplayName("une saisie corrigée ferme la ligne connue et en ouvre une autre")
    void correction() {
        base.update("update specialite set libelle = 'Électricien (faute)' where code = '500-25524'");

        contenu.specialites();

        assertThat(base.queryForList(
                        "select libelle || (connue_jusqua is null) from specialite where code = '500-25524' order by connue_du",
                        String.class))
                .containsExactly("Électricien (faute)false", "Électricientrue");
    }

    @Test
    @Exigence("INS-37")
    @DisplayName(
            "démonstration : un scolaire de Rennes choisit un lycée, un apprenti un CFA, une section ou un lycée qui en forme, clés UAI justes")
    void demonstration() {
        contenu.demonstration();

        assertThat(natures(CategorieCandidat.SCOLAIRE))
                .contains(Etablissement.Nature.LYCEE, Etablissement.Nature.EREA)
                .doesNotContain(Etablissement.Nature.CFA, Etablissement.Nature.FICTIF);
        assertThat(natures(CategorieCandidat.APPRENTI))
                .contains(Etablissement.Nature.CFA, Etablissement.Nature.SECTION_APPRENTISSAGE)
                .doesNotContain(Etablissement.Nature.EREA, Etablissement.Nature.FICTIF);
        assertThat(etablissements.pour("14", CategorieCandidat.APPRENTI))
                .filteredOn(e -> e.nature() == Etablissement.Nature.LYCEE)
                .as("seul le lycée qui forme des apprentis")
                .singleElement()
                .satisfies(lycee -> {
                    assertThat(lycee.code()).isEqualTo("0299901E");
                    assertThat(lycee.enDroit(Voie.APPRENTISSAGE))
                            .isEqualTo(fr.academie.cap.regles.Etablissement.SECTION_APPRENTISSAGE);
                    assertThat(lycee.enDroit(Voie.SCOLAIRE)).isEqualTo(fr.academie.cap.regles.Etablissement.PUBLIC);
                });
        assertThat(natures(CategorieCandidat.FORMATION_CONTINUE)).contains(Etablissement.Nature.FORMATION_CONTINUE);
        assertThat(etablissements.pour("14", CategorieCandidat.SCOLAIRE))
                .allMatch(lycee -> UaiCle.estValide(lycee.code()))
                .extracting(lycee -> lycee.enDroit(Voie.SCOLAIRE))
                .contains(
                        fr.academie.cap.regles.Etablissement.PUBLIC,
                        fr.academie.cap.regles.Etablissement.PRIVE_SOUS_CONTRAT,
                        fr.academie.cap.regles.Etablissement.PRIVE_HORS_CONTRAT);
        var lycee = etablissements.pour("14", CategorieCandidat.SCOLAIRE).get(0);
        assertThat(etablissements.convient(lycee.code(), "14", CategorieCandidat.INDIVIDUEL_SALARIE))
                .isFalse();
        assertThat(etablissements.convient(lycee.code(), "10", CategorieCandidat.SCOLAIRE))
                .isFalse();
    }

    @Test
    @DisplayName("un tableau mal écrit dit son nom, sa ligne et sa colonne")
    void tableauFautif() {
        var lignes = TableTsv.decouper("essai.tsv", "# note\na\tb\n1\t\n");
        assertThatThrownBy(() -> lignes.get(0).exige("b")).hasMessage("essai.tsv, ligne 3 : b est vide");
        assertThatThrownBy(() -> lignes.get(0).texte("c")).hasMessage("essai.tsv : colonne absente, c");
        assertThatThrownBy(() -> TableTsv.decouper("essai.tsv", "a\n1\t2\n"))
                .hasMessage("essai.tsv, ligne 2 : trop de colonnes");
        assertThatThrownBy(() -> TableTsv.lire("/referentiel/absent.tsv")).hasMessageContaining("Ressource absente");
    }

    private List<Etablissement.Nature> natures(CategorieCandidat categorie) {
        return etablissements.pour("14", categorie).stream()
                .map(Etablissement::nature)
                .toList();
    }

    private List<Integer> nombres() {
        return TABLES.stream()
                .map(table -> base.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }
}

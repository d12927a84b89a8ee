package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.socle.Perimetre;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The second node: services of its own, over the same base. */
@AvecLaMaison
@DisplayName("Le référentiel change sur un nœud : l'autre l'apprend")
class ReferentielSurDeuxNoeudsTest {

    private static final String BOULANGER = "500-22137";
    private static final String SANS_REGLEMENT = "500-22143";
    private static final Acteur NADIA = Acteur.de(AdministrateurDEpreuve.SAISIT);
    private static final Acteur SIMON = Acteur.de(AdministrateurDEpreuve.VERIFIE);

    @Autowired
    PropositionsDeReglement propositions;

    @Autowired
    Reglements reglements;

    @Autowired
    Specialites specialites;

    @Autowired
    TablesDuReferentiel tables;

    @Autowired
    Annuaire annuaire;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private Specialites specialitesDeLAutre;
    private Reglements reglementsDeLAutre;
    private DiplomesOuvrantDroit diplomesDeLAutre;
    private SuiviDuReferentiel suiviDeLAutre;

    @BeforeEach
    void unAutreNoeud() {
        AdministrateurDEpreuve.inscrire(annuaire);
        specialitesDeLAutre = new Specialites(tables);
        reglementsDeLAutre = new Reglements(tables);
        diplomesDeLAutre = new DiplomesOuvrantDroit(tables, specialitesDeLAutre);
        suiviDeLAutre = new SuiviDuReferentiel(tables, specialitesDeLAutre, reglementsDeLAutre, diplomesDeLAutre);
        suiviDeLAutre.suivre();
    }

    @AfterEach
    void remettre() {
        base.update("delete from proposition_reglement");
        base.update("delete from reglement where specialite = ?", SANS_REGLEMENT);
        base.update("update specialite set libelle = 'Boulanger' where code = ?", BOULANGER);
        specialites.oublier();
        reglements.oublier();
    }

    private static Reglement reglement() {
        return new Reglement(
                SANS_REGLEMENT,
                2027,
                OptionalInt.empty(),
                true,
                1,
                "Arrêté d'essai du 1-1-2020, annexe II",
                List.of(new UniteDExamen(
                        "UP1",
                        "EP1",
                        "Production",
                        Nature.PROFESSIONNELLE,
                        false,
                        OptionalInt.of(9),
                        UniteDExamen.Mode.SELON_VOIE,
                        Optional.of("4 h"))));
    }

    @Test
    @DisplayName("un règlement mis en vigueur ici régit là-bas dès le passage suivant, et pas avant d'être validé")
    void reglementMisEnVigueur() {
        assertThat(reglementsDeLAutre.enVigueur(SANS_REGLEMENT, 2027)).isEmpty();
        var id = Perimetre.dans(
                Perimetre.NATIONAL,
                () -> propositions.proposer(reglement(), PropositionDeReglement.Origine.ECRAN, NADIA));
        suiviDeLAutre.suivre();
        assertThat(reglementsDeLAutre.enVigueur(SANS_REGLEMENT, 2027))
                .as("une proposition ne régit rien")
                .isEmpty();

        Perimetre.dans(
                Perimetre.NATIONAL,
                () -> propositions.verifier(id, "Confronté à l'annexe II de l'arrêté, page 4.", SIMON));

        assertThat(reglements.enVigueur(SANS_REGLEMENT, 2027)).isPresent();
        assertThat(reglementsDeLAutre.enVigueur(SANS_REGLEMENT, 2027))
                .as("gardé en mémoire")
                .isEmpty();
        suiviDeLAutre.suivre();
        assertThat(reglementsDeLAutre.enVigueur(SANS_REGLEMENT, 2027))
                .hasValueSatisfying(r -> assertThat(r.unites()).hasSize(1));
    }

    @Test
    @DisplayName("une main dans la base se voit aussi ; ce qui est annulé ne fait rien relire")
    void mainDansLaBase() {
        assertThat(specialitesDeLAutre.parCode(BOULANGER)).isPresent();
        var revision = tables.revision();
        transactions.executeWithoutResult(etat -> {
            base.update("update specialite set libelle = 'Annulé' where code = ?", BOULANGER);
            etat.setRollbackOnly();
        });
        assertThat(tables.revision()).isEqualTo(revision);

        base.update("update specialite set libelle = 'Boulanger corrigé' where code = ?", BOULANGER);
        assertThat(specialitesDeLAutre.parCode(BOULANGER).orElseThrow().libelle())
                .isNotEqualTo("Boulanger corrigé");
        suiviDeLAutre.suivre();
        assertThat(specialitesDeLAutre.parCode(BOULANGER).orElseThrow().libelle())
                .isEqualTo("Boulanger corrigé");
    }

    @Test
    @DisplayName("rien n'a changé : rien n'est relu ; les diplômes qui ouvrent droit suivent eux aussi")
    void rienARelire() {
        var lus = specialitesDeLAutre.parCode(BOULANGER).orElseThrow();
        suiviDeLAutre.suivre();
        assertThat(specialitesDeLAutre.parCode(BOULANGER).orElseThrow()).isSameAs(lus);

        assertThat(diplomesDeLAutre.pour(BOULANGER, 2027)).isNotEmpty();
        var rang = base.queryForObject(
                "select min(rang) from diplome_ouvrant_droit where connue_jusqua is null and specialite is null",
                Integer.class);
        var libelle = base.queryForObject(
                "select libelle from diplome_ouvrant_droit where connue_jusqua is null and rang = ?",
                String.class,
                rang);
        base.update("update diplome_ouvrant_droit set libelle = 'Diplôme corrigé' where rang = ?", rang);
        try {
            suiviDeLAutre.suivre();
            assertThat(diplomesDeLAutre.pour(BOULANGER, 2027))
                    .extracting(DiplomeOuvrantDroit::libelle)
                    .anyMatch(l -> l.contains("Diplôme corrigé"));
        } finally {
            base.update("update diplome_ouvrant_droit set libelle = ? where rang = ?", libelle, rang);
        }
    }
}

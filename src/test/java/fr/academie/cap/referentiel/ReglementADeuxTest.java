package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.referentiel.SaisieDeReglement.Faute;
import fr.academie.cap.referentiel.importation.Imports;
import fr.academie.cap.referentiel.importation.Nomenclature;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@AvecLaMaison
@DisplayName("Un règlement d'examen à deux personnes")
class ReglementADeuxTest {

    private static final String SPECIALITE = "500-22143";
    private static final String ELECTRICIEN = "500-25524";
    private static final Acteur NADIA = Acteur.de(AdministrateurDEpreuve.SAISIT);
    private static final Acteur SIMON = Acteur.de(AdministrateurDEpreuve.VERIFIE);
    private static final String RAISON = "Confronté à l'annexe II de l'arrêté, page 4.";

    @Autowired
    PropositionsDeReglement propositions;

    @Autowired
    Reglements reglements;

    @Autowired
    Specialites specialites;

    @Autowired
    HistoireDuReferentiel histoire;

    @Autowired
    Imports imports;

    @Autowired
    Annuaire annuaire;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate base;

    @BeforeEach
    void entrer() {
        AdministrateurDEpreuve.inscrire(annuaire);
    }

    @AfterEach
    void remettre() {
        SecurityContextHolder.clearContext();
        base.update("delete from depot_import");
        base.update("delete from proposition_reglement");
        base.update("delete from reglement where specialite = ?", SPECIALITE);
        base.update(
                "delete from reglement where specialite = ? and connue_du > (select min(connue_du) from reglement"
                        + " where specialite = ?)",
                ELECTRICIEN,
                ELECTRICIEN);
        base.update("update reglement set connue_jusqua = null where specialite = ?", ELECTRICIEN);
        reglements.oublier();
    }

    private static Reglement reglement(String specialite, int debut, int fin, int coefficient) {
        return new Reglement(
                specialite,
                debut,
                fin == 0 ? OptionalInt.empty() : OptionalInt.of(fin),
                true,
                1,
                "Arrêté d'essai du 1-1-2020, annexe II",
                List.of(new UniteDExamen(
                        "UP1",
                        "EP1",
                        "Production",
                        Nature.PROFESSIONNELLE,
                        false,
                        OptionalInt.of(coefficient),
                        UniteDExamen.Mode.SELON_VOIE,
                        Optional.of("4 h"))));
    }

    private long proposer(Reglement reglement) {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> propositions.proposer(reglement, PropositionDeReglement.Origine.ECRAN, NADIA));
    }

    private void verifier(long id, String raison, Acteur acteur) {
        Perimetre.dans(Perimetre.NATIONAL, () -> propositions.verifier(id, raison, acteur));
    }

    @Test
    @Exigence("FT-101")
    @DisplayName(
            "saisi, il ne régit rien ; la même personne ne le vérifie pas ; une autre le met en vigueur, motif au journal")
    void deuxPersonnes() {
        var id = proposer(reglement(SPECIALITE, 2027, 0, 4));
        assertThat(reglements.enVigueur(SPECIALITE, 2027)).isEmpty();

        assertThatThrownBy(() -> verifier(id, RAISON, NADIA))
                .isInstanceOf(RefusMetier.class)
                .hasMessage("La vérification doit être faite par une autre personne.");
        assertThatThrownBy(() -> verifier(id, "vu", SIMON)).extracting("code").isEqualTo("CAP-REF-014");
        assertThat(reglements.enVigueur(SPECIALITE, 2027)).isEmpty();

        verifier(id, RAISON, SIMON);

        assertThat(reglements.enVigueur(SPECIALITE, 2027).orElseThrow().pourDeliberer())
                .hasSize(1);
        assertThatThrownBy(() -> verifier(id, RAISON, SIMON)).isInstanceOf(ActeDejaFait.class);
        assertThat(Perimetre.dans(Perimetre.NATIONAL, () -> journal.surObjet("reglement:" + SPECIALITE)))
                .anySatisfy(acte -> {
                    assertThat(acte.action()).isEqualTo("reglement.verifie");
                    assertThat(acte.details()).containsEntry("motif", RAISON).containsEntry("saisi par", NADIA.id());
                });
        assertThat(histoire.reglements(SPECIALITE)).singleElement().satisfies(version -> {
            assertThat(version.saisiPar()).contains(NADIA.id());
            assertThat(version.verifiePar()).contains(SIMON.id());
        });
    }

    @Test
    @DisplayName("la base elle-même refuse qu'une seule personne ait saisi et vérifié")
    void baseGardienne() {
        var id = proposer(reglement(SPECIALITE, 2027, 0, 4));

        assertThatThrownBy(() -> base.update(
                        "update proposition_reglement set etat = 'VERIFIEE', decide_par = saisi_par, decide_le = now(),"
                                + " motif = 'passage en force' where id = ?",
                        id))
                .hasStackTraceContaining("proposition_reglement");
    }

    @Test
    @Exigence("CAP-02.1")
    @DisplayName("aucun jury ne délibère sur un règlement non vérifié")
    void nonVerifie() {
        var livres = base.queryForList(
                "select specialite from reglement where not verifie and connue_jusqua is null", String.class);
        assertThat(livres)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(reglements.versions(code))
                        .filteredOn(reglement -> !reglement.verifie())
                        .isNotEmpty()
                        .allSatisfy(reglement -> assertThatThrownBy(reglement::pourDeliberer)
                                .hasMessageContaining("Aucun jury ne délibère")
                                .extracting("code")
                                .isEqualTo("CAP-REF-010")));
        assertThat(reglements.enVigueur(ELECTRICIEN, 2027).orElseThrow().pourDeliberer())
                .isNotEmpty();
    }

    @Test
    @DisplayName(
            "une correction prend ses sessions, laisse les autres, et l'ancien règlement reste lisible avec ses dates")
    void deuxTemps() {
        var avant = reglements.enVigueur(ELECTRICIEN, 2028).orElseThrow();
        verifier(proposer(reglement(ELECTRICIEN, 2028, 2029, 9)), RAISON, SIMON);

        assertThat(reglements.enVigueur(ELECTRICIEN, 2027).orElseThrow().unites())
                .isEqualTo(avant.unites());
        assertThat(reglements.enVigueur(ELECTRICIEN, 2028).orElseThrow().unites())
                .hasSize(1);
        assertThat(reglements.enVigueur(ELECTRICIEN, 2029).orElseThrow().unites())
                .isEqualTo(avant.unites());
        assertThat(histoire.reglements(ELECTRICIEN))
                .filteredOn(version -> version.connuJusqua() != null)
                .extracting(version -> version.reglement())
                .containsExactly(avant);
    }

    @Test
    @DisplayName(
            "une proposition identique ou concurrente est refusée avec sa raison ; refusée ou retirée, une autre peut suivre")
    void propositionsConcurrentes() {
        var id = proposer(reglement(SPECIALITE, 2027, 0, 4));
        assertThatThrownBy(() -> proposer(reglement(SPECIALITE, 2027, 0, 5)))
                .extracting("code")
                .isEqualTo("CAP-REF-012");
        assertThatThrownBy(() -> Perimetre.dans(Perimetre.NATIONAL, () -> propositions.retirer(id, RAISON, SIMON)))
                .extracting("code")
                .isEqualTo("CAP-REF-015");
        Perimetre.dans(Perimetre.NATIONAL, () -> propositions.retirer(id, "coefficient mal lu", NADIA));
        var autre = proposer(reglement(SPECIALITE, 2027, 0, 5));
        Perimetre.dans(Perimetre.NATIONAL, () -> propositions.refuser(autre, "l'annexe dit 4, pas 5", SIMON));
        verifier(proposer(reglement(SPECIALITE, 2027, 0, 4)), RAISON, SIMON);
        assertThatThrownBy(() -> proposer(reglement(SPECIALITE, 2027, 0, 4)))
                .extracting("code")
                .isEqualTo("CAP-REF-011");
    }

    @Test
    @DisplayName("le contrôle dit chaque faute sur sa ligne et sa colonne")
    void controle() {
        var unite = new SaisieDeReglement.Unite(7, "up 1", "", "", "", "SPORT", "peut-être", "0", "ORAL", "");
        var lecture = ControleDuReglement.examiner(
                new SaisieDeReglement("500-00000", "27", "2026", "9", "court", List.of(unite)), specialites);

        assertThat(lecture.reglement()).isEmpty();
        assertThat(lecture.fautes())
                .extracting(Faute::champ)
                .contains(
                        "specialite",
                        "session_debut",
                        "facultatives_max",
                        "citation",
                        "code",
                        "epreuve",
                        "libelle",
                        "nature",
                        "facultative",
                        "coefficient",
                        "mode");
        assertThat(lecture.fautes()).filteredOn(faute -> faute.ligne() == 7).hasSize(7);
    }

    @Test
    @DisplayName(
            "un règlement importé devient une proposition, jamais un règlement en vigueur ; réimporté, il ne change rien")
    void importe() {
        AdministrateurDEpreuve.connecter(AdministrateurDEpreuve.SAISIT);
        var entete = "specialite;session_debut;session_fin;code;epreuve;rang;libelle;nature;facultative;coefficient;"
                + "mode;duree;citation\n";
        var source = ";Arrêté d'essai du 1-1-2020, annexe II\n";
        var fichier = entete
                + SPECIALITE + ";2027;;UP1;EP1;1;Production;PROFESSIONNELLE;non;6;SELON_VOIE;4 h" + source
                + SPECIALITE + ";2027;;UG3;EG3;2;Éducation physique;EPS;non;1;CCF;" + source
                + ELECTRICIEN + ";2027;;UP1;EP1;1;Réalisation;PROFESSIONNELLE;oui;6;SELON_VOIE;" + source;
        var id = deposer(fichier);

        assertThat(imports.parId(id).nombre(Sort.NOUVELLE)).isEqualTo(2);
        assertThat(imports.parId(id).nombre(Sort.ECARTEE)).isEqualTo(1);
        assertThat(imports.remarques(id, 10).get(0).remarque()).contains("n'est pas facultative");
        assertThat(propositions.enAttente()).isEmpty();

        imports.appliquer(id, imports.parId(id).empreinte());
        assertThat(reglements.enVigueur(SPECIALITE, 2027)).isEmpty();
        assertThat(propositions.enAttente()).singleElement().satisfies(proposition -> {
            assertThat(proposition.origine()).isEqualTo(PropositionDeReglement.Origine.IMPORT);
            assertThat(proposition.reglement().unites()).hasSize(2);
            assertThatThrownBy(() -> verifier(proposition.id(), RAISON, NADIA)).hasMessageContaining("autre personne");
        });
        assertThat(imports.parId(deposer(fichier)).change()).isFalse();
    }

    private long deposer(String fichier) {
        return imports.deposer(
                Nomenclature.REGLEMENTS,
                "reglements.csv",
                () -> new ByteArrayInputStream(fichier.getBytes(StandardCharsets.UTF_8)));
    }
}

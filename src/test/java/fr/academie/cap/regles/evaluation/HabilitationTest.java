package fr.academie.cap.regles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.FaitsDeProcedure.Signataire;
import fr.academie.cap.regles.Habilitation;
import fr.academie.cap.regles.Repere;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("art. 14, D337-14 et 337-15 — habilitation au contrôle en cours de formation")
class HabilitationTest {

    private static final LocalDate AVIS = LocalDate.of(2025, 10, 1);

    @ParameterizedTest(name = "{0}, {1}, {2} → {3}")
    @CsvSource({
        "DIRECTEUR_CFA, APPRENTISSAGE, CFA, Conforme",
        "CHEF_ETABLISSEMENT, APPRENTISSAGE, SECTION_APPRENTISSAGE, Conforme",
        "CHEF_ETABLISSEMENT, FORMATION_CONTINUE, PUBLIC, Conforme",
        "AUTRE, APPRENTISSAGE, CFA, NonConforme", // un enseignant
        "CHEF_ETABLISSEMENT, SCOLAIRE, PRIVE_HORS_CONTRAT, NonConforme",
        "CHEF_ETABLISSEMENT, SCOLAIRE, PUBLIC, NonConforme", // n'a pas à être habilité
        "CHEF_ETABLISSEMENT, FORMATION_CONTINUE, PRIVE_SOUS_CONTRAT, NonConforme",
        "DIRECTEUR_CFA, APPRENTISSAGE, CFA_PUBLIC, NonConforme", // de droit depuis 2021
    })
    @DisplayName("D337-14 — qui demande, pour quel établissement")
    @Exigence({"CAP-14.1", "CAP-14.2"})
    void demande(Signataire signataire, Voie voie, Etablissement etablissement, String issue) {
        var faits = new FaitsDeProcedure.DemandeDHabilitation(signataire, voie, etablissement, AVIS);

        var verdict = Temps.REGLES.demandeDHabilitation(faits, Temps.session(2027));

        assertThat(verdict.getClass().getSimpleName()).isEqualTo(issue);
    }

    @Test
    @DisplayName("avant le 18 juillet 2021 le CFA public demande comme les autres ; l'avis du conseil vient en 2020")
    @Exigence({"CAP-14.1", "CAP-VER.1"})
    void selonLaDate() {
        var cfaPublic = new FaitsDeProcedure.DemandeDHabilitation(
                Signataire.DIRECTEUR_CFA, Voie.APPRENTISSAGE, Etablissement.CFA_PUBLIC, AVIS);
        var sansAvis = new FaitsDeProcedure.DemandeDHabilitation(
                Signataire.DIRECTEUR_CFA, Voie.APPRENTISSAGE, Etablissement.CFA, null);

        assertThat(Temps.REGLES
                        .demandeDHabilitation(cfaPublic, Temps.le("2021-07-17", 2022))
                        .estConforme())
                .isTrue();
        assertThat(Temps.REGLES
                        .demandeDHabilitation(cfaPublic, Temps.le("2021-07-18", 2022))
                        .estConforme())
                .isFalse();
        assertThat(Temps.REGLES
                        .demandeDHabilitation(sansAvis, Temps.le("2020-08-31", 2021))
                        .estConforme())
                .isTrue();
        assertThat(Temps.REGLES.demandeDHabilitation(sansAvis, Temps.le("2020-09-01", 2021)))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.demandeDHabilitation(sansAvis, Temps.le("2003-01-01", 2003)))
                .isInstanceOf(Verdict.HorsPerimetre.class);
    }

    @ParameterizedTest(name = "complète le {0}, refus {1}, accord {2}, au {3} → {4}, terme {5}")
    @CsvSource({
        "2023-11-29, , , 2024-02-29, EN_COURS, 2024-02-29",
        "2023-11-29, , , 2024-03-01, ACQUISE_TACITEMENT, 2024-02-29",
        "2025-11-30, 2026-02-28, , 2026-03-05, REFUSEE, 2026-02-28", // notifié le dernier jour
        "2025-11-30, 2026-03-02, , 2026-03-05, ACQUISE_TACITEMENT, 2026-02-28", // signé avant, présenté trop tard
        "2025-11-30, 2026-03-01, , 2026-03-05, ACQUISE_TACITEMENT, 2026-02-28",
        "2025-11-30, , 2026-01-15, 2026-01-20, ACCORDEE, 2026-02-28",
        "2025-11-30, , 2026-02-28, 2026-03-05, ACCORDEE, 2026-02-28",
        "2025-11-30, , 2026-03-01, 2026-03-05, ACQUISE_TACITEMENT, 2026-02-28",
        "2026-08-31, , , 2026-11-30, EN_COURS, 2026-11-30",
        "2026-03-03, , , 2026-06-04, ACQUISE_TACITEMENT, 2026-06-03",
    })
    @DisplayName("337-15 — trois mois de silence sur une demande complète ; seule la notification arrête le délai")
    @Exigence({"CAP-14.3", "CAP-14.5"})
    void suite(
            LocalDate complete,
            LocalDate refus,
            LocalDate accord,
            LocalDate au,
            Habilitation.Etat etat,
            LocalDate terme) {
        var verdict = Temps.REGLES.habilitation(
                new FaitsDeProcedure.SuiteDHabilitation(complete, refus, accord), droitAu(au));

        assertThat(verdict.valeur().orElseThrow().etat()).isEqualTo(etat);
        assertThat(verdict.valeur().orElseThrow().terme()).isEqualTo(terme);
        assertThat(verdict.estConforme())
                .isEqualTo(etat == Habilitation.Etat.ACCORDEE || etat == Habilitation.Etat.ACQUISE_TACITEMENT);
    }

    @Test
    @DisplayName("337-15 — le refus tardif est sans effet et le dit ; l'effet tacite date du lendemain du terme")
    @Exigence("CAP-14.5")
    void refusTardif() {
        var verdict = Temps.REGLES.habilitation(
                new FaitsDeProcedure.SuiteDHabilitation(LocalDate.of(2025, 11, 30), LocalDate.of(2026, 3, 2), null),
                droitAu(LocalDate.of(2026, 3, 5)));

        assertThat(Temps.simple(verdict.explication().texte())).contains("sans effet", "retrait");
        assertThat(verdict.valeur().orElseThrow().effet()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    @DisplayName("337-15 — dossier incomplet, dates inversées ou deux décisions ne se devinent pas")
    @Exigence("CAP-14.3")
    void faitsDouteux() {
        var jour = LocalDate.of(2026, 1, 10);
        var droit = droitAu(LocalDate.of(2026, 5, 1));
        assertThat(juger(null, null, null, droit)).isInstanceOf(Verdict.AInstruire.class);
        assertThat(juger(jour, jour.minusDays(1), null, droit)).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(jour, null, jour.minusDays(1), droit)).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(jour, jour, jour, droit)).isInstanceOf(Verdict.AInstruire.class);
        assertThat(juger(jour, null, null, Temps.le("2004-01-01", 2004))).isInstanceOf(Verdict.HorsPerimetre.class);
    }

    private static Verdict<Habilitation> juger(
            @Nullable LocalDate complete, @Nullable LocalDate refus, @Nullable LocalDate accord, Droit droit) {
        return Temps.REGLES.habilitation(new FaitsDeProcedure.SuiteDHabilitation(complete, refus, accord), droit);
    }

    private static Droit droitAu(LocalDate jour) {
        return Temps.REGLES.droit(Repere.de(jour, jour.getYear()));
    }

    @Test
    @DisplayName("art. 14 al. 6 puis 337-15 — la citation de la règle tacite change avec la date")
    @Exigence({"CAP-14.4", "CAP-27.1"})
    void citation() {
        var faits = new FaitsDeProcedure.SuiteDHabilitation(LocalDate.of(2005, 10, 1), null, null);

        assertThat(Temps.simple(Temps.REGLES
                        .habilitation(faits, Temps.le("2006-05-23", 2006))
                        .article()))
                .isEqualTo("décret n° 2002-463 du 4 avril 2002, article 14, al. 6");
        assertThat(Temps.simple(Temps.REGLES
                        .habilitation(faits, Temps.le("2006-05-24", 2006))
                        .article()))
                .isEqualTo("code de l'éducation, article 337-15");
    }
}

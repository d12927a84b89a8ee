package fr.academie.cap.regles.acquis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Faits.Origine;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ce que le candidat a déjà : notes gardées, dispense d'EPS")
class AcquisTest {

    private static final LocalDate JUIN_2019 = LocalDate.of(2019, 6, 28);

    @ParameterizedTest(name = "note de 2019, session {0} → {1}")
    @CsvSource({"2020, true", "2024, true", "2025, false"})
    @DisplayName("art. 16, D337-17 — une note se garde cinq sessions")
    @Exigence("CAP-16.1")
    void cinqSessions(int session, boolean gardee) {
        var verdict = Temps.REGLES.conservation(
                Faits.NoteAConserver.de(JUIN_2019, Nature.PROFESSIONNELLE), Temps.session(session));

        assertThat(verdict.estConforme()).isEqualTo(gardee);
        verdict.valeur().ifPresent(derniere -> assertThat(derniere).isEqualTo(2024));
    }

    @ParameterizedTest(name = "note du 28 juin 2019, le {0} → {1}")
    @CsvSource({"2024-06-27, true", "2024-06-28, true", "2024-06-29, false"})
    @DisplayName("art. 16, lue de date à date — la note du 28 juin 2019 sert jusqu'au 28 juin 2024")
    @Exigence("CAP-16.1")
    void deDateADate(String jour, boolean gardee) {
        var regles = new ReglesCap(Temps.parametres(Parametres.Conservation.DATE, true));

        var verdict = regles.conservation(
                Faits.NoteAConserver.de(JUIN_2019, Nature.EPS), regles.droit(LocalDate.parse(jour), 2024));

        assertThat(verdict.estConforme()).isEqualTo(gardee);
    }

    @ParameterizedTest(name = "demandée {0}, diplôme obtenu {1}, {2}, le {3} → {4}")
    @CsvSource({
        "true, false, EPREUVE, 2004-08-31, true",
        "false, false, EPREUVE, 2004-08-31, false",
        "true, true, EPREUVE, 2004-08-31, false",
        "true, false, VAE, 2004-08-31, false", // avant le décret de 2004, les seules notes
        "true, false, VAE, 2004-09-01, true",
    })
    @DisplayName("D337-17 — à la demande, sans diplôme, et les unités de VAE depuis 2004")
    @Exigence({"CAP-16.1", "CAP-16.4", "CAP-05.1"})
    void conditions(boolean demandee, boolean obtenu, Origine origine, String jour, boolean gardee) {
        var faits = new Faits.NoteAConserver(
                LocalDate.of(2003, 7, 1), 2003, demandee, obtenu, origine, true, Nature.PROFESSIONNELLE);

        assertThat(Temps.REGLES.conservation(faits, Temps.le(jour, 2004)).estConforme())
                .isEqualTo(gardee);
    }

    @ParameterizedTest(name = "{0} de {1}, autre spécialité, session {2} → {3}")
    @CsvSource({
        "FRANCAIS_HISTOIRE_GEOGRAPHIE, 2016, 2018, false",
        "FRANCAIS_HISTOIRE_GEOGRAPHIE, 2017, 2018, true",
        "MATHEMATIQUES_SCIENCES, 2017, 2018, true",
        "EPS, 2017, 2018, true",
        "LANGUE_VIVANTE, 2017, 2018, true",
        "PREVENTION_SANTE, 2017, 2020, false",
        "PREVENTION_SANTE, 2017, 2021, true",
        "PROFESSIONNELLE, 2020, 2021, false",
        "ARTS_APPLIQUES, 2020, 2021, false",
        "EPS, 2016, 2017, false",
    })
    @DisplayName("arrêté du 10 mai 2017 — quelles notes suivent le candidat d'une spécialité à l'autre")
    @Exigence("CAP-16.1")
    void changementDeSpecialite(Nature nature, int obtenue, int session, boolean gardee) {
        var faits = new Faits.NoteAConserver(
                LocalDate.of(obtenue, 7, 1), obtenue, true, false, Origine.EPREUVE, false, nature);

        assertThat(Temps.REGLES.conservation(faits, Temps.session(session)).estConforme())
                .isEqualTo(gardee);
    }

    @Test
    @DisplayName("D337-17 — une note de la session même, sans date, ou de date incohérente n'est pas devinée")
    void faitsIrrecevables() {
        var droit = Temps.session(2024);
        var sansDate = new Faits.NoteAConserver(null, 2020, true, false, Origine.EPREUVE, true, Nature.PROFESSIONNELLE);
        var incoherente = new Faits.NoteAConserver(
                LocalDate.of(2010, 7, 1), 2020, true, false, Origine.EPREUVE, true, Nature.PROFESSIONNELLE);

        assertThat(Temps.REGLES.conservation(sansDate, droit)).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.conservation(incoherente, droit)).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.conservation(Faits.NoteAConserver.de(LocalDate.of(2024, 7, 1), Nature.EPS), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
    }

    @ParameterizedTest(name = "{0}, {1}, habilité {2} → 2002 : {3}, 2006 : {4}")
    @CsvSource({
        "SCOLAIRE, PUBLIC, false, false, false",
        "SCOLAIRE, PRIVE_SOUS_CONTRAT, false, false, false",
        "SCOLAIRE, PRIVE_HORS_CONTRAT, false, true, false",
        "APPRENTISSAGE, CFA, true, false, false",
        "APPRENTISSAGE, CFA, false, true, false",
        "APPRENTISSAGE, SECTION_APPRENTISSAGE, false, true, false",
        "FORMATION_CONTINUE, PUBLIC, false, true, true",
        "DISTANCE, CENTRE_A_DISTANCE, false, true, true",
        "AUCUNE, AUCUN, false, true, true",
    })
    @DisplayName("art. 18, D337-19 — le cercle de la dispense d'EPS a changé")
    @Exigence("CAP-18.1")
    void cercleEps(Voie voie, Etablissement etablissement, boolean habilite, boolean en2002, boolean en2006) {
        var faits = new Faits.DemandeEps(voie, etablissement, habilite, true);

        assertThat(Temps.REGLES.dispenseEps(faits, Temps.en2002()).estConforme())
                .isEqualTo(en2002);
        assertThat(Temps.REGLES.dispenseEps(faits, Temps.le("2006-05-23", 2006)).estConforme())
                .isEqualTo(en2002);
        assertThat(Temps.REGLES.dispenseEps(faits, Temps.le("2006-05-24", 2006)).estConforme())
                .isEqualTo(en2006);
    }

    @Test
    @DisplayName("D337-19 — sans demande, pas de dispense ; la voie est nécessaire, le statut l'était en 2002")
    @Exigence("CAP-18.1")
    void dispenseEpsSurDemande() {
        var demande = new Faits.DemandeEps(Voie.DISTANCE, null, false, true);
        var sansDemande = new Faits.DemandeEps(Voie.DISTANCE, null, false, false);

        assertThat(Temps.REGLES.dispenseEps(demande, Temps.en2008()).valeur()).contains(Position.DISPENSE);
        assertThat(Temps.REGLES.dispenseEps(sansDemande, Temps.en2008()).estConforme())
                .isFalse();
        assertThat(Temps.REGLES.dispenseEps(demande, Temps.en2002())).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.dispenseEps(new Faits.DemandeEps(null, null, false, true), Temps.en2008()))
                .isInstanceOf(Verdict.Irrecevable.class);
    }
}

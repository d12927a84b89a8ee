package fr.academie.cap.regles.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDEpreuves.ChefDOeuvre;
import fr.academie.cap.regles.FaitsDEpreuves.EpreuveARemplacer;
import fr.academie.cap.regles.FaitsDEpreuves.NoteSaisie;
import fr.academie.cap.regles.FaitsDEpreuves.UniteAAttester;
import fr.academie.cap.regles.FaitsDeProcedure.Autorite;
import fr.academie.cap.regles.FaitsDeProcedure.CalendrierDesSessions;
import fr.academie.cap.regles.FaitsDeProcedure.CompositionDeJury;
import fr.academie.cap.regles.FaitsDeProcedure.Membres;
import fr.academie.cap.regles.FaitsDeProcedure.NominationDeJury;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Notes, chef-d'œuvre, remplacement, attestation, jury")
class NotesEtJuryTest {

    @ParameterizedTest(name = "{0} centièmes, gardée {1} → {2}")
    @CsvSource({
        "0, false, Conforme",
        "2000, false, Conforme",
        "50, false, Conforme",
        "2025, false, Irrecevable",
        "2050, false, Irrecevable",
        "-50, false, Irrecevable",
        "1025, false, Irrecevable",
        "1033, true, Conforme",
        "2001, true, Irrecevable",
        "-1, true, Irrecevable",
    })
    @DisplayName(
            "arrêté du 20 novembre 2000 — un jury note en demi-points, de 0 à 20 ; une note gardée a deux décimales")
    void note(int centiemes, boolean gardee, String issue) {
        var verdict = Temps.REGLES.note(new NoteSaisie(centiemes, gardee), Temps.session(2027));

        assertThat(verdict.getClass().getSimpleName()).isEqualTo(issue);
    }

    @ParameterizedTest(name = "session {0}, {1}, CCF {2}, livret {3}, oral {4} → {5}")
    @CsvSource({
        "2021, SCOLAIRE, true, 1050, 1200, 1150", // 11,25 monte à 11,5
        "2021, SCOLAIRE, true, 1101, 1101, 1150", // 11,01 monte à 11,5
        "2021, APPRENTISSAGE, true, 1150, 1150, 1150",
        "2021, APPRENTISSAGE, false, , 1300, 1300",
        "2021, APPRENTISSAGE, false, 500, 1300, 1300", // hors contrôle en cours de formation, l'oral seul
        "2020, SCOLAIRE, true, 1050, 1200, ",
        "2021, FORMATION_CONTINUE, true, 1050, 1200, ",
        "2021, SCOLAIRE, true, , 1200, ",
        "2021, SCOLAIRE, true, 1200, , ",
        "2021, SCOLAIRE, true, 2001, 1000, ",
        "2021, SCOLAIRE, false, , -1, ",
        "2021, SCOLAIRE, false, , 2001, ",
        "2021, SCOLAIRE, true, -1, 1000, ",
    })
    @DisplayName("D337-3-1 — note du chef-d'œuvre, au demi-point supérieur")
    @Exigence("CAP-VER.1")
    void chefDOeuvre(int session, Voie voie, boolean ccf, Integer livret, Integer oral, Integer note) {
        var verdict = Temps.REGLES.chefDOeuvre(new ChefDOeuvre(voie, ccf, livret, oral), Temps.session(session));

        assertThat(verdict.valeur().orElse(null)).isEqualTo(note);
    }

    private static final Unite EP1 = new Unite("EP1", Nature.PROFESSIONNELLE, 4, false);
    private static final Unite EPS = new Unite("EG3", Nature.EPS, 1, false);
    private static final Unite FACULTATIVE = new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);

    private static String remplacer(EpreuveARemplacer faits, int session) {
        var droit = session == 2002 ? Temps.le("2002-10-01", 2002) : Temps.session(session);
        return Temps.REGLES.remplacement(faits, droit).getClass().getSimpleName();
    }

    @Test
    @DisplayName("art. 20 al. 3, D337-21 — remplacement sur autorisation, jamais l'EPS ni la facultative")
    @Exigence({"CAP-20.3", "CAP-20.4", "CAP-24.1"})
    void remplacement() {
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, false, false, null), 2003))
                .isEqualTo("AInstruire");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, false, false, true), 2003))
                .isEqualTo("Conforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, false, false, false), 2003))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, false, false, true), 2002))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EPS, true, true, false, false, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(FACULTATIVE, true, true, false, false, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, false, true, false, false, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, false, false, false, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, true, false, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, true, false, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(remplacer(new EpreuveARemplacer(EP1, true, true, false, false, true, true), 2027))
                .isEqualTo("NonConforme");
        assertThat(Temps.simple(Temps.REGLES
                        .remplacement(new EpreuveARemplacer(EPS, true, true, false, false, false, true), Temps.en2008())
                        .article()))
                .isEqualTo("code de l'éducation, article D337-21");
        assertThat(Temps.simple(Temps.REGLES
                        .remplacement(
                                new EpreuveARemplacer(FACULTATIVE, true, true, false, false, false, true),
                                Temps.en2008())
                        .motif()))
                .contains("facultative");
    }

    @ParameterizedTest(name = "le {0}, session {1} : {2}, VAE {3}, note {4} de {5} → {6}")
    @CsvSource({
        "2016-06-12, 2016, FORMATION_CONTINUE, false, 1200, 2016, NonConforme",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 1200, 2016, Conforme",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 1000, 2011, Conforme",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 1000, 2010, NonConforme",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 950, 2016, NonConforme",
        "2016-06-13, 2016, SCOLAIRE, false, 1200, 2016, NonConforme",
        "2016-06-13, 2016, SCOLAIRE, true, , 2016, Conforme",
        "2016-06-13, 2016, SCOLAIRE, false, , 2016, Irrecevable",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 2001, 2016, Irrecevable",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, -1, 2016, Irrecevable",
        "2016-06-13, 2016, FORMATION_CONTINUE, false, 1200, 2017, NonConforme",
    })
    @DisplayName("D337-16 depuis le 13 juin 2016 — attestation des unités réussies ou validées")
    @Exigence("CAP-VER.1")
    void attestation(String jour, int session, Voie voie, boolean vae, Integer note, int obtenue, String issue) {
        var verdict =
                Temps.REGLES.attestationDUnite(new UniteAAttester(voie, vae, note, obtenue), Temps.le(jour, session));

        assertThat(verdict.getClass().getSimpleName()).isEqualTo(issue);
    }

    private static final LocalDate CONSULTATION = LocalDate.of(2027, 1, 10);
    private static final Membres PARITE = new Membres(4, 2, 2);

    private static CompositionDeJury jury(Membres nommes, Membres presents) {
        return new CompositionDeJury(
                nommes, presents, true, true, true, CONSULTATION, List.of("500-22137"), List.of("500-22137"));
    }

    @ParameterizedTest(name = "{0} enseignants, {1} employeurs, {2} salariés → {3}")
    @CsvSource({
        "4, 2, 2, true",
        "2, 1, 1, true",
        "3, 2, 1, false", // autant d'enseignants que de professionnels, mais deux employeurs pour un salarié
        "3, 2, 2, false",
        "5, 2, 2, false",
        "4, 3, 1, false",
        "4, 1, 3, false",
    })
    @DisplayName("art. 22, D337-23 — parts égales, et autant d'employeurs que de salariés")
    @Exigence({"CAP-22.1", "CAP-22.2"})
    void parite(int enseignants, int employeurs, int salaries, boolean reguliere) {
        var membres = new Membres(enseignants, employeurs, salaries);

        assertThat(Temps.REGLES
                        .jury(jury(membres, membres), Temps.session(2027))
                        .estConforme())
                .isEqualTo(reguliere);
    }

    @Test
    @DisplayName("D337-23 al. 2 — la parité rompue par une absence n'empêche pas de délibérer")
    @Exigence("CAP-22.3")
    void absences() {
        var verdict = Temps.REGLES.jury(jury(PARITE, new Membres(4, 1, 2)), Temps.session(2027));
        var personne = Temps.REGLES.jury(jury(PARITE, new Membres(0, 0, 0)), Temps.session(2027));

        assertThat(verdict.estConforme()).isTrue();
        assertThat(Temps.simple(verdict.motif())).contains("délibère valablement");
        assertThat(personne.estConforme()).isFalse();
    }

    @Test
    @DisplayName("D337-22 et D337-23 — président, vice-président, consultation, spécialités représentées")
    @Exigence({"CAP-21.1", "CAP-21.2", "CAP-22.4", "CAP-22.5"})
    void bureau() {
        var codes = List.of("500-22137", "500-22141");
        assertThat(Temps.simple(
                        motif(new CompositionDeJury(PARITE, PARITE, false, true, true, CONSULTATION, codes, codes))))
                .contains("président");
        assertThat(Temps.simple(
                        motif(new CompositionDeJury(PARITE, PARITE, true, false, true, CONSULTATION, codes, codes))))
                .contains("président");
        assertThat(Temps.simple(
                        motif(new CompositionDeJury(PARITE, PARITE, true, true, false, CONSULTATION, codes, codes))))
                .contains("vice-président");
        assertThat(Temps.simple(motif(new CompositionDeJury(PARITE, PARITE, true, true, true, null, codes, codes))))
                .contains("consultation");
        assertThat(Temps.simple(motif(new CompositionDeJury(
                        PARITE, PARITE, true, true, true, CONSULTATION, codes, List.of("500-22137")))))
                .contains("spécialité");
        assertThat(Temps.REGLES
                        .jury(
                                new CompositionDeJury(PARITE, PARITE, true, true, true, CONSULTATION, codes, codes),
                                Temps.session(2027))
                        .estConforme())
                .isTrue();
    }

    private static String motif(CompositionDeJury faits) {
        var verdict = Temps.REGLES.jury(faits, Temps.session(2027));
        assertThat(verdict).isInstanceOf(Verdict.NonConforme.class);
        return verdict.motif();
    }

    @Test
    @DisplayName("D337-23 — des nombres négatifs, un jury vide ou plus de présents que de nommés sont refusés")
    @Exigence("CAP-22.1")
    void nombresFaux() {
        for (var faits : List.of(
                jury(new Membres(-4, 2, 2), PARITE),
                jury(new Membres(4, -2, 2), PARITE),
                jury(new Membres(4, 2, -2), PARITE),
                jury(new Membres(0, 0, 0), new Membres(0, 0, 0)),
                jury(PARITE, new Membres(-1, 2, 2)),
                jury(PARITE, new Membres(5, 2, 2)),
                jury(PARITE, new Membres(4, 3, 2)),
                jury(PARITE, new Membres(4, 2, 3)))) {
            assertThat(Temps.REGLES.jury(faits, Temps.session(2027))).isInstanceOf(Verdict.Irrecevable.class);
        }
    }

    @ParameterizedTest(name = "{0}, délégation {1} → {2}")
    @CsvSource({
        "RECTEUR, false, true",
        "DIRECTEUR_ACADEMIQUE, true, true",
        "DIRECTEUR_ACADEMIQUE, false, false",
        "AUTRE, true, false",
    })
    @DisplayName("art. 21, D337-22 — le recteur nomme le jury, ou le directeur académique par délégation")
    @Exigence("CAP-21.3")
    void nomination(Autorite autorite, boolean delegation, boolean reguliere) {
        var verdict = Temps.REGLES.nominationDuJury(new NominationDeJury(autorite, delegation), Temps.session(2027));

        assertThat(verdict.estConforme()).isEqualTo(reguliere);
        assertThat(verdict.valeur()).isEqualTo(reguliere ? Optional.of(autorite) : Optional.empty());
    }

    @ParameterizedTest(name = "ouverte le {0} → {1}")
    @CsvSource({"2026-08-31, 0", "2026-09-01, 1", "2027-06-01, 1", "2027-08-31, 1", "2027-09-01, 0"})
    @DisplayName("art. 20, D337-21 — au moins une session par année scolaire, dans l'académie ou son groupe")
    @Exigence({"CAP-20.1", "CAP-20.5"})
    void sessionAnnuelle(LocalDate ouverture, int nombre) {
        var verdict =
                Temps.REGLES.sessionAnnuelle(new CalendrierDesSessions(2026, List.of(ouverture)), Temps.session(2027));

        assertThat(verdict.valeur().orElse(0)).isEqualTo(nombre);
        assertThat(verdict.estConforme()).isEqualTo(nombre > 0);
    }
}

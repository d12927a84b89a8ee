package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tous les jours de 2023 à 2026 contre un oracle écrit autrement : il ne connaît que la longueur des mois et compte les
 * jours un par un, sans arithmétique de dates.
 */
@DisplayName("Horloge légale — tous les jours de 2023 à 2026 contre un oracle indépendant")
class HorlogeLegaleTest {

    private static final int[] LONGUEURS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static int longueur(int annee, int mois) {
        var bissextile = annee % 4 == 0 && (annee % 100 != 0 || annee % 400 == 0);
        return mois == 2 && bissextile ? 29 : LONGUEURS[mois - 1];
    }

    /** Le quantième, même nombre trois mois plus loin, ou le dernier jour du mois s'il n'existe pas. */
    private static int[] oracle(int annee, int mois, int jour, int ajout) {
        var a = annee;
        var m = mois;
        for (var i = 0; i < ajout; i++) {
            m++;
            if (m == 13) {
                m = 1;
                a++;
            }
        }
        var j = jour;
        while (j > longueur(a, m)) {
            j--;
        }
        return new int[] {a, m, j};
    }

    /** Jours écoulés depuis 1970, comptés un par un. */
    private static long joursDepuis1970(int annee, int mois, int jour) {
        var jours = 0L;
        for (var a = 1970; a < annee; a++) {
            for (var m = 1; m <= 12; m++) {
                jours += longueur(a, m);
            }
        }
        for (var m = 1; m < mois; m++) {
            jours += longueur(annee, m);
        }
        return jours + jour - 1;
    }

    @Test
    @DisplayName("337-15 — le dernier jour de chaque délai de un à douze mois est celui de l'oracle")
    @Exigence("CAP-14.3")
    void dernierJour() {
        var jours = 0;
        for (var annee = 2023; annee <= 2026; annee++) {
            for (var mois = 1; mois <= 12; mois++) {
                for (var jour = 1; jour <= longueur(annee, mois); jour++) {
                    jours++;
                    for (var delai = 1; delai <= 12; delai++) {
                        var attendu = oracle(annee, mois, jour, delai);
                        assertThat(new Delai(delai).dernierJour(LocalDate.of(annee, mois, jour)))
                                .isEqualTo(LocalDate.of(attendu[0], attendu[1], attendu[2]));
                    }
                }
            }
        }
        assertThat(jours).isEqualTo(1461);
    }

    @Test
    @DisplayName("337-15 — l'expiration est le minuit qui suit, dans chaque fuseau sans heure d'été")
    @Exigence("CAP-14.3")
    void expirationOutreMer() {
        for (var decalage : List.of(-10, -4, -3, 3, 4, 11, 12)) {
            for (var annee = 2023; annee <= 2026; annee++) {
                for (var mois = 1; mois <= 12; mois++) {
                    for (var jour = 1; jour <= longueur(annee, mois); jour++) {
                        var fin = oracle(annee, mois, jour, 3);
                        var secondes = (joursDepuis1970(fin[0], fin[1], fin[2]) + 1) * 86_400L - decalage * 3_600L;
                        assertThat(Delai.HABILITATION.expiration(
                                        LocalDate.of(annee, mois, jour), ZoneOffset.ofHours(decalage)))
                                .isEqualTo(Instant.ofEpochSecond(secondes));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName(
            "en métropole, l'heure d'été de l'oracle est le dernier dimanche de mars au dernier dimanche d'octobre")
    @Exigence("CAP-14.3")
    void expirationMetropole() {
        for (var annee = 2023; annee <= 2026; annee++) {
            for (var mois = 1; mois <= 12; mois++) {
                for (var jour = 1; jour <= longueur(annee, mois); jour++) {
                    var fin = oracle(annee, mois, jour, 3);
                    var minuit = joursDepuis1970(fin[0], fin[1], fin[2]) + 1;
                    var decalage = estEnEte(minuit, fin[0]) ? 2 : 1;
                    assertThat(Delai.HABILITATION.expiration(
                                    LocalDate.of(annee, mois, jour), ZoneId.of("Europe/Paris")))
                            .isEqualTo(Instant.ofEpochSecond(minuit * 86_400L - decalage * 3_600L));
                }
            }
        }
    }

    /** Vrai si le minuit local de ce jour est à l'heure d'été ; le changement a lieu dans la nuit, après minuit. */
    private static boolean estEnEte(long jour, int annee) {
        return jour > dernierDimanche(annee, 3) && jour <= dernierDimanche(annee, 10);
    }

    private static long dernierDimanche(int annee, int mois) {
        var jour = joursDepuis1970(annee, mois, longueur(annee, mois));
        while ((jour + 4) % 7 != 0) { // le 1er janvier 1970 était un jeudi
            jour--;
        }
        return jour;
    }
}

package fr.academie.cap.regles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Un délai légal en mois du calendrier, compté de quantième à quantième et ramené à la fin du mois quand le quantième
 * manque. Il expire à la fin de son dernier jour, dans le fuseau de l'académie.
 *
 * @param mois nombre de mois, au moins un
 */
public record Delai(int mois) {

    /** Le silence de trois mois qui vaut habilitation (art. 14 al. 6, 337-15). */
    public static final Delai HABILITATION = new Delai(3);

    public Delai {
        if (mois < 1) {
            throw new IllegalArgumentException("Un délai compte au moins un mois, reçu " + mois);
        }
    }

    /** Dernier jour du délai : la décision notifiée ce jour-là est encore à temps. */
    public LocalDate dernierJour(LocalDate depart) {
        return depart.plusMonths(mois);
    }

    /** Dernier jour d'un délai suspendu pendant quelques jours, le temps de compléter le dossier. */
    public LocalDate dernierJour(LocalDate depart, long joursDeSuspension) {
        return dernierJour(depart).plusDays(joursDeSuspension);
    }

    /** Premier instant où le délai est expiré : le lendemain du dernier jour à 00:00, heure de l'académie. */
    public Instant expiration(LocalDate depart, ZoneId zone) {
        return dernierJour(depart).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Comme {@link #expiration(LocalDate, ZoneId)}, depuis l'instant de réception dans le fuseau de l'académie. */
    public Instant expiration(Instant reception, ZoneId zone) {
        return expiration(reception.atZone(zone).toLocalDate(), zone);
    }

    /** Vrai si une décision notifiée ce jour-là arrête le délai. */
    public boolean estATemps(LocalDate depart, LocalDate notification) {
        return !notification.isAfter(dernierJour(depart));
    }
}

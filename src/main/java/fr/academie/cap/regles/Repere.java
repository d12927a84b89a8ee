package fr.academie.cap.regles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Le point du temps dont on cherche le droit : un jour, une session, et pour 2002–2005 la spécialité.
 *
 * @param jour jour dont la loi s'applique
 * @param session année de la session d'examen (c'est aussi l'année civile de l'examen)
 * @param conformeDepuis jour où l'arrêté de la spécialité a été mis en conformité avec le décret de 2002, s'il est connu
 */
public record Repere(LocalDate jour, int session, @Nullable LocalDate conformeDepuis) {

    public static Repere de(LocalDate jour, int session) {
        return new Repere(jour, session, null);
    }
}

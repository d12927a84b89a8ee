package fr.academie.cap.simulateurs;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.ReglesCap;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;

/** Le droit d'une session : celui d'aujourd'hui pour une session à venir, celui du jour de l'examen pour une passée. */
@Component
public class DroitDUneSession {

    private final ReglesCap regles;
    private final Horloge horloge;

    DroitDUneSession(ReglesCap regles, Horloge horloge) {
        this.regles = regles;
        this.horloge = horloge;
    }

    public Droit de(int session) {
        var aujourdhui = horloge.aujourdhui(Horloge.PARIS);
        var examen = LocalDate.of(session, Month.JUNE, 1);
        return regles.droit(examen.isBefore(aujourdhui) ? examen : aujourdhui, session);
    }

    /** Première session dont les épreuves restent à venir. */
    public int prochaine() {
        return session(horloge.aujourdhui(Horloge.PARIS));
    }

    /** Session de l'année scolaire d'un jour donné. */
    static int session(LocalDate jour) {
        return jour.getMonthValue() >= Month.SEPTEMBER.getValue() ? jour.getYear() + 1 : jour.getYear();
    }
}

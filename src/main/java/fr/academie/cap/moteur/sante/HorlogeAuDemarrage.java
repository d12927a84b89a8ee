package fr.academie.cap.moteur.sante;

import fr.academie.cap.socle.ReglagesRefuses;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Une machine qui n'a pas l'heure de la base ne démarre pas : elle ferait sonner les échéances du droit à contretemps. */
@Component
@Order(-20)
class HorlogeAuDemarrage implements ApplicationRunner {

    private final GardeDHorloge garde;

    HorlogeAuDemarrage(GardeDHorloge garde) {
        this.garde = garde;
    }

    /** A base that does not answer tells nothing of the time: the guard goes on asking. */
    @Override
    public void run(ApplicationArguments arguments) {
        var ecart = garde.mesurer().ecart();
        if (ecart.abs().compareTo(GardeDHorloge.TOLERANCE) > 0) {
            throw new ReglagesRefuses(
                    List.of("L'horloge de cette machine " + (ecart.isNegative() ? "retarde" : "avance")
                            + " de " + secondes(ecart)
                            + " sur celle de la base : réglez-les toutes deux sur un serveur de temps"
                            + " (NTP), puis relancez."));
        }
    }

    private static String secondes(Duration ecart) {
        return ecart.abs().toSeconds() + " s";
    }
}

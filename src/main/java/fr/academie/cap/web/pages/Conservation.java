package fr.academie.cap.web.pages;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Les durées réglées pour la purge, telles que la page des données personnelles les annonce. */
@Component
public class Conservation {

    private final Duration brouillons;
    private final Duration liens;
    private final Duration adresses;

    Conservation(
            @Value("${cap.brouillon.conservation:30d}") Duration brouillons,
            @Value("${cap.brouillon.lien:15d}") Duration liens,
            @Value("${cap.purge.adresses:365d}") Duration adresses) {
        this.brouillons = brouillons;
        this.liens = liens;
        this.adresses = adresses;
    }

    public long joursDeBrouillon() {
        return brouillons.toDays();
    }

    public long joursDeLien() {
        return liens.toDays();
    }

    public long joursDAdresse() {
        return adresses.toDays();
    }
}

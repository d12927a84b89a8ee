package fr.academie.cap.inscription.brouillon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lien how long a link opens a draft
 * @param attente between two links for the same draft to the same address
 * @param parJour links in 24 hours, for a draft and for an address
 * @param essais wrong birth dates after which a link opens nothing any more
 * @param conservation of a draft since its last save, and since the closing of its campaign
 */
@ConfigurationProperties("cap.brouillon")
public record ReglagesDeReprise(
        @DefaultValue("15d") Duration lien,
        @DefaultValue("2m") Duration attente,
        @DefaultValue("5") int parJour,
        @DefaultValue("5") int essais,
        @DefaultValue("30d") Duration conservation) {}

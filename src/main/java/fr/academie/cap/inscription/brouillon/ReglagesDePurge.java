package fr.academie.cap.inscription.brouillon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param cles how long a used single-use key is kept
 * @param adresses how long the outbox keeps the address of a mail that is over
 * @param lot rows of one statement
 */
@ConfigurationProperties("cap.purge")
record ReglagesDePurge(
        @DefaultValue("30d") Duration cles,
        @DefaultValue("365d") Duration adresses,
        @DefaultValue("2000") int lot) {}

package fr.academie.cap.courrier.envoi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Réglages de l'envoi ; le serveur lui-même est décrit par {@code spring.mail.*}.
 *
 * @param expediteur adresse d'où partent les messages
 * @param nom nom affiché de l'expéditeur
 * @param domaine partie droite des identifiants de message
 * @param lot courriels réclamés à la fois
 * @param bail durée pendant laquelle un courriel réclamé n'est pas repris par un autre
 * @param ouvriers envois menés de front
 */
@ConfigurationProperties("cap.courriel")
public record ReglagesCourriel(
        @DefaultValue("ne-pas-repondre@capitole.invalid") String expediteur,
        @DefaultValue("Inscription au CAP") String nom,
        @DefaultValue("capitole.invalid") String domaine,
        @DefaultValue("20") int lot,
        @DefaultValue("PT2M") Duration bail,
        @DefaultValue("2") int ouvriers) {}

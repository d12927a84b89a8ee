package fr.academie.cap.web.federation;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Les fournisseurs allumés, lus dans leur document de découverte au premier besoin.
 *
 * <p>Not at start: a provider that is down must not keep the service from opening. A discovery that fails is tried again.
 */
final class Fournisseurs implements ClientRegistrationRepository {

    private static final Duration CONNEXION = Duration.ofSeconds(3);
    private static final Duration LECTURE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJET = new ParameterizedTypeReference<>() {};

    private final Map<Usage, ReglagesDIdentite.Fournisseur> regles = new EnumMap<>(Usage.class);
    private final Map<Usage, ClientRegistration> lus = new ConcurrentHashMap<>();
    private final Map<Usage, JwtDecoder> decodeurs = new ConcurrentHashMap<>();
    private final String adresse;
    private final SimpleClientHttpRequestFactory connexions = new SimpleClientHttpRequestFactory();

    /** @param adresse of the product, as the provider knows it */
    Fournisseurs(ReglagesDIdentite reglages, String adresse) {
        Stream.of(Usage.values()).forEach(u -> reglages.de(u).ifPresent(f -> regles.put(u, f)));
        this.adresse = adresse;
        connexions.setConnectTimeout(CONNEXION);
        connexions.setReadTimeout(LECTURE);
    }

    Set<Usage> allumes() {
        return regles.keySet();
    }

    ReglagesDIdentite.Fournisseur reglages(Usage usage) {
        return Objects.requireNonNull(regles.get(usage));
    }

    /** Short timeouts: a person waits. */
    SimpleClientHttpRequestFactory connexions() {
        return connexions;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String nom) {
        return regles.keySet().stream()
                .filter(u -> u.nom().equals(nom))
                .findFirst()
                .map(this::inscription)
                .orElse(null);
    }

    /** @throws IdentiteRefusee when the provider does not answer, or answers for another */
    ClientRegistration inscription(Usage usage) {
        return lus.computeIfAbsent(usage, this::decouvrir);
    }

    private ClientRegistration decouvrir(Usage usage) {
        var regle = reglages(usage);
        try {
            var document = RestClient.builder()
                    .requestFactory(connexions)
                    .build()
                    .get()
                    .uri(URI.create(regle.emetteur().replaceAll("/$", "") + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(OBJET);
            if (document == null || !regle.emetteur().equals(document.get("issuer"))) {
                throw new IllegalStateException("le document de découverte parle d'un autre émetteur");
            }
            return ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(usage.nom())
                    .clientId(regle.client())
                    .clientSecret(regle.secret())
                    .clientName(regle.nom())
                    .redirectUri(adresse + usage.retour())
                    .scope(Stream.concat(Stream.of("openid"), regle.portees().stream())
                            .distinct()
                            .toList())
                    .build();
        } catch (RuntimeException e) {
            throw new IdentiteRefusee(Echec.PANNE, e);
        }
    }

    /** Asymmetric signatures only: a secret shared with the provider proves nothing of who signed. */
    JwtDecoder jetonsDIdentite(ClientRegistration inscription) {
        var decodeur = decodeur(inscription);
        decodeur.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(inscription)));
        return decodeur;
    }

    JwtDecoder infosSignees(Usage usage) {
        return decodeurs.computeIfAbsent(usage, u -> {
            var inscription = inscription(u);
            var decodeur = decodeur(inscription);
            decodeur.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new ValiditeDesInfos(inscription)));
            return decodeur;
        });
    }

    private NimbusJwtDecoder decodeur(ClientRegistration inscription) {
        return NimbusJwtDecoder.withJwkSetUri(inscription.getProviderDetails().getJwkSetUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .restOperations(new RestTemplate(connexions))
                .build();
    }
}

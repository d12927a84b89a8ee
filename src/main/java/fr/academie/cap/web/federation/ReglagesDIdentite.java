package fr.academie.cap.web.federation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Les fournisseurs d'identité ({@code cap.identite.*}) ; sans émetteur, la place est éteinte. */
@ConfigurationProperties("cap.identite")
public record ReglagesDIdentite(
        @Nullable Fournisseur agents, @Nullable Fournisseur candidats) {

    /**
     * @param emetteur issuer, where its discovery document is
     * @param nom as the button says it
     * @param aPropos page that explains it, optional
     * @param portees scopes asked beside {@code openid}
     * @param niveaux values of {@code acr} accepted, asked in this order; empty: any
     * @param pkce sends a code challenge: not every provider accepts the parameter
     * @param courrielGaranti the provider vouches for every mail, without saying {@code email_verified}
     */
    public record Fournisseur(
            String emetteur,
            String client,
            String secret,
            String nom,
            String aPropos,
            List<String> portees,
            List<String> niveaux,
            Boolean pkce,
            Boolean courrielGaranti) {

        public Fournisseur {
            emetteur = Objects.requireNonNullElse(emetteur, "").strip();
            client = Objects.requireNonNullElse(client, "");
            secret = Objects.requireNonNullElse(secret, "");
            nom = Objects.requireNonNullElse(nom, "");
            aPropos = Objects.requireNonNullElse(aPropos, "");
            portees = portees == null ? List.of() : List.copyOf(portees);
            niveaux = niveaux == null ? List.of() : List.copyOf(niveaux);
            pkce = Objects.requireNonNullElse(pkce, false);
            courrielGaranti = Objects.requireNonNullElse(courrielGaranti, false);
        }

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "Fournisseur[" + emetteur + "]";
        }
    }

    /** Empty when the slot is off. */
    public Optional<Fournisseur> de(Usage usage) {
        return Optional.ofNullable(usage == Usage.AGENTS ? agents : candidats)
                .filter(f -> !f.emetteur().isEmpty());
    }
}

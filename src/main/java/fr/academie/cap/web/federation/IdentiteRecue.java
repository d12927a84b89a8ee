package fr.academie.cap.web.federation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Une identité vérifiée, telle que le fournisseur la dit.
 *
 * @param sujet what the provider calls the person; never kept as such
 */
public record IdentiteRecue(
        ReglagesDIdentite.Fournisseur fournisseur, String emetteur, String sujet, Map<String, Object> infos) {

    public IdentiteRecue {
        infos = Map.copyOf(infos);
    }

    public Optional<String> texte(String nom) {
        return infos.get(nom) instanceof String texte && !texte.isBlank()
                ? Optional.of(texte.strip())
                : Optional.empty();
    }

    public List<String> textes(String nom) {
        return infos.get(nom) instanceof Collection<?> valeurs
                ? valeurs.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    public boolean vrai(String nom) {
        return Boolean.TRUE.equals(infos.get(nom)) || "true".equals(infos.get(nom));
    }

    /** Issuer and subject together: a subject alone means nothing. */
    public String cle() {
        return emetteur + "\n" + sujet;
    }

    /** Never prints anything of the person. */
    @Override
    public String toString() {
        return "IdentiteRecue[" + emetteur + "]";
    }
}

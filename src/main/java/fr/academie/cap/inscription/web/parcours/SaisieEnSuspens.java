package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.web.Parcours;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/**
 * Ce qui était tapé quand le brouillon s'est perdu, ou quand il fallait partir : gardé le temps de la session, rendu à
 * l'écran d'où il vient.
 */
record SaisieEnSuspens(String chemin, Map<String, List<String>> champs) implements Serializable {

    private static final String ATTRIBUT = SaisieEnSuspens.class.getName();

    /** Our widest screen sends a tenth of it: nobody fills the memory with sessions. */
    private static final int CARACTERES_MAX = 8_000;

    static void garder(HttpServletRequest requete) {
        var champs = requete.getParameterMap().entrySet().stream()
                .filter(c -> !c.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, c -> List.of(c.getValue())));
        var taille = champs.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (taille <= CARACTERES_MAX && champs.size() <= 100) {
            requete.getSession().setAttribute(ATTRIBUT, new SaisieEnSuspens(requete.getRequestURI(), champs));
        }
    }

    /** Screen where something waits. */
    static Optional<String> chemin(HttpServletRequest requete) {
        return lire(requete).map(SaisieEnSuspens::chemin);
    }

    /** What waits for this screen; given once. */
    static Optional<SaisieEnSuspens> rendre(HttpServletRequest requete) {
        var ici = lire(requete).filter(s -> s.chemin.equals(requete.getRequestURI()));
        ici.ifPresent(s -> oublier(requete));
        return ici;
    }

    static void oublier(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUT);
        }
    }

    /** The form as it was typed; empty when it no longer has this shape. */
    Optional<Object> relire(Class<?> formulaire) {
        var lieur = new DataBinder(null, Parcours.ECRAN);
        lieur.setTargetType(ResolvableType.forClass(formulaire));
        lieur.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String nom, Class<?> type) {
                var valeurs = champs.get(nom);
                if (valeurs == null) {
                    return null;
                }
                return valeurs.size() == 1 ? valeurs.get(0) : valeurs.toArray(String[]::new);
            }

            @Override
            public Set<String> getNames() {
                return champs.keySet();
            }
        });
        return lieur.getBindingResult().hasErrors() ? Optional.empty() : Optional.ofNullable(lieur.getTarget());
    }

    private static Optional<SaisieEnSuspens> lire(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(ATTRIBUT) instanceof SaisieEnSuspens saisie
                ? Optional.of(saisie)
                : Optional.empty();
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "SaisieEnSuspens[" + chemin + "]";
    }
}

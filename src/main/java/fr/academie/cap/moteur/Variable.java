package fr.academie.cap.moteur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Une donnée que le moteur garde : une réponse, un identifiant, une échéance — jamais un dossier.
 *
 * <p>Closed list of types, none of which needs serialisation: text of at most {@value #LONGUEUR} characters, number,
 * boolean, instant (absolute deadline), date and enum. Everything else stays in the domain tables.
 *
 * @param nom ASCII identifier, also the component key of the form
 * @param type one of {@code String, Boolean, Integer, Long, Instant, LocalDate} or an enum
 */
public record Variable<T>(String nom, Class<T> type) {

    private static final int LONGUEUR = 200;

    public Variable {
        if (!nom.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("Nom de variable invalide : " + nom);
        }
        if (!accepte(type)) {
            throw new IllegalArgumentException("Le moteur ne garde pas un " + type.getSimpleName());
        }
    }

    public static <T> Variable<T> de(String nom, Class<T> type) {
        return new Variable<>(nom, type);
    }

    private static boolean accepte(Class<?> type) {
        return type.isEnum()
                || type == String.class
                || type == Boolean.class
                || type == Integer.class
                || type == Long.class
                || type == Instant.class
                || type == LocalDate.class;
    }

    public void ecrire(VariableScope portee, T valeur) {
        portee.setVariable(nom, brute(valeur));
    }

    /** For what the next gateway alone reads, in this very transaction: nothing is kept. */
    public void passer(VariableScope portee, T valeur) {
        portee.setVariable(nom, Variables.untypedValue(brute(valeur), true));
    }

    /** @throws IllegalStateException when the process never wrote it */
    public T lire(VariableScope portee) {
        return chercher(portee).orElseThrow(() -> new IllegalStateException("Variable absente : " + nom));
    }

    public Optional<T> chercher(VariableScope portee) {
        return typee(portee.getVariable(nom));
    }

    /** For a start, a correlation or a completion: {@code Map.ofEntries(OBJET.egale(x), …)}. */
    public Map.Entry<String, Object> egale(T valeur) {
        return Map.entry(nom, brute(valeur));
    }

    private Object brute(T valeur) {
        if (valeur instanceof String texte && texte.length() > LONGUEUR) {
            throw new IllegalArgumentException("Variable trop longue : " + nom);
        }
        if (valeur instanceof Instant instant) {
            return Date.from(instant);
        }
        if (valeur instanceof Enum<?> choix) {
            return choix.name();
        }
        return valeur instanceof LocalDate date ? date.toString() : valeur;
    }

    private Optional<T> typee(@Nullable Object brute) {
        if (brute == null) {
            return Optional.empty();
        }
        if (type.isEnum()) {
            for (var choix : type.getEnumConstants()) {
                if (((Enum<?>) choix).name().equals(brute)) {
                    return Optional.of(choix);
                }
            }
        }
        if (type == Instant.class && brute instanceof Date date) {
            return Optional.of(type.cast(date.toInstant()));
        }
        if (type == LocalDate.class && brute instanceof String texte) {
            return Optional.of(type.cast(LocalDate.parse(texte)));
        }
        return Optional.of(type.cast(brute));
    }
}

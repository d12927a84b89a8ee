package fr.academie.cap.simulateurs.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Lire ce qui est écrit dans une adresse : rien n'y est sûr, et rien de ce qui est tapé ne se perd. */
final class Saisie {

    /** Statut d'une page qui rend sa question à corriger. */
    static final int A_CORRIGER = 422;

    private static final Pattern ANNEE = Pattern.compile("[0-9]{4}");

    private Saisie() {}

    static String net(@Nullable String tape) {
        return tape == null ? "" : tape.strip();
    }

    /** Vrai si l'adresse ne porte aucune question. */
    static boolean vierge(@Nullable Object... champs) {
        return Stream.of(champs).allMatch(champ -> champ == null);
    }

    /** La constante de ce nom ; une adresse bricolée n'en désigne aucune. */
    static <E extends Enum<E>> Optional<E> parmi(Class<E> type, String nom) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constante -> constante.name().equals(nom))
                .findFirst();
    }

    static OptionalInt annee(String tapee) {
        return ANNEE.matcher(tapee).matches() ? OptionalInt.of(Integer.parseInt(tapee)) : OptionalInt.empty();
    }

    static void signaler(BindingResult erreurs, String champ, String message) {
        erreurs.rejectValue(champ, "simulateur", message);
    }

    static <T> List<T> triees(List<T> valeurs, java.util.function.Function<T, String> nom) {
        return valeurs.stream()
                .sorted(Comparator.comparing(nom, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }
}

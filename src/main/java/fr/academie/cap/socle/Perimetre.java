package fr.academie.cap.socle;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Académies visibles de l'unité de travail en cours.
 *
 * <p>Bound to the thread; read when a transaction begins and handed to PostgreSQL, whose row-level security hides
 * every other row. Nothing bound means nothing visible: a forgotten perimeter shows as an empty page, never as a leak.
 */
public final class Perimetre {

    /** Rien n'est visible : valeur par défaut. */
    public static final Perimetre AUCUN = new Perimetre("");

    /** Toutes les académies : tâches de fond et rôles nationaux. */
    public static final Perimetre NATIONAL = new Perimetre("*");

    private static final ThreadLocal<Perimetre> COURANT = ThreadLocal.withInitial(() -> AUCUN);

    private final String valeur;

    private Perimetre(String valeur) {
        this.valeur = valeur;
    }

    public static Perimetre de(String codeAcademie) {
        return de(Set.of(codeAcademie));
    }

    /** @throws IllegalArgumentException when a code is not made of two digits */
    public static Perimetre de(Collection<String> codesAcademie) {
        for (var code : codesAcademie) {
            if (!code.matches("[0-9]{2}")) {
                throw new IllegalArgumentException("Code d'académie invalide");
            }
        }
        return codesAcademie.isEmpty() ? AUCUN : new Perimetre(String.join(",", new TreeSet<>(codesAcademie)));
    }

    public static Perimetre courant() {
        return COURANT.get();
    }

    public static <T> T dans(Perimetre perimetre, Supplier<T> action) {
        var precedent = COURANT.get();
        COURANT.set(perimetre);
        try {
            return action.get();
        } finally {
            if (precedent == AUCUN) {
                COURANT.remove();
            } else {
                COURANT.set(precedent);
            }
        }
    }

    public static void dans(Perimetre perimetre, Runnable action) {
        dans(perimetre, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    public boolean couvre(String codeAcademie) {
        return this == NATIONAL || Set.of(valeur.split(",")).contains(codeAcademie);
    }

    /** Value of the PostgreSQL setting {@code cap.academies}. */
    String valeur() {
        return valeur;
    }

    @Override
    public String toString() {
        return "Perimetre[" + valeur + "]";
    }
}

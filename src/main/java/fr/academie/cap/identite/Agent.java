package fr.academie.cap.identite;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Une personne de l'administration et ses titres en vigueur aujourd'hui.
 *
 * @param id lower-case letters and digits only: it is also the engine's user id
 * @param titres roles in force, each for one académie or for the whole country
 */
public record Agent(String id, String prenom, String nom, String courriel, Set<Titre> titres) {

    /** @param academie two-digit code, or {@code *} for the whole country */
    public record Titre(Role role, String academie) {}

    public static final String PARTOUT = "*";

    public String nomComplet() {
        return prenom + " " + nom;
    }

    public Set<Role> roles() {
        return titres.stream().map(Titre::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of the académies where the agent holds a role; empty with {@link #national()}. */
    public Set<String> academies() {
        return titres.stream()
                .map(Titre::academie)
                .filter(a -> !PARTOUT.equals(a))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean national() {
        return titres.stream().anyMatch(t -> PARTOUT.equals(t.academie()));
    }

    public boolean tient(Role role, String academie) {
        return titres.contains(new Titre(role, academie)) || titres.contains(new Titre(role, PARTOUT));
    }
}

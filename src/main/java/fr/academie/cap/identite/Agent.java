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

    /**
     * @param academie two-digit code, or {@code *} for the whole country
     * @param etablissement UAI for {@link Role#ETABLISSEMENT}, empty for every other role
     */
    public record Titre(Role role, String academie, String etablissement) {

        public Titre {
            if ((role == Role.ETABLISSEMENT) == etablissement.isEmpty()) {
                throw new IllegalArgumentException("Un titre d'établissement, et lui seul, nomme son établissement");
            }
        }

        public Titre(Role role, String academie) {
            this(role, academie, "");
        }
    }

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

    /** UAI of the establishments for which the agent acts today, in order. */
    public Set<String> etablissements() {
        return titres.stream()
                .filter(t -> t.role() == Role.ETABLISSEMENT)
                .map(Titre::etablissement)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A title for this very establishment, in this very académie. */
    public boolean tientEtablissement(String etablissement, String academie) {
        return titres.contains(new Titre(Role.ETABLISSEMENT, academie, etablissement));
    }

    /** Never true of {@link Role#ETABLISSEMENT}, held for an establishment and not for an académie. */
    public boolean tient(Role role, String academie) {
        return role != Role.ETABLISSEMENT
                && (titres.contains(new Titre(role, academie)) || titres.contains(new Titre(role, PARTOUT)));
    }
}

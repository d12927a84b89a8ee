package fr.academie.cap.conformite.solidite;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where the tokens are: on sequence flows, inside activities, and as permissions (a non-interrupting event that may
 * still fire once). One token a place at most; a second one is a fault that {@link Ecriture} remembers.
 */
record Marquage(SortedSet<String> places) {

    /** Permissions and traces: they do not keep an instance alive. */
    static final Set<String> INERTES = Set.of("permis:", "fini:");

    static Marquage vide() {
        return new Marquage(new TreeSet<>());
    }

    boolean porte(String place) {
        return places.contains(place);
    }

    boolean acheve() {
        return vivantes().isEmpty();
    }

    Set<String> vivantes() {
        return places.stream()
                .filter(place -> INERTES.stream().noneMatch(place::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Ecriture ecrire() {
        return new Ecriture(new TreeSet<>(places));
    }

    @Override
    public String toString() {
        return vivantes().toString();
    }

    /** A marking being changed. */
    static final class Ecriture {

        private final TreeSet<String> places;
        private final TreeSet<String> doublons = new TreeSet<>();

        private Ecriture(TreeSet<String> places) {
            this.places = places;
        }

        Ecriture retirer(String place) {
            places.remove(place);
            return this;
        }

        Ecriture retirerSi(Predicate<String> condition) {
            places.removeIf(condition);
            return this;
        }

        Ecriture poser(String place) {
            if (!places.add(place)) {
                doublons.add(place);
            }
            return this;
        }

        Ecriture poser(Collection<String> nouvelles) {
            nouvelles.forEach(this::poser);
            return this;
        }

        Set<String> doublons() {
            return doublons;
        }

        Marquage fin() {
            return new Marquage(places);
        }
    }
}

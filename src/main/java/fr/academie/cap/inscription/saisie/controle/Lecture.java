package fr.academie.cap.inscription.saisie.controle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issue de la lecture d'un écran. */
public sealed interface Lecture<T> {

    /** @param acquittes codes des avertissements que le candidat a confirmés */
    record Valide<T>(T lu, Set<String> acquittes) implements Lecture<T> {}

    /** @param confirmes avertissements de cet écran que le candidat a déjà confirmés */
    record Refusee<T>(List<Constat> constats, List<Constat> confirmes) implements Lecture<T> {

        /** Every warning of the screen, confirmed or not: the boxes to show. */
        public List<Constat> aConfirmer() {
            return Stream.concat(constats.stream().filter(Constat::aConfirmer), confirmes.stream())
                    .toList();
        }
    }

    default List<Constat> constats() {
        return this instanceof Refusee<T> refus ? refus.constats : List.of();
    }

    default Optional<T> valeur() {
        return this instanceof Valide<T> valide ? Optional.of(valide.lu) : Optional.empty();
    }

    default Set<String> acquittes() {
        return this instanceof Valide<T> valide ? valide.acquittes : Set.of();
    }
}

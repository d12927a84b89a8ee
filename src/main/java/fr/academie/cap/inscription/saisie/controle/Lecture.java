package fr.academie.cap.inscription.saisie.controle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Issue de la lecture d'un écran. */
public sealed interface Lecture<T> {

    /** @param confirmes codes des avertissements que le candidat a confirmés */
    record Valide<T>(T lu, Set<String> confirmes) implements Lecture<T> {}

    record Refusee<T>(List<Constat> constats) implements Lecture<T> {}

    default List<Constat> constats() {
        return this instanceof Refusee<T> refus ? refus.constats : List.of();
    }

    default Optional<T> valeur() {
        return this instanceof Valide<T> valide ? Optional.of(valide.lu) : Optional.empty();
    }

    default Set<String> confirmes() {
        return this instanceof Valide<T> valide ? valide.confirmes : Set.of();
    }
}

package fr.academie.cap.inscription.saisie.controle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Recueille les constats d'un écran, dans l'ordre des champs. */
final class Constats {

    private final List<Constat> liste = new ArrayList<>();
    private final Collection<String> confirmations;
    private final List<Constat> confirmes = new ArrayList<>();

    Constats(Collection<String> confirmations) {
        this.confirmations = confirmations;
    }

    void signaler(String champ, Anomalie anomalie, Object... valeurs) {
        if (anomalie.aConfirmer() && confirmations.contains(anomalie.code())) {
            confirmes.add(Constat.de(champ, anomalie, valeurs));
            return;
        }
        liste.add(Constat.de(champ, anomalie, valeurs));
    }

    void signaler(Constat constat) {
        liste.add(constat);
    }

    /** Signals and returns nothing: the shape of every failed reading. */
    <T> Optional<T> refuser(String champ, Anomalie anomalie, Object... valeurs) {
        signaler(champ, anomalie, valeurs);
        return Optional.empty();
    }

    boolean contient(Anomalie anomalie) {
        return liste.stream().anyMatch(c -> c.anomalie() == anomalie);
    }

    int nombre() {
        return liste.size();
    }

    /** Several lines ask the same questions: from that rank on, each finding says which line it is about. */
    void nommer(int depuis, String ligne) {
        liste.subList(depuis, liste.size()).replaceAll(c -> c.message().contains(ligne) ? c : c.precede(ligne));
    }

    /** The value is only built when nothing was found wrong, so its parts are all present. */
    <T> Lecture<T> conclure(Supplier<T> valeur) {
        return liste.isEmpty()
                ? new Lecture.Valide<>(
                        valeur.get(),
                        confirmes.stream().map(c -> c.anomalie().code()).collect(Collectors.toSet()))
                : new Lecture.Refusee<>(List.copyOf(liste), List.copyOf(confirmes));
    }
}

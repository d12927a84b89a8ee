package fr.academie.cap.regles;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** Des faits trop riches pour être variés un à un : ils proposent eux-mêmes leurs voisins, du plus proche au plus loin. */
public interface Voisins {

    /**
     * Des faits proches.
     *
     * @param difference ce qui les sépare, en français, écrit seulement si le voisin est retenu
     */
    record Voisin(Faits faits, Supplier<String> difference) {}

    Stream<Voisin> voisins();
}

package fr.academie.cap.regles;

import org.jspecify.annotations.Nullable;

/** Des faits dont on tire des grandeurs à dire dans une explication, comme une moyenne. */
interface Calculs {

    /** Valeur d'une grandeur nommée, ou {@code null} si ces faits ne la connaissent pas. */
    @Nullable
    String grandeur(String nom);
}

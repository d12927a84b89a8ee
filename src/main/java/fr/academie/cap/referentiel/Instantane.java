package fr.academie.cap.referentiel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An immutable value read once, on first demand, and again after it was forgotten. */
final class Instantane<T> {

    private final Supplier<T> lecture;
    private volatile @Nullable T valeur;

    Instantane(Supplier<T> lecture) {
        this.lecture = lecture;
    }

    T valeur() {
        var lue = valeur;
        if (lue == null) {
            synchronized (this) {
                lue = valeur;
                if (lue == null) {
                    lue = lecture.get();
                    valeur = lue;
                }
            }
        }
        return lue;
    }

    void oublier() {
        synchronized (this) {
            valeur = null;
        }
    }
}

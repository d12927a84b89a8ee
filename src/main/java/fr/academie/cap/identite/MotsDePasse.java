package fr.academie.cap.identite;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ce qu'un mot de passe doit être : long et imprévisible. Ni majuscule ni chiffre imposés, ni renouvellement.
 *
 * <p>Predictable is what zxcvbn guesses soon: common passwords, words, names, keyboard walks, dates, and what is known of
 * the person.
 */
@Component
public class MotsDePasse {

    static final int LONGUEUR = 12;
    static final int LONGUEUR_MAX = 128;

    /** Out of 4: hard to guess even by who has stolen the digest. */
    private static final int FORCE = 3;

    private static final List<String> ICI =
            List.of("capitole", "academie", "rectorat", "examen", "concours", "motdepasse");

    private final Zxcvbn juge = new Zxcvbn();

    /**
     * @param connus what an attacker knows: identifier, names, mail
     * @return what to mend, in a sentence; empty when it will do
     */
    public Optional<String> refus(String motDePasse, Collection<String> connus) {
        if (motDePasse.codePointCount(0, motDePasse.length()) < LONGUEUR) {
            return Optional.of("Choisissez un mot de passe de " + LONGUEUR
                    + " caractères au moins. Une suite de plusieurs mots sans lien convient très bien.");
        }
        if (motDePasse.length() > LONGUEUR_MAX) {
            return Optional.of("Raccourcissez ce mot de passe : " + LONGUEUR_MAX + " caractères au plus.");
        }
        var contexte = new java.util.ArrayList<>(ICI);
        contexte.addAll(connus);
        return juge.measure(motDePasse, contexte).getScore() < FORCE
                ? Optional.of(
                        "Ce mot de passe se devine : il est trop courant, ou fait de mots et de dates qui vous concernent."
                                + " Choisissez plusieurs mots sans lien entre eux.")
                : Optional.empty();
    }
}

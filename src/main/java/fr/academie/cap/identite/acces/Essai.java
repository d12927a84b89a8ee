package fr.academie.cap.identite.acces;

import java.util.Optional;

/**
 * Un essai d'entrée, tel qu'on le compte.
 *
 * @param sujet ce que l'on veut ouvrir, connu ou non : « dossier:14-2027-175 », « agent:claire », « ine:… »
 * @param academie deux chiffres ; vide pour une entrée nationale
 * @param naissance date de naissance tapée ; vide quand on n'en demande pas
 */
public record Essai(String sujet, Optional<String> academie, Optional<String> naissance, AdresseReseau adresse) {

    public static Essai deCandidat(String sujet, String academie, String naissance, AdresseReseau adresse) {
        return new Essai(sujet, Optional.of(academie), Optional.of(naissance), adresse);
    }

    public static Essai dAgent(String identifiant, AdresseReseau adresse) {
        return new Essai("agent:" + identifiant, Optional.empty(), Optional.empty(), adresse);
    }

    /** « Mot de passe oublié »: apart from the sign-in, so that asking for others does not delay theirs. */
    public static Essai dOubli(String saisi, AdresseReseau adresse) {
        return new Essai("oubli:" + saisi, Optional.empty(), Optional.empty(), adresse);
    }

    /** Never prints what was typed. */
    @Override
    public String toString() {
        return "Essai[…]";
    }
}

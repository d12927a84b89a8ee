package fr.academie.cap.inscription.saisie.controle;

import java.util.Optional;

/**
 * Ce qui empêche l'écran d'avancer.
 *
 * @param champ nom du champ du formulaire, « naissance.jour »
 * @param explication règle appliquée, article et ce qui changerait la réponse, quand un article de droit s'y oppose
 */
public record Constat(String champ, Anomalie anomalie, String message, Optional<Explication> explication) {

    /**
     * @param article « D337-9 »
     * @param cle clé de cet article, pour mener à sa page
     * @param issue ce que la personne peut faire
     */
    public record Explication(String article, String cle, String issue) {}

    public static Constat de(String champ, Anomalie anomalie, Object... valeurs) {
        return new Constat(champ, anomalie, anomalie.message(valeurs), Optional.empty());
    }

    /** The same, read out of its line: « EP1 – Indiquez l’année d’obtention. » */
    Constat precede(String ligne) {
        return new Constat(champ, anomalie, ligne + " – " + message, explication);
    }

    public boolean aConfirmer() {
        return anomalie.aConfirmer();
    }
}

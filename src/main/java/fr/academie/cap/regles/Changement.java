package fr.academie.cap.regles;

import java.util.List;

/**
 * Un changement de faits qui change l'issue.
 *
 * @param faits les faits, une fois changés
 * @param differences ce qui change, une phrase par fait
 * @param verdict le verdict que ces faits reçoivent
 */
public record Changement(Faits faits, List<String> differences, Verdict<?> verdict) {

    public String texte() {
        return Typographie.mendre("L'issue changerait si " + String.join(" et si ", differences) + ".");
    }
}

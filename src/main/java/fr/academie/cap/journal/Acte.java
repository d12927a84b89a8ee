package fr.academie.cap.journal;

import fr.academie.cap.identite.Acteur;
import java.util.Map;

/**
 * Un acte accompli.
 *
 * @param academie two-digit code of the chain it belongs to
 * @param action object and past participle: {@code preinscription.validee}
 * @param objet what it bears on: {@code dossier:14-2027-175}
 * @param details identifiers and answers only, never a name, an address or a health fact
 */
public record Acte(String academie, Acteur acteur, String action, String objet, Map<String, String> details) {

    public Acte(String academie, Acteur acteur, String action, String objet) {
        this(academie, acteur, action, objet, Map.of());
    }
}

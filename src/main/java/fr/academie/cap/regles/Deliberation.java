package fr.academie.cap.regles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ce que les notes et les positions d'un candidat donnent, avant la décision souveraine du jury.
 *
 * @param moyenneGenerale absente quand aucune unité ne se note
 * @param moyenneProfessionnelle absente quand toutes les unités professionnelles sont dispensées
 */
public record Deliberation(
        Decision decision,
        @Nullable Moyenne moyenneGenerale,
        @Nullable Moyenne moyenneProfessionnelle,
        @Nullable Mention mention) {

    public Optional<Moyenne> generale() {
        return Optional.ofNullable(moyenneGenerale);
    }

    public Optional<Moyenne> professionnelle() {
        return Optional.ofNullable(moyenneProfessionnelle);
    }

    public Optional<Mention> mentionObtenue() {
        return Optional.ofNullable(mention);
    }
}

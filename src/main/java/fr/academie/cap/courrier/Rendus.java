package fr.academie.cap.courrier;

import fr.academie.cap.socle.Perimetre;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Demande son contenu à la pièce de la maison qui a déposé le courrier. */
@Component
public class Rendus {

    private final ObjectProvider<RenduDeCourrier> rendus;

    Rendus(ObjectProvider<RenduDeCourrier> rendus) {
        this.rendus = rendus;
    }

    public Optional<PieceARendre> rendre(String academie, String modele, String reference) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> liste().stream()
                        .flatMap(rendu -> rendu.rendre(modele, reference).stream())
                        .findFirst());
    }

    /** Name of a letter for people; a model that no room knows any more keeps its own. */
    public String intitule(String modele) {
        return liste().stream()
                .flatMap(rendu -> rendu.intitule(modele).stream())
                .findFirst()
                .orElse(modele);
    }

    private List<RenduDeCourrier> liste() {
        return rendus.orderedStream().toList();
    }
}

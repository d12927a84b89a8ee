package fr.academie.cap.courrier;

import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.lettres.RecapitulatifImprimable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What a room that deposits mail would render; picked up by the scan of the shared test context. */
@Component
public class CourrierDEpreuve implements RenduDeCourrier {

    public static final String ACCUSE = "epreuve-accuse";
    public static final String LETTRE = "epreuve-lettre";
    public static final String PANNE = "epreuve-panne";
    public static final String SANS_LETTRE = "epreuve-sans-lettre";

    public final AtomicInteger rendus = new AtomicInteger();

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        return switch (modele) {
            case ACCUSE -> {
                rendus.incrementAndGet();
                yield piece(List.of(LettresDEpreuve.unMineurEnApprentissage()));
            }
            case SANS_LETTRE -> piece(List.of());
            case LETTRE ->
                piece(List.of(new RecapitulatifImprimable(
                        LettresDEpreuve.enTete(
                                new CodeConfirmation("14", 2027, Integer.parseInt(reference), 0), "Anne MARTIN"),
                        LettresDEpreuve.inscription())));
            case PANNE -> throw new IllegalStateException("dossier illisible");
            default -> Optional.empty();
        };
    }

    private static Optional<PieceARendre> piece(List<Lettre> lettres) {
        return Optional.of(new PieceARendre(LettresDEpreuve.accuse(!lettres.isEmpty()), lettres));
    }
}

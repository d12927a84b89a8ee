package fr.academie.cap.courrier.lettres;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Décision motivée : la pré-inscription reste sans suite (CRPA, L211-2 et L211-5).
 *
 * @param limite date limite de retour dépassée ; absente quand la décision tient à autre chose
 * @param faits ce qui s'est passé, daté, dans l'ordre
 * @param droit règles appliquées, en clair puis leur référence
 * @param tribunal nom et adresse du tribunal administratif compétent
 */
public record Caducite(
        EnTete enTete,
        @Nullable LocalDate limite,
        List<String> faits,
        List<String> droit,
        Signataire signataire,
        List<String> tribunal)
        implements Lettre {

    /** @param delegation référence et date de la délégation de signature, absente pour le recteur lui-même */
    public record Signataire(
            String nom, String qualite, @Nullable String delegation) {}

    public Caducite {
        faits = List.copyOf(faits);
        droit = List.copyOf(droit);
        tribunal = List.copyOf(tribunal);
        if (faits.isEmpty() || droit.isEmpty() || tribunal.isEmpty()) {
            throw new IllegalArgumentException("une décision défavorable dit ses faits, son droit et ses recours");
        }
    }

    @Override
    public String modele() {
        return "caducite";
    }

    @Override
    public String titre() {
        return "Décision\u00A0: votre pré-inscription est sans suite";
    }
}

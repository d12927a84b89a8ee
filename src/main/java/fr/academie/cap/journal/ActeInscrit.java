package fr.academie.cap.journal;

import java.time.Instant;
import java.util.Map;

/** Un acte tel que le journal l'a gardé. */
public record ActeInscrit(
        long id,
        String academie,
        Instant survenuLe,
        String acteur,
        String titre,
        String action,
        String objet,
        Map<String, String> details) {}

package fr.academie.cap.courrier.lettres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Le service qui écrit et à qui l'on répond.
 *
 * @param academie nom complet, « Académie de Rennes »
 * @param service « Division des examens et concours »
 * @param adresse lignes de l'adresse postale du service, nom du service non compris
 */
public record Emetteur(
        String academie,
        String service,
        List<String> adresse,
        @Nullable String telephone,
        String courriel) {

    public Emetteur {
        adresse = List.copyOf(adresse);
    }
}

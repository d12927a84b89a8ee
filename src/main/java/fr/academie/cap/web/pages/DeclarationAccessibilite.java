package fr.academie.cap.web.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** L'état d'accessibilité que l'exploitant déclare (article 47 de la loi du 11 février 2005). */
public record DeclarationAccessibilite(
        Etat etat,
        @Nullable LocalDate etablieLe,
        @Nullable Audit audit,
        List<String> nonConformites,
        List<String> derogations,
        Contact contact) {

    public DeclarationAccessibilite {
        if (etat != Etat.NON_CONFORME && audit == null) {
            throw new IllegalArgumentException(
                    "Une conformité totale ou partielle ne se déclare pas sans audit : renseignez « audit ».");
        }
    }

    /** Les trois mentions que la loi prévoit. */
    public enum Etat {
        NON_CONFORME("non conforme"),
        PARTIELLEMENT_CONFORME("partiellement conforme"),
        TOTALEMENT_CONFORME("totalement conforme");

        private final String mention;

        Etat(String mention) {
            this.mention = mention;
        }

        public String mention() {
            return mention;
        }
    }

    /** Un audit réalisé : par qui, quand, et la part des critères respectés, en pour cent. */
    public record Audit(String realisePar, LocalDate le, int tauxDeConformite) {}

    /** À qui signaler un défaut. */
    public record Contact(String service, String courriel) {}
}

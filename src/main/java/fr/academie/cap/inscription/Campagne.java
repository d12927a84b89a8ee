package fr.academie.cap.inscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Campagne d'inscription d'une académie pour une session.
 *
 * @param ouverture premier instant où l'on peut se pré-inscrire
 * @param cloture premier instant où l'on ne le peut plus
 * @param retourAvant dernier jour de retour de la confirmation signée, cachet de la poste faisant foi
 * @param adresse lignes de l'adresse de retour
 * @param tribunal name and address of the administrative court, for the ways of appeal
 * @param note note d'information jointe au mél, s'il y en a une
 */
public record Campagne(
        String academie,
        int session,
        Instant ouverture,
        Instant cloture,
        LocalDate retourAvant,
        Mode mode,
        String service,
        List<String> adresse,
        String telephone,
        String courriel,
        List<String> tribunal,
        Optional<String> note) {

    /** Comment la confirmation parvient au candidat. */
    public enum Mode {
        MEL("par mél, à chaque validation"),
        COURRIER("par la poste, éditée par le service");

        private final String libelle;

        Mode(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Campagne {
        adresse = List.copyOf(adresse);
        tribunal = List.copyOf(tribunal);
    }

    public boolean ouverteA(Instant instant) {
        return !instant.isBefore(ouverture) && instant.isBefore(cloture);
    }

    public boolean closeA(Instant instant) {
        return !instant.isBefore(cloture);
    }
}

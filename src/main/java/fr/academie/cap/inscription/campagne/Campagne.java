package fr.academie.cap.inscription.campagne;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * @param amenagementAvant dernier jour de demande d'un aménagement ; vide : la clôture, et il la suit
 * @param derogationAvant dernier jour de demande d'une dérogation ; vide : la clôture, et il la suit
 * @param verrou version of the settings: two agents who change them at once are told
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
        Optional<String> note,
        Optional<LocalDate> amenagementAvant,
        Optional<LocalDate> derogationAvant,
        int verrou) {

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

    /** Une campagne qui n'a pas d'autres limites que la clôture et le retour. */
    public Campagne(
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
        this(
                academie,
                session,
                ouverture,
                cloture,
                retourAvant,
                mode,
                service,
                adresse,
                telephone,
                courriel,
                tribunal,
                note,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The same with other dates: what a postponement changes, and nothing else. */
    public Campagne reportee(
            Instant nouvelleCloture,
            LocalDate nouveauRetour,
            Optional<LocalDate> amenagement,
            Optional<LocalDate> derogation) {
        return new Campagne(
                academie,
                session,
                ouverture,
                nouvelleCloture,
                nouveauRetour,
                mode,
                service,
                adresse,
                telephone,
                courriel,
                tribunal,
                note,
                amenagement,
                derogation,
                verrou);
    }

    /** Last day on which one can still pre-register, in the zone of the académie. */
    public LocalDate dernierJour(ZoneId zone) {
        return LocalDate.ofInstant(cloture.minusNanos(1), zone);
    }

    public LocalDate limiteAmenagement(ZoneId zone) {
        return amenagementAvant.orElseGet(() -> dernierJour(zone));
    }

    public LocalDate limiteDerogation(ZoneId zone) {
        return derogationAvant.orElseGet(() -> dernierJour(zone));
    }

    public boolean ouverteA(Instant instant) {
        return !instant.isBefore(ouverture) && instant.isBefore(cloture);
    }

    public boolean closeA(Instant instant) {
        return !instant.isBefore(cloture);
    }
}

package fr.academie.cap.referentiel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Une spécialité de CAP, ouverte d'une session à une autre.
 *
 * @param code examen et spécialité, « 500-25524 »
 * @param libelleInscrinet libellé d'usage du service d'inscription, quand il diffère
 * @param nsf groupe de spécialités, trois chiffres
 * @param derniereSession dernière session ordinaire, comprise
 * @param sessionRattrapage session réservée à qui a déjà échoué dans cette spécialité
 * @param anciens codes des spécialités qu'elle remplace
 * @param nouveaux codes de celles qui la remplacent
 */
public record Specialite(
        String code,
        String libelleCourt,
        String libelle,
        Optional<String> libelleInscrinet,
        String nsf,
        String lettre,
        int premiereSession,
        OptionalInt derniereSession,
        OptionalInt sessionRattrapage,
        Optional<LocalDate> arreteCreation,
        Optional<LocalDate> arreteAbrogation,
        List<String> anciens,
        List<String> nouveaux,
        OptionalInt semainesPfmp,
        String citation) {

    private static final Pattern FORME = Pattern.compile("(50[03])[ \\u00A0]*[-–]?[ \\u00A0]*(\\d{5})[A-Z]?");

    public boolean estOuverteA(int session) {
        return premiereSession <= session && session <= derniereSession.orElse(Integer.MAX_VALUE);
    }

    /** Session supplémentaire, pour les seuls candidats déjà ajournés dans la spécialité. */
    public boolean estEnRattrapageA(int session) {
        return sessionRattrapage.isPresent() && sessionRattrapage.getAsInt() == session;
    }

    /** « 22132 » */
    public String codeCourt() {
        return code.substring(4);
    }

    /** « CAP EDUCATION NATIONALE - BOULANGER A PARTIR DE 2005 (500 - 22132) » */
    public String libelleDAcquis() {
        return "CAP EDUCATION NATIONALE - " + libelleInscrinet.orElseGet(() -> CleDeRecherche.de(libelle)) + " ("
                + code.substring(0, 3) + " - " + codeCourt() + ")";
    }

    /** Lit « 50022132 », « 500-22132 », « 500 - 22132 S ». */
    public static Optional<String> normaliser(String saisie) {
        var lu = FORME.matcher(saisie.strip().replaceFirst("[ \\u00A0](?=[A-Z]$)", ""));
        return lu.matches() ? Optional.of(lu.group(1) + "-" + lu.group(2)) : Optional.empty();
    }
}

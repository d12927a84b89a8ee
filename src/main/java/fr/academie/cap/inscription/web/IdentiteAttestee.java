package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.acces.IdentitesReliees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.EtatCivil.Lieu;
import fr.academie.cap.web.federation.IdentiteRecue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * L'état civil qu'un fournisseur d'identité vient d'attester : proposé au candidat, gardé le temps de la session.
 *
 * <p>Neither the sex nor anything else that the screens do not ask is taken.
 *
 * @param empreinte keyed digest of who it is
 * @param naissance « 1962-08-24 », possibly with an unknown day or month
 * @param departement empty when the birth place says none
 */
public record IdentiteAttestee(
        byte[] empreinte,
        String fournisseur,
        String nomFamille,
        String nomUsage,
        List<String> prenoms,
        @Nullable String naissance,
        String departement,
        String arrondissement)
        implements Serializable {

    private static final String ATTRIBUT = IdentiteAttestee.class.getName();
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final String FRANCE = "99100";

    /** Codes of the birth place: those of Paris, Lyon and Marseille that name an arrondissement. */
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("751(0[1-9]|1[0-9]|20)|6938([1-9])|132(0[1-9]|1[0-6])");

    /** The whole of Paris, Lyon or Marseille: which arrondissement is for the candidate to say. */
    private static final List<String> VILLES = List.of("75056", "69123", "13055");

    public static IdentiteAttestee de(IdentiteRecue recue, byte[] empreinte) {
        var prenoms = recue.textes("given_name_array");
        var nomFamille = recue.texte("family_name").orElse("");
        var commune = recue.texte("birthplace").filter(c -> COMMUNE.matcher(c).matches());
        var pays = recue.texte("birthcountry");
        var aLEtranger =
                commune.isEmpty() && pays.filter(p -> !p.equals(FRANCE)).isPresent();
        return new IdentiteAttestee(
                empreinte,
                recue.fournisseur().nom(),
                nomFamille,
                recue.texte("preferred_username")
                        .filter(n -> !n.equals(nomFamille))
                        .orElse(""),
                prenoms.isEmpty()
                        ? recue.texte("given_name")
                                .map(p -> Arrays.asList(p.split("\\s+")))
                                .orElse(List.of())
                        : prenoms,
                recue.texte("birthdate").orElse(null),
                aLEtranger
                        ? EtatCivil.ETRANGER
                        : commune.map(IdentiteAttestee::departement).orElse(""),
                commune.map(IdentiteAttestee::arrondissement).orElse(""));
    }

    /** « 97 » and « 98 » need their third digit. */
    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private static String arrondissement(String commune) {
        var lu = ARRONDISSEMENT.matcher(commune);
        if (lu.matches()) {
            var numero = lu.group(1) != null ? lu.group(1) : lu.group(2) != null ? lu.group(2) : lu.group(3);
            return "%02d".formatted(Integer.parseInt(numero));
        }
        var ailleursDansLeDepartement =
                (commune.startsWith("69") || commune.startsWith("13")) && !VILLES.contains(commune);
        return ailleursDansLeDepartement ? "00" : "";
    }

    /** Empty when the provider does not say it, or not as a date. */
    public Optional<DateNaissance> neLe() {
        var lue = DATE.matcher(naissance == null ? "" : naissance);
        try {
            return lue.matches()
                    ? Optional.of(new DateNaissance(
                            Integer.parseInt(lue.group(1)),
                            Integer.parseInt(lue.group(2)),
                            Integer.parseInt(lue.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean estCelle(EtatCivil civil) {
        return neLe().filter(n -> IdentitesReliees.memePersonne(civil.nomFamille(), civil.naissance(), nomFamille, n))
                .isPresent();
    }

    public Lieu lieu() {
        return new Lieu(
                departement,
                arrondissement.isEmpty() ? Optional.empty() : Optional.of(arrondissement),
                Optional.empty());
    }

    public static Optional<IdentiteAttestee> lire(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(ATTRIBUT) instanceof IdentiteAttestee identite
                ? Optional.of(identite)
                : Optional.empty();
    }

    /** Under a new session identifier, so that one known beforehand sees nothing of it. */
    public void garder(HttpServletRequest requete) {
        requete.getSession(true);
        requete.changeSessionId();
        requete.getSession().setAttribute(ATTRIBUT, this);
    }

    public static void oublier(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUT);
        }
    }

    /** Never prints anything of the person. */
    @Override
    public String toString() {
        return "IdentiteAttestee[" + fournisseur + "]";
    }
}

package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.EtatCivil.Lieu;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lieu de naissance : département, arrondissement à Paris, Lyon et Marseille, ou « 099 » et un pays. */
final class LectureLieuNaissance {

    private static final String CORSE = "20";
    private static final String PARIS = "75";

    /** Until 1968 the département 75 was the Seine: one could be born there outside Paris. */
    private static final int FIN_DE_LA_SEINE = 1968;

    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("(?:75[01]|6900|6938|130|132)?([0-9]{1,2})(?:E|ER|EME|ÈME)?");
    private static final Pattern SAISIE_99 = Pattern.compile("0?99|99[0-9]{3}");

    private final FormulaireEtatCivil saisi;
    private final ReferentielDeSaisie referentiel;
    private final Constats constats;

    private LectureLieuNaissance(FormulaireEtatCivil saisi, ReferentielDeSaisie referentiel, Constats constats) {
        this.saisi = saisi;
        this.referentiel = referentiel;
        this.constats = constats;
    }

    static Optional<Lieu> lire(
            FormulaireEtatCivil saisi,
            Optional<DateNaissance> naissance,
            ReferentielDeSaisie referentiel,
            Constats constats) {
        return new LectureLieuNaissance(saisi, referentiel, constats)
                .lire(naissance.map(DateNaissance::annee).orElse(Integer.MAX_VALUE));
    }

    private Optional<Lieu> lire(int annee) {
        var code = Texte.sansEspace(saisi.departement()).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return constats.refuser("departement", Anomalie.DEPARTEMENT_OBLIGATOIRE);
        }
        if (code.equals(EtatCivil.ETRANGER)) {
            return aLEtranger();
        }
        if (SAISIE_99.matcher(code).matches()) {
            return constats.refuser("departement", Anomalie.DEPARTEMENT_99);
        }
        var departement = referentiel.departementDeNaissance(code, annee);
        if (departement.isEmpty()) {
            return code.equals(CORSE)
                    ? constats.refuser("departement", Anomalie.DEPARTEMENT_CORSE)
                    : constats.refuser("departement", Anomalie.DEPARTEMENT_INCONNU, code);
        }
        if (!saisi.pays().isBlank()) {
            return constats.refuser("pays", Anomalie.PAYS_INCOHERENT);
        }
        return enFrance(departement.get(), annee);
    }

    private Optional<Lieu> aLEtranger() {
        if (!saisi.arrondissement().isBlank()) {
            constats.signaler("arrondissement", Anomalie.ARRONDISSEMENT_SANS_OBJET);
        }
        var code = Texte.net(saisi.pays());
        if (code.isEmpty()) {
            return constats.refuser("pays", Anomalie.PAYS_OBLIGATOIRE);
        }
        var pays = referentiel.paysParCode(code).or(() -> referentiel.paysParNom(code));
        return pays.isPresent()
                ? pays.map(p -> new Lieu(EtatCivil.ETRANGER, Optional.empty(), Optional.of(p.code())))
                : constats.refuser("pays", Anomalie.PAYS_INCONNU);
    }

    private Optional<Lieu> enFrance(ReferentielDeSaisie.Departement departement, int annee) {
        var nombre = referentiel.arrondissements(departement.code());
        var tape = Texte.sansEspace(saisi.arrondissement()).toUpperCase(Locale.ROOT);
        if (nombre == 0) {
            if (!tape.isEmpty()) {
                return constats.refuser("arrondissement", Anomalie.ARRONDISSEMENT_SANS_OBJET);
            }
            return Optional.of(Lieu.en(departement.code()));
        }
        var horsDeLaVille = !departement.code().equals(PARIS) || annee < FIN_DE_LA_SEINE;
        var ou = horsDeLaVille ? ", ou 00 si vous êtes né(e) dans une autre commune du département" : "";
        var ville = ville(departement.code());
        if (tape.isEmpty()) {
            return constats.refuser(
                    "arrondissement", Anomalie.ARRONDISSEMENT_OBLIGATOIRE, ville, Math.min(nombre, 14), ou);
        }
        var lu = ARRONDISSEMENT.matcher(tape);
        var numero = lu.matches() ? Integer.parseInt(lu.group(1)) : -1;
        if (numero < (horsDeLaVille ? 0 : 1) || numero > nombre) {
            return constats.refuser("arrondissement", Anomalie.ARRONDISSEMENT_INCONNU, ville, nombre, nombre, ou);
        }
        return Optional.of(new Lieu(departement.code(), Optional.of("%02d".formatted(numero)), Optional.empty()));
    }

    private static String ville(String departement) {
        return switch (departement) {
            case PARIS -> "Paris";
            case "69" -> "Lyon";
            default -> "Marseille";
        };
    }
}

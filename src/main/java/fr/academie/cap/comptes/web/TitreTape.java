package fr.academie.cap.comptes.web;

import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.web.DateTapee;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Un titre à donner, tel que tapé ; sans début, il commence aujourd'hui. */
record TitreTape(String role, String academie, String etablissement, String debut, String fin) {

    static final TitreTape VIDE = new TitreTape("", "", "", "", "");
    private static final String DATE = "Écrivez la date ainsi : 01/12/2026.";

    TitreTape {
        role = Objects.requireNonNullElse(role, "");
        academie = Objects.requireNonNullElse(academie, "");
        etablissement = Objects.requireNonNullElse(etablissement, "").strip();
        debut = Objects.requireNonNullElse(debut, "").strip();
        fin = Objects.requireNonNullElse(fin, "").strip();
    }

    /** @return empty when something cannot be read: each fault is at its field */
    Optional<Compte.Titre> lire(LocalDate aujourdhui, BindingResult erreurs) {
        var choisi = Arrays.stream(Role.values())
                .filter(r -> r != Role.CANDIDAT && r.name().equals(role))
                .findFirst();
        if (choisi.isEmpty()) {
            erreurs.rejectValue("role", "CAP-CPT-013", "Choisissez le rôle dans la liste.");
        }
        if (academie.isEmpty()) {
            erreurs.rejectValue("academie", "CAP-CPT-014", "Choisissez l'académie où la personne tient ce rôle.");
        }
        var uai = choisi.flatMap(r -> uai(r, erreurs));
        var premier = debut.isEmpty() ? Optional.of(aujourdhui) : date("debut", debut, erreurs);
        var dernier = fin.isEmpty() ? Optional.<LocalDate>empty() : date("fin", fin, erreurs);
        if (uai.isEmpty() || academie.isEmpty() || premier.isEmpty() || (dernier.isEmpty() && !fin.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Compte.Titre(choisi.get(), academie, uai.get(), premier.get(), dernier));
    }

    /** Empty text for a role that names no establishment. */
    private Optional<String> uai(Role choisi, BindingResult erreurs) {
        if (choisi != Role.ETABLISSEMENT) {
            if (!etablissement.isEmpty()) {
                erreurs.rejectValue(
                        "etablissement",
                        "CAP-CPT-020",
                        "Seul un chef d'établissement ou son délégataire a un établissement. Effacez ce numéro, ou"
                                + " choisissez ce rôle.");
                return Optional.empty();
            }
            return Optional.of("");
        }
        var uai = UaiCle.normaliser(etablissement);
        if (uai.isEmpty()) {
            erreurs.rejectValue(
                    "etablissement",
                    "CAP-CPT-016",
                    "Écrivez le numéro UAI de l'établissement : sept chiffres et la lettre de contrôle qui leur"
                            + " correspond, par exemple 0350001L.");
        }
        return uai;
    }

    private static Optional<LocalDate> date(String champ, String saisie, BindingResult erreurs) {
        var lue = DateTapee.lire(saisie);
        if (lue.isEmpty()) {
            erreurs.rejectValue(champ, "CAP-CPT-015", DATE);
        }
        return lue;
    }
}

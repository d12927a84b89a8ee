package fr.academie.cap.comptes.web;

import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.web.DateTapee;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Un titre à donner, tel que tapé ; sans début, il commence aujourd'hui. */
record TitreTape(String role, String academie, String debut, String fin) {

    static final TitreTape VIDE = new TitreTape("", "", "", "");
    private static final String DATE = "Écrivez la date ainsi : 01/12/2026.";

    TitreTape {
        role = Objects.requireNonNullElse(role, "");
        academie = Objects.requireNonNullElse(academie, "");
        debut = Objects.requireNonNullElse(debut, "").strip();
        fin = Objects.requireNonNullElse(fin, "").strip();
    }

    /** @return empty when something cannot be read: each fault is at its field */
    Optional<Compte.Titre> lire(LocalDate aujourdhui, BindingResult erreurs) {
        var choisi = Arrays.stream(Role.values())
                .filter(r -> r != Role.CANDIDAT
                        && r != Role.ETABLISSEMENT
                        && r.name().equals(role))
                .findFirst();
        if (choisi.isEmpty()) {
            erreurs.rejectValue("role", "CAP-CPT-013", "Choisissez le rôle dans la liste.");
        }
        if (academie.isEmpty()) {
            erreurs.rejectValue("academie", "CAP-CPT-014", "Choisissez l'académie où la personne tient ce rôle.");
        }
        var premier = debut.isEmpty() ? Optional.of(aujourdhui) : date("debut", debut, erreurs);
        var dernier = fin.isEmpty() ? Optional.<LocalDate>empty() : date("fin", fin, erreurs);
        if (choisi.isEmpty() || academie.isEmpty() || premier.isEmpty() || (dernier.isEmpty() && !fin.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Compte.Titre(choisi.get(), academie, premier.get(), dernier));
    }

    private static Optional<LocalDate> date(String champ, String saisie, BindingResult erreurs) {
        var lue = DateTapee.lire(saisie);
        if (lue.isEmpty()) {
            erreurs.rejectValue(champ, "CAP-CPT-015", DATE);
        }
        return lue;
    }
}

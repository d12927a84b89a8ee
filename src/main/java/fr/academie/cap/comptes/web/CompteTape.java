package fr.academie.cap.comptes.web;

import fr.academie.cap.identite.Compte;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** Un compte à créer ou à corriger, tel que tapé, avec le premier titre de qui arrive. */
record CompteTape(
        String id,
        String prenom,
        String nom,
        String courriel,
        String role,
        String academie,
        String etablissement,
        String debut,
        String fin,
        Integer verrou) {

    static final CompteTape VIDE = new CompteTape("", "", "", "", "", "", "", "", "", 0);

    private static final Pattern ID = Pattern.compile("[a-z0-9]{2,32}");
    private static final Pattern COURRIEL =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final int NOM = 80;

    CompteTape {
        id = texte(id);
        prenom = texte(prenom);
        nom = texte(nom);
        courriel = texte(courriel);
        role = texte(role);
        academie = texte(academie);
        etablissement = texte(etablissement);
        debut = texte(debut);
        fin = texte(fin);
        verrou = Objects.requireNonNullElse(verrou, 0);
    }

    private static String texte(String saisi) {
        return Objects.requireNonNullElse(saisi, "").strip();
    }

    static CompteTape de(Compte compte) {
        return new CompteTape(
                compte.id(), compte.prenom(), compte.nom(), compte.courriel(), "", "", "", "", "", compte.verrou());
    }

    TitreTape titre() {
        return new TitreTape(role, academie, etablissement, debut, fin);
    }

    void controlerIdentifiant(BindingResult erreurs) {
        if (!ID.matcher(id).matches()) {
            erreurs.rejectValue(
                    "id",
                    "CAP-CPT-010",
                    "Écrivez l'identifiant en 2 à 32 lettres minuscules sans accent et chiffres, par exemple cfontaine.");
        }
    }

    void controlerIdentite(BindingResult erreurs) {
        nom(erreurs, "prenom", prenom, "Écrivez le prénom.");
        nom(erreurs, "nom", nom, "Écrivez le nom.");
        if (courriel.length() > 254 || !COURRIEL.matcher(courriel).matches()) {
            erreurs.rejectValue(
                    "courriel",
                    "CAP-CPT-011",
                    "Écrivez l'adresse électronique de la personne, de la forme prenom.nom@ac-exemple.fr.");
        }
    }

    private static void nom(BindingResult erreurs, String champ, String valeur, String phrase) {
        if (valeur.isEmpty() || valeur.length() > NOM || valeur.chars().anyMatch(Character::isISOControl)) {
            erreurs.rejectValue(champ, "CAP-CPT-012", phrase);
        }
    }
}

package fr.academie.cap.inscription.saisie.controle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Noms et prénoms : toute écriture latine, traits d'union, apostrophes ; jamais de signe ni de chiffre. */
final class LectureNom {

    static final int MAX = 100;

    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u02B9\\u00B4]");
    private static final Pattern TRAITS = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern NOM = Pattern.compile("[\\p{L}\\p{M}' \\-]+");
    private static final Pattern SEPARATEUR = Pattern.compile("[,;]");

    private LectureNom() {}

    static Optional<String> obligatoire(String champ, String brut, Anomalie absent, Constats constats) {
        var nom = net(brut);
        if (nom.codePoints().noneMatch(c -> c != '\'' && c != '-' && c != ' ')) {
            return constats.refuser(champ, absent);
        }
        return verifier(champ, nom, constats);
    }

    static Optional<String> facultatif(String champ, String brut, Constats constats) {
        var nom = net(brut);
        return nom.isEmpty() ? Optional.empty() : verifier(champ, nom, constats);
    }

    /** « Jeanne, Louise » : la virgule sépare les prénoms, l'espace appartient à un prénom composé. */
    static List<String> prenoms(String champ, String brut, Constats constats) {
        var lus = new ArrayList<String>();
        for (var morceau : SEPARATEUR.split(brut)) {
            var prenom = net(morceau);
            if (!prenom.isEmpty()) {
                var lu = verifier(champ, prenom, constats);
                if (lu.isEmpty()) {
                    return List.of();
                }
                lus.add(lu.get());
            }
        }
        var longueur = Texte.longueur(String.join(", ", lus));
        if (longueur > MAX) {
            constats.signaler(champ, Anomalie.NOM_TROP_LONG, longueur);
        }
        return lus;
    }

    private static Optional<String> verifier(String champ, String nom, Constats constats) {
        if (Texte.longueur(nom) > MAX) {
            return constats.refuser(champ, Anomalie.NOM_TROP_LONG, Texte.longueur(nom));
        }
        if (!Texte.latin(nom)) {
            return constats.refuser(champ, Anomalie.NOM_LATIN);
        }
        var deLettres = NOM.matcher(nom).matches() && nom.codePoints().anyMatch(Character::isLetter);
        return deLettres ? Optional.of(nom) : constats.refuser(champ, Anomalie.NOM_CARACTERES);
    }

    private static String net(String brut) {
        var apostrophes = APOSTROPHES.matcher(Texte.net(brut)).replaceAll("'");
        return TRAITS.matcher(apostrophes).replaceAll("-");
    }
}

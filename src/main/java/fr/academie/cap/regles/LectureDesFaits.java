package fr.academie.cap.regles;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lit un enregistrement de faits pour l'expliquer : jamais sur le chemin d'une décision. */
final class LectureDesFaits {

    private LectureDesFaits() {}

    static String libelle(Faits faits, String nom) {
        return libelle(composant(faits, nom));
    }

    static String libelle(RecordComponent composant) {
        var fait = composant.getAnnotation(Fait.class);
        return fait == null ? composant.getName() : fait.value();
    }

    static String valeur(Faits faits, String nom) {
        var composant = composant(faits, nom);
        var fait = composant.getAnnotation(Fait.class);
        return fait != null && fait.centiemes() && lire(faits, composant) instanceof Integer note
                ? new Moyenne(note, 1).texte()
                : dire(lire(faits, composant));
    }

    static String remplir(String texte, Faits faits, Droit droit) {
        if (texte.indexOf('{') < 0) {
            return texte;
        }
        var rempli = texte.replace("{session}", Integer.toString(droit.session()));
        for (var composant : faits.getClass().getRecordComponents()) {
            var marque = "{" + composant.getName() + "}";
            if (rempli.contains(marque)) {
                rempli = rempli.replace(marque, dire(lire(faits, composant)));
            }
        }
        return faits instanceof Calculs calculs ? avecGrandeurs(rempli, calculs) : rempli;
    }

    private static String avecGrandeurs(String texte, Calculs calculs) {
        var rempli = texte;
        for (var debut = rempli.indexOf('{'); debut >= 0; debut = rempli.indexOf('{', debut + 1)) {
            var fin = rempli.indexOf('}', debut);
            var valeur = calculs.grandeur(rempli.substring(debut + 1, fin));
            if (valeur != null) {
                rempli = rempli.substring(0, debut) + valeur + rempli.substring(fin + 1);
            }
        }
        return rempli;
    }

    static String dire(@Nullable Object valeur) {
        if (valeur == null) {
            return "non renseigné";
        }
        if (valeur instanceof Boolean vrai) {
            return vrai ? "oui" : "non";
        }
        if (valeur instanceof LocalDate jour) {
            return JourEnLettres.de(jour);
        }
        if (valeur instanceof Year annee) {
            return annee.toString();
        }
        if (valeur instanceof Collection<?> plusieurs) {
            return plusieurs.stream().map(LectureDesFaits::dire).collect(Collectors.joining(", "));
        }
        return valeur instanceof Libelle dit ? dit.libelle() : valeur.toString();
    }

    static @Nullable Object lire(Faits faits, RecordComponent composant) {
        try {
            return composant.getAccessor().invoke(faits);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Fait illisible : " + composant.getName(), e);
        }
    }

    private static RecordComponent composant(Faits faits, String nom) {
        for (var composant : faits.getClass().getRecordComponents()) {
            if (composant.getName().equals(nom)) {
                return composant;
            }
        }
        throw new IllegalStateException(faits.getClass().getSimpleName() + " n'a pas de fait nommé " + nom);
    }
}

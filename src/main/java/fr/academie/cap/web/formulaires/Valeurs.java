package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Genre;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** From texts to typed answers and back. */
final class Valeurs {

    private static final Pattern NOMBRE = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,6})?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})");
    private static final Pattern ESPACES = Pattern.compile("[ \\u00a0\\u202f]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Valeurs() {}

    /** Long when whole, BigDecimal otherwise. */
    static Object nombre(Question question, String texte) throws ReponseImpropre {
        var sansEspace = ESPACES.matcher(texte).replaceAll("");
        if (!NOMBRE.matcher(sansEspace).matches()) {
            throw new ReponseImpropre("Écrivez « " + question.libelle() + " » en chiffres, par exemple 12 ou 12,5");
        }
        var nombre = new BigDecimal(sansEspace.replace(',', '.')).stripTrailingZeros();
        var decimales = question.decimales();
        if (decimales != null && nombre.scale() > decimales) {
            throw new ReponseImpropre(
                    decimales == 0
                            ? "Écrivez « " + question.libelle() + " » en nombre entier"
                            : "« " + question.libelle() + " » : " + decimales + " chiffres après la virgule au plus");
        }
        return nombre.scale() <= 0 ? (Object) nombre.longValueExact() : nombre;
    }

    static String texte(Question question, String texte) throws ReponseImpropre {
        var lignes = texte.replace("\r\n", "\n").replace('\r', '\n');
        var uneLigne = question.genre() != Genre.TEXTAREA && lignes.indexOf('\n') >= 0;
        if (INVISIBLE.matcher(lignes).find() || uneLigne) {
            throw new ReponseImpropre("Retirez de « " + question.libelle() + " » les caractères invisibles");
        }
        return lignes;
    }

    static String parmi(Question question, String texte, List<Choix> choix) throws ReponseImpropre {
        if (choix.stream().noneMatch(c -> c.valeur().equals(texte))) {
            throw new ReponseImpropre("Choisissez une des réponses proposées à « " + question.libelle() + " »");
        }
        return texte;
    }

    static List<String> liste(Question question, List<String> textes, List<Choix> choix) throws ReponseImpropre {
        for (var texte : textes) {
            parmi(question, texte, choix);
        }
        return textes.stream().distinct().toList();
    }

    static ReponseImpropre dateIrreelle(Question question) {
        return new ReponseImpropre(
                "Écrivez une date qui existe pour « " + question.libelle() + " », par exemple 27 3 2027");
    }

    /** As the fields of the page show it. */
    static List<String> enTextes(Question question, Object valeur) {
        if (valeur instanceof Collection<?> plusieurs) {
            return plusieurs.stream().map(String::valueOf).toList();
        }
        var date = ISO.matcher(String.valueOf(valeur));
        if (question.genre() == Genre.DATETIME && date.matches()) {
            return List.of(date.group(3), date.group(2), date.group(1));
        }
        if (valeur instanceof Boolean coche) {
            return coche ? List.of("true") : List.of();
        }
        return List.of(
                valeur instanceof BigDecimal nombre
                        ? nombre.toPlainString().replace('.', ',')
                        : String.valueOf(valeur));
    }
}

package fr.academie.cap.regles;

import org.jspecify.annotations.Nullable;

/**
 * Les sommes d'où viennent les deux moyennes : toutes les unités, et les seules unités professionnelles.
 *
 * @param points points des unités obligatoires, en centièmes multipliés par les coefficients
 * @param bonus points au-dessus de 10 aux facultatives, même unité ; hors du dénominateur
 */
public record Moyennes(long points, int coefficients, long pointsPro, int coefficientsPro, long bonus) {

    private static final int DIX = 1000;

    /** Additionne les unités qui comptent ; une dispense sort du numérateur et du dénominateur. */
    public static Moyennes de(FaitsDEpreuves.Deliberer faits) {
        var points = 0L;
        var coefficients = 0;
        var pointsPro = 0L;
        var coefficientsPro = 0;
        var bonus = 0L;
        var resultats = faits.resultats();
        for (var i = 0; i < resultats.size(); i++) {
            var resultat = resultats.get(i);
            if (!resultat.compte()) {
                continue;
            }
            var unite = resultat.unite();
            var note = resultat.noteRetenue();
            if (unite.facultative()) {
                bonus += note > DIX ? (long) (note - DIX) * unite.coefficient() : 0;
                continue;
            }
            points += (long) note * unite.coefficient();
            coefficients += unite.coefficient();
            if (unite.estProfessionnelle()) {
                pointsPro += (long) note * unite.coefficient();
                coefficientsPro += unite.coefficient();
            }
        }
        var chefDOeuvre = faits.chefDOeuvre();
        if (chefDOeuvre == null || coefficientsPro == 0) {
            return new Moyennes(points, coefficients, pointsPro, coefficientsPro, bonus);
        }
        return new Moyennes(
                points + chefDOeuvre, coefficients + 1, pointsPro + chefDOeuvre, coefficientsPro + 1, bonus);
    }

    /** Moyenne de toutes les unités, points facultatifs compris. */
    public @Nullable Moyenne generale() {
        return coefficients == 0 ? null : new Moyenne(points + bonus, coefficients);
    }

    /** Moyenne des unités professionnelles. */
    public @Nullable Moyenne professionnelle() {
        return coefficientsPro == 0 ? null : new Moyenne(pointsPro, coefficientsPro);
    }

    /** Moyenne qui donne la mention, avec ou sans les points facultatifs. */
    public Moyenne pourLaMention(boolean avecFacultative) {
        return new Moyenne(avecFacultative ? points + bonus : points, coefficients);
    }
}

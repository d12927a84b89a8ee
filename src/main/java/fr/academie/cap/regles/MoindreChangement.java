package fr.academie.cap.regles;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cherche, du moins coûteux au plus coûteux, un ou deux faits dont le changement donne une autre issue. Le coût est le
 * poids du fait, puis la distance parcourue ; chaque proposition est vraiment jugée par la règle.
 */
final class MoindreChangement {

    private static final int PAS_NUMERIQUES = 24;
    private static final int ECHELLE = 100;

    private record Variante(int rang, @Nullable Object valeur, int cout) {}

    private MoindreChangement() {}

    static Optional<Changement> de(Verdict<?> verdict) {
        var faits = verdict.trace().faits();
        if (faits instanceof Voisins voisins) {
            return parVoisins(verdict, voisins);
        }
        var variantes = variantes(faits);
        for (var variante : variantes) {
            var trouve = essayer(verdict, List.of(variante));
            if (trouve.isPresent()) {
                return trouve;
            }
        }
        return paire(verdict, variantes);
    }

    private static Optional<Changement> parVoisins(Verdict<?> verdict, Voisins voisins) {
        return voisins.voisins()
                .filter(voisin -> autreIssue(verdict, verdict.trace().rejouer(voisin.faits())))
                .map(voisin -> new Changement(
                        voisin.faits(),
                        List.of(voisin.difference().get()),
                        verdict.trace().rejouer(voisin.faits())))
                .findFirst();
    }

    private static Optional<Changement> paire(Verdict<?> verdict, List<Variante> variantes) {
        var paires = new ArrayList<List<Variante>>();
        for (var une : variantes) {
            for (var autre : variantes) {
                if (une.rang() < autre.rang()) {
                    paires.add(List.of(une, autre));
                }
            }
        }
        paires.sort(Comparator.comparingInt(
                paire -> paire.get(0).cout() + paire.get(1).cout()));
        for (var paire : paires) {
            var trouve = essayer(verdict, paire);
            if (trouve.isPresent()) {
                return trouve;
            }
        }
        return Optional.empty();
    }

    private static Optional<Changement> essayer(Verdict<?> verdict, List<Variante> variantes) {
        var depart = verdict.trace().faits();
        var composants = depart.getClass().getRecordComponents();
        var valeurs = new Object[composants.length];
        for (var i = 0; i < composants.length; i++) {
            valeurs[i] = LectureDesFaits.lire(depart, composants[i]);
        }
        var differences = new ArrayList<String>();
        for (var variante : variantes) {
            differences.add("« " + LectureDesFaits.libelle(composants[variante.rang()]) + " » était « "
                    + LectureDesFaits.dire(variante.valeur()) + " » au lieu de « "
                    + LectureDesFaits.dire(valeurs[variante.rang()]) + " »");
            valeurs[variante.rang()] = variante.valeur();
        }
        var faits = construire(depart.getClass(), composants, valeurs);
        var autre = verdict.trace().rejouer(faits);
        return autreIssue(verdict, autre) ? Optional.of(new Changement(faits, differences, autre)) : Optional.empty();
    }

    private static boolean autreIssue(Verdict<?> avant, Verdict<?> apres) {
        return avant.getClass() != apres.getClass()
                && !(apres instanceof Verdict.Irrecevable)
                && !(apres instanceof Verdict.HorsPerimetre);
    }

    private static List<Variante> variantes(Faits faits) {
        var variantes = new ArrayList<Variante>();
        var composants = faits.getClass().getRecordComponents();
        for (var rang = 0; rang < composants.length; rang++) {
            var fait = composants[rang].getAnnotation(Fait.class);
            if (fait != null && fait.poids() > 0) {
                ajouter(variantes, rang, composants[rang], LectureDesFaits.lire(faits, composants[rang]), fait.poids());
            }
        }
        variantes.sort(Comparator.comparingInt(Variante::cout));
        return variantes;
    }

    private static void ajouter(
            List<Variante> variantes, int rang, RecordComponent composant, @Nullable Object valeur, int poids) {
        var type = composant.getType();
        if (valeur instanceof Boolean vrai) {
            variantes.add(new Variante(rang, !vrai, poids * ECHELLE));
        } else if (type.isEnum()) {
            for (var constante : type.getEnumConstants()) {
                if (constante != valeur) {
                    variantes.add(new Variante(rang, constante, poids * ECHELLE));
                }
            }
        } else if (valeur != null) {
            for (var pas = 1; pas <= PAS_NUMERIQUES; pas++) {
                ajouterNombre(variantes, rang, valeur, pas, poids);
                ajouterNombre(variantes, rang, valeur, -pas, poids);
            }
        }
    }

    private static void ajouterNombre(List<Variante> variantes, int rang, Object valeur, int pas, int poids) {
        var cout = poids * ECHELLE + Math.abs(pas);
        if (valeur instanceof Integer nombre) {
            variantes.add(new Variante(rang, nombre + pas, cout));
        } else if (valeur instanceof Year annee) {
            variantes.add(new Variante(rang, annee.plusYears(pas), cout));
        } else if (valeur instanceof LocalDate jour) {
            variantes.add(new Variante(rang, jour.plusDays(pas), cout));
        }
    }

    private static Faits construire(Class<?> type, RecordComponent[] composants, Object[] valeurs) {
        var types = new Class<?>[composants.length];
        for (var i = 0; i < composants.length; i++) {
            types[i] = composants[i].getType();
        }
        try {
            Constructor<?> constructeur = type.getDeclaredConstructor(types);
            return (Faits) constructeur.newInstance(valeurs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Faits impossibles à refaire : " + type.getSimpleName(), e);
        }
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.Voisins.Voisin;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Les délibérations voisines d'une autre : d'abord une pièce ou une justification, puis le moins de demi-points possible à
 * une épreuve, puis à deux. Au-delà de vingt points en tout, un changement n'aide plus personne : aucun n'est proposé.
 */
final class VoisinsDeDeliberation {

    private static final int DEMI_POINT = 50;
    private static final int MAXIMUM = 2000;
    private static final int PAS = MAXIMUM / DEMI_POINT;

    private VoisinsDeDeliberation() {}

    static Stream<Voisin> de(Deliberer faits) {
        return Stream.of(
                        livret(faits),
                        justifications(faits),
                        IntStream.rangeClosed(1, PAS).boxed().flatMap(pas -> uneNote(faits, pas)),
                        IntStream.rangeClosed(2, PAS).boxed().flatMap(pas -> deuxNotes(faits, pas)))
                .flatMap(voisins -> voisins);
    }

    private static Stream<Voisin> livret(Deliberer faits) {
        if (!faits.livretProduit() || faits.livretExamine()) {
            return Stream.empty();
        }
        var examine = new Deliberer(
                faits.resultats(), faits.voie(), faits.chefDOeuvre(), true, true, faits.remplacementPasse());
        return Stream.of(new Voisin(examine, () -> "le jury avait examiné le livret"));
    }

    private static Stream<Voisin> justifications(Deliberer faits) {
        return IntStream.range(0, faits.resultats().size())
                .filter(rang -> faits.resultats().get(rang).presence() == Presence.ABSENT)
                .mapToObj(rang -> {
                    var unite = faits.resultats().get(rang).unite();
                    return new Voisin(
                            changer(faits, rang, Resultat.absence(unite, true)),
                            () -> "l'absence à " + unite.code() + " était justifiée");
                });
    }

    private static Stream<Voisin> uneNote(Deliberer faits, int pas) {
        return IntStream.range(0, faits.resultats().size())
                .filter(rang -> estNotee(faits, rang))
                .boxed()
                .flatMap(rang -> Stream.of(pas, -pas).flatMap(ecart -> deplacer(faits, rang, ecart)));
    }

    private static Stream<Voisin> deuxNotes(Deliberer faits, int pas) {
        return IntStream.range(0, faits.resultats().size())
                .boxed()
                .flatMap(un -> IntStream.range(un + 1, faits.resultats().size())
                        .boxed()
                        .filter(autre -> estNotee(faits, un) && estNotee(faits, autre))
                        .flatMap(autre -> partages(faits, un, autre, pas)));
    }

    private static Stream<Voisin> partages(Deliberer faits, int un, int autre, int pas) {
        return IntStream.range(1, pas)
                .boxed()
                .flatMap(part -> Stream.of(1, -1)
                        .flatMap(sens -> deplacer(faits, un, sens * part)
                                .flatMap(premier -> deplacer((Deliberer) premier.faits(), autre, sens * (pas - part))
                                        .map(second -> new Voisin(
                                                second.faits(),
                                                () -> premier.difference().get() + " et "
                                                        + second.difference().get())))));
    }

    private static boolean estNotee(Deliberer faits, int rang) {
        var resultat = faits.resultats().get(rang);
        return resultat.position() == Position.INSCRIT && resultat.presence() == Presence.PRESENT;
    }

    private static Stream<Voisin> deplacer(Deliberer faits, int rang, int pas) {
        var resultat = faits.resultats().get(rang);
        var note = resultat.note() + pas * DEMI_POINT;
        if (note < 0 || note > MAXIMUM) {
            return Stream.empty();
        }
        return Stream.of(new Voisin(
                changer(faits, rang, resultat.avec(note)),
                () -> "la note de " + resultat.unite().code() + " était " + new Moyenne(note, 1) + " au lieu de "
                        + new Moyenne(resultat.note(), 1)));
    }

    private static Deliberer changer(Deliberer faits, int rang, Resultat resultat) {
        var resultats = new ArrayList<>(faits.resultats());
        resultats.set(rang, resultat);
        return faits.avecResultats(resultats);
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tire au sort des dossiers plausibles, à partir d'une graine que l'épreuve imprime. */
record Tirage(Random alea) {

    private static final Nature[] GENERALES = {
        Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE, Nature.MATHEMATIQUES_SCIENCES, Nature.EPS, Nature.PREVENTION_SANTE
    };

    int entre(int min, int max) {
        return min + alea.nextInt(max - min + 1);
    }

    boolean pile() {
        return alea.nextBoolean();
    }

    <T> T parmi(T[] valeurs) {
        return valeurs[alea.nextInt(valeurs.length)];
    }

    LocalDate jour(int premiereAnnee, int derniereAnnee) {
        return LocalDate.of(entre(premiereAnnee, derniereAnnee), 1, 1).plusDays(entre(0, 364));
    }

    Droit droit() {
        return Temps.session(entre(2006, 2028));
    }

    /** Un candidat individuel, quatre unités générales, d'une à quatre professionnelles, peut-être une facultative. */
    Deliberer deliberation() {
        var resultats = new ArrayList<Resultat>();
        for (var i = 0; i < GENERALES.length; i++) {
            resultats.add(resultat(new Unite("EG" + i, GENERALES[i], entre(1, 4), false)));
        }
        var professionnelles = entre(1, 4);
        for (var i = 0; i < professionnelles; i++) {
            resultats.add(resultat(new Unite("EP" + i, Nature.PROFESSIONNELLE, entre(1, 13), false)));
        }
        if (pile()) {
            resultats.add(Resultat.note(facultative(), entre(0, 40) * 50));
        }
        return new Deliberer(resultats, Voie.AUCUNE, null, pile(), pile(), pile());
    }

    private Resultat resultat(Unite unite) {
        return switch (entre(0, 19)) {
            case 0 -> Resultat.absence(unite, false);
            case 1 -> Resultat.absence(unite, true);
            case 2 -> Resultat.sansNote(unite, Position.DISPENSE);
            case 3 -> Resultat.sansNote(unite, Position.NON_INSCRIT);
            case 4 -> Resultat.sansNote(unite, Position.ACQUISE_PAR_VAE);
            case 5, 6 -> Resultat.benefice(unite, entre(0, 2000));
            default -> Resultat.note(unite, entre(10, 30) * 50);
        };
    }

    private static Unite facultative() {
        return new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);
    }

    Deliberer sansFacultative(Deliberer faits) {
        return faits.avecResultats(faits.resultats().stream()
                .filter(resultat -> !resultat.unite().facultative())
                .toList());
    }

    Deliberer avecFacultative(Deliberer faits, int note) {
        var resultats = new ArrayList<>(faits.resultats());
        resultats.add(Resultat.note(facultative(), note));
        return faits.avecResultats(resultats);
    }

    Deliberer sansAbsence(Deliberer faits) {
        return faits.avecResultats(faits.resultats().stream()
                .map(resultat -> resultat.position() == Position.INSCRIT || resultat.position() == Position.NON_INSCRIT
                        ? Resultat.note(resultat.unite(), entre(0, 40) * 50)
                        : resultat)
                .toList());
    }

    int rangObligatoire(Deliberer faits) {
        int rang;
        do {
            rang = entre(0, faits.resultats().size() - 1);
        } while (faits.resultats().get(rang).unite().facultative());
        return rang;
    }

    /** Un verdict d'une règle quelconque, sur des faits quelconques, même fautifs. */
    Verdict<?> verdict() {
        var regles = Temps.REGLES;
        var droit = regles.droit(jour(2001, 2028), entre(2001, 2028));
        var naissance = entre(0, 9) == 0 ? null : Year.of(entre(1890, 2030));
        var voie = entre(0, 9) == 0 ? null : parmi(Voie.values());
        return switch (entre(0, 9)) {
            case 0 -> regles.admission(new Faits.Admission(naissance, voie, pile(), pile(), entre(-1, 30)), droit);
            case 1 ->
                regles.forme(
                        new Faits.ChoixDeForme(
                                naissance,
                                voie,
                                pile(),
                                pile() ? parmi(Forme.values()) : null,
                                pile(),
                                pile(),
                                pile() ? parmi(Forme.values()) : null,
                                pile()),
                        droit);
            case 2 -> regles.unSeulCap(new Faits.NombreDeCap(entre(-1, 3), pile(), pile()), droit);
            case 3 ->
                regles.conservation(
                        new Faits.NoteAConserver(
                                jour(1999, 2028),
                                entre(1999, 2028),
                                pile(),
                                pile(),
                                parmi(Faits.Origine.values()),
                                pile(),
                                parmi(Nature.values())),
                        droit);
            case 4 ->
                regles.dispenseEps(new Faits.DemandeEps(voie, parmi(Etablissement.values()), pile(), pile()), droit);
            case 5 ->
                regles.modeEvaluation(
                        new FaitsDEpreuves.Preparation(voie, parmi(Etablissement.values()), pile(), naissance), droit);
            case 6 ->
                regles.habilitation(
                        new FaitsDeProcedure.SuiteDHabilitation(
                                pile() ? jour(2001, 2028) : null, pile() ? jour(2001, 2028) : null, null),
                        droit);
            case 7 ->
                regles.jury(
                        new FaitsDeProcedure.CompositionDeJury(
                                new FaitsDeProcedure.Membres(entre(0, 4), entre(0, 2), entre(0, 2)),
                                new FaitsDeProcedure.Membres(entre(0, 4), entre(0, 2), entre(0, 2)),
                                pile(),
                                pile(),
                                pile(),
                                pile() ? jour(2001, 2028) : null,
                                List.of("a"),
                                pile() ? List.of("a") : List.of()),
                        droit);
            case 8 ->
                regles.specialiteOuverte(
                        new Faits.SpecialitePresentee(
                                "500-22132",
                                entre(2000, 2010),
                                pile() ? entre(2005, 2020) : null,
                                null,
                                pile(),
                                List.of()),
                        droit);
            default -> regles.delivrance(deliberation(), droit);
        };
    }
}

package fr.academie.cap.regles;

import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One candidate, whole law: admission, form, mode, EPS dispense, delivery with ten units. Every verdict, with its
 * article-level trace, escapes to the black hole. Run with {@code -prof gc} to read the allocation per candidate.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DossierCompletBenchmark {

    private static final int CANDIDATS = 4096;
    private static final long GRAINE = 20_270_615L;

    private record Candidat(
            Faits.Admission admission,
            Faits.ChoixDeForme forme,
            FaitsDEpreuves.Preparation preparation,
            Faits.DemandeEps eps,
            Deliberer deliberation) {}

    private final ReglesCap regles = ReglesCap.parDefaut();
    private final Droit droit = regles.droit(LocalDate.of(2027, 6, 15), 2027);
    private final Candidat[] candidats = new Candidat[CANDIDATS];
    private int rang;

    @Setup
    public void tirer() {
        var alea = new Random(GRAINE);
        for (var i = 0; i < CANDIDATS; i++) {
            candidats[i] = candidat(alea);
        }
    }

    private static Candidat candidat(Random alea) {
        var naissance = Year.of(1985 + alea.nextInt(26));
        var voie = Voie.values()[alea.nextInt(4)];
        var etablissement = switch (voie) {
            case APPRENTISSAGE -> Etablissement.CFA;
            case DISTANCE -> Etablissement.CENTRE_A_DISTANCE;
            default -> Etablissement.PUBLIC;
        };
        var pupille = voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE;
        return new Candidat(
                Faits.Admission.de(naissance, voie, alea.nextInt(10) > 0),
                Faits.ChoixDeForme.premier(naissance, voie, Forme.values()[alea.nextInt(2)], false, alea.nextBoolean()),
                new FaitsDEpreuves.Preparation(voie, etablissement, alea.nextBoolean(), naissance),
                new Faits.DemandeEps(voie, etablissement, false, alea.nextBoolean()),
                new Deliberer(resultats(alea), voie, pupille ? 1200 : null, alea.nextBoolean(), true, false));
    }

    private static List<Resultat> resultats(Random alea) {
        var resultats = new ArrayList<Resultat>();
        var natures = Nature.values();
        for (var i = 1; i <= 5; i++) {
            resultats.add(resultat(alea, new Unite("UG" + i, natures[i], 1 + alea.nextInt(3), false)));
        }
        for (var i = 1; i <= 4; i++) {
            resultats.add(resultat(alea, new Unite("UP" + i, Nature.PROFESSIONNELLE, 6 - i, false)));
        }
        resultats.add(Resultat.note(new Unite("UF1", Nature.ARTS_APPLIQUES, 1, true), 50 * alea.nextInt(41)));
        return resultats;
    }

    private static Resultat resultat(Random alea, Unite unite) {
        var note = 50 * (12 + alea.nextInt(22));
        return switch (alea.nextInt(25)) {
            case 0 -> Resultat.absence(unite, true);
            case 1, 2, 3 -> unite.estProfessionnelle() ? Resultat.note(unite, note) : Resultat.benefice(unite, 1133);
            default -> Resultat.note(unite, note);
        };
    }

    private Candidat suivant() {
        rang = rang + 1 & CANDIDATS - 1;
        return candidats[rang];
    }

    @Benchmark
    public void dossierComplet(Blackhole puits) {
        var candidat = suivant();
        puits.consume(regles.admission(candidat.admission(), droit));
        puits.consume(regles.forme(candidat.forme(), droit));
        puits.consume(regles.modeEvaluation(candidat.preparation(), droit));
        puits.consume(regles.dispenseEps(candidat.eps(), droit));
        puits.consume(regles.delivrance(candidat.deliberation(), droit));
    }

    @Benchmark
    public Verdict<Deliberation> deliberationSeule() {
        return regles.delivrance(suivant().deliberation(), droit);
    }

    /** What a person who asks « pourquoi ? » waits for: the reasoning in French, and the change that would matter. */
    @Benchmark
    public String explicationComplete() {
        return regles.delivrance(suivant().deliberation(), droit).explication().texte();
    }
}

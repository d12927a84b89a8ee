package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.FaitsDeProcedure.Fondement;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws candidates of the sessions under the version in force: ten units each.
 *
 * <p>{@link #ordinaire} is a candidate of a real session, well-formed, as the measures want; {@link #quelconque} goes
 * everywhere, wrong facts included, as the comparison wants.
 */
final class TirageDeCandidats {

    private static final int PREMIERE_SESSION = 2024;
    private static final int DERNIERE_SESSION = 2028;
    private static final Nature[] GENERALES = {
        Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE,
        Nature.MATHEMATIQUES_SCIENCES,
        Nature.EPS,
        Nature.PREVENTION_SANTE,
        Nature.LANGUE_VIVANTE
    };
    /** Around what decides: nothing, 10, the mentions, the top, and what is not a mark. */
    private static final int[] LIMITES = {0, 50, 950, 999, 1000, 1050, 1199, 1200, 1399, 1400, 1600, 2000, 2050, -50};

    private static final int REGLEMENTS = 40;

    private final SplittableRandom alea;
    private final Map<Integer, Droit> droits = new HashMap<>();
    private final List<List<Unite>> reglements;

    TirageDeCandidats(long graine) {
        this.alea = new SplittableRandom(graine);
        this.reglements =
                IntStream.range(0, REGLEMENTS).mapToObj(i -> reglement()).toList();
    }

    /** Five general units, four professional ones, one optional: the candidates of a specialité share them. */
    private List<Unite> reglement() {
        var unites = new ArrayList<Unite>();
        for (var rang = 0; rang < GENERALES.length; rang++) {
            unites.add(new Unite("EG" + (rang + 1), GENERALES[rang], entre(1, 3), false));
        }
        for (var rang = 1; rang <= 4; rang++) {
            unites.add(new Unite("EP" + rang, Nature.PROFESSIONNELLE, entre(1, 3) + 6 - rang, false));
        }
        unites.add(new Unite("EF1", Nature.ARTS_APPLIQUES, 1, true));
        return List.copyOf(unites);
    }

    List<Candidat> ordinaires(int nombre) {
        return IntStream.range(0, nombre).mapToObj(i -> ordinaire()).toList();
    }

    List<Candidat> quelconques(int nombre) {
        return IntStream.range(0, nombre).mapToObj(i -> quelconque()).toList();
    }

    Candidat ordinaire() {
        var voie = Voie.values()[entre(0, 4)];
        var session = 2027;
        var pupille = voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE;
        var naissance = Year.of(session - (pupille ? entre(16, 21) : entre(17, 60)));
        var etablissement = ordinaire(voie);
        var habilite = pile();
        var forme = pupille && unSur(20) == 0 ? Forme.PROGRESSIVE : pupille ? Forme.GLOBALE : parmi(Forme.values());
        var resultats = new ArrayList<Resultat>();
        for (var unite : reglements.get(unSur(REGLEMENTS))) {
            resultats.add(unite.facultative() ? Resultat.note(unite, 50 * entre(0, 40)) : ordinaire(unite));
        }
        var porteuse = resultats.stream()
                .filter(resultat -> resultat.unite().estProfessionnelle())
                .reduce((une, autre) ->
                        autre.unite().coefficient() > une.unite().coefficient() ? autre : une)
                .orElseThrow();
        var chef = pupille && porteuse.position() == Position.INSCRIT ? Integer.valueOf(50 * entre(10, 34)) : null;
        return new Candidat(
                droit(session),
                Faits.Admission.de(naissance, voie, voie != Voie.AUCUNE && unSur(20) != 0),
                Faits.ChoixDeForme.premier(naissance, voie, forme, pile(), pile()),
                new FaitsDEpreuves.Preparation(voie, etablissement, habilite, naissance),
                new FaitsDeProcedure.DispenseDUnite(
                        parmi(Fondement.values()), unSur(5) != 0, unSur(5) != 0, session - entre(1, 7)),
                new Faits.DemandeEps(voie, etablissement, habilite, pile()),
                new FaitsDEpreuves.Deliberer(resultats, voie, chef, pupille, pupille && pile(), false));
    }

    private Etablissement ordinaire(Voie voie) {
        return switch (voie) {
            case SCOLAIRE -> parmi(Etablissement.PUBLIC, Etablissement.PRIVE_SOUS_CONTRAT);
            case APPRENTISSAGE -> parmi(Etablissement.CFA, Etablissement.CFA_PUBLIC);
            case FORMATION_CONTINUE -> parmi(Etablissement.PUBLIC, Etablissement.PRIVE_HORS_CONTRAT);
            case DISTANCE -> Etablissement.CENTRE_A_DISTANCE;
            case AUCUNE -> Etablissement.AUCUN;
        };
    }

    private Resultat ordinaire(Unite unite) {
        return switch (unSur(40)) {
            case 0 -> Resultat.absence(unite, true);
            case 1 -> Resultat.sansNote(unite, unite.nature() == Nature.EPS ? Position.INAPTE : Position.DISPENSE);
            case 2, 3, 4 -> Resultat.benefice(unite, entre(600, 1600));
            default -> Resultat.note(unite, 50 * entre(12, 34));
        };
    }

    Candidat quelconque() {
        var session = entre(PREMIERE_SESSION, DERNIERE_SESSION);
        var naissance = naissance(session);
        var voie = unSur(30) == 0 ? null : parmi(Voie.values());
        var etablissement = etablissement(voie);
        return new Candidat(
                droit(session),
                new Faits.Admission(
                        naissance, voie, pile() && (voie != Voie.AUCUNE || unSur(4) == 0), pile(), semaines()),
                new Faits.ChoixDeForme(
                        naissance,
                        voie,
                        unSur(4) != 0,
                        unSur(30) == 0 ? null : parmi(Forme.values()),
                        pile(),
                        pile(),
                        pile() ? null : parmi(Forme.values()),
                        pile()),
                new FaitsDEpreuves.Preparation(voie, etablissement, pile(), naissance),
                new FaitsDeProcedure.DispenseDUnite(
                        parmi(Fondement.values()), unSur(4) != 0, unSur(4) != 0, session - entre(-1, 8)),
                new Faits.DemandeEps(voie, etablissement, pile(), pile()),
                deliberation(voie));
    }

    private @Nullable Year naissance(int session) {
        return switch (unSur(24)) {
            case 0 -> null;
            case 1 -> Year.of(session + 1);
            case 2 -> Year.of(session - entre(119, 122));
            case 3, 4, 5, 6, 7, 8, 9, 10 -> Year.of(session - entre(16, 19));
            default -> Year.of(session - entre(14, 62));
        };
    }

    private @Nullable Etablissement etablissement(@Nullable Voie voie) {
        return switch (unSur(8)) {
            case 0 -> unSur(4) == 0 ? null : parmi(Etablissement.values());
            case 1, 2 -> parmi(Etablissement.values());
            default -> voie == null ? Etablissement.PUBLIC : ordinaire(voie);
        };
    }

    private int semaines() {
        return unSur(20) == 0 ? -1 : parmi(0, 1, 13, 14, 15, 30);
    }

    /** Each candidate has a level, so that the whole range of averages is met, and a turn of mind for accidents. */
    private FaitsDEpreuves.Deliberer deliberation(@Nullable Voie preparee) {
        var voie = preparee == null ? parmi(Voie.values()) : preparee;
        var niveau = entre(4, 36);
        var accidents = parmi(0, 0, 1, 2, 6);
        var resultats = new ArrayList<Resultat>();
        var dispenseTotale = unSur(25) == 0;
        for (var rang = 0; rang < 9; rang++) {
            var generale = rang < GENERALES.length;
            var unite = new Unite(
                    unSur(900) == 0 ? "EG1" : (generale ? "EG" : "EP") + (rang + 1),
                    generale ? GENERALES[rang] : Nature.PROFESSIONNELLE,
                    unSur(900) == 0 ? parmi(0, 100) : entre(1, 6),
                    generale && unSur(100) == 0);
            resultats.add(
                    dispenseTotale && !unite.facultative()
                            ? Resultat.sansNote(unite, parmi(Position.DISPENSE, Position.ACQUISE_PAR_VAE))
                            : resultat(unite, niveau, accidents));
        }
        if (unSur(300) == 0) {
            resultats.clear();
        }
        resultats.add(facultative(niveau));
        return new FaitsDEpreuves.Deliberer(resultats, voie, chef(voie, niveau), pile(), pile(), unSur(4) == 0);
    }

    private Resultat facultative(int niveau) {
        var nature = unSur(300) == 0 ? Nature.PROFESSIONNELLE : parmi(Nature.ARTS_APPLIQUES, Nature.LANGUE_VIVANTE);
        var unite = new Unite("EF1", nature, entre(1, 2), true);
        return switch (unSur(8)) {
            case 0 -> Resultat.sansNote(unite, Position.NON_INSCRIT);
            case 1 -> Resultat.absence(unite, pile());
            default -> Resultat.note(unite, note(niveau));
        };
    }

    private Resultat resultat(Unite unite, int niveau, int accidents) {
        if (unSur(60) >= accidents) {
            return switch (unSur(12)) {
                case 0 -> Resultat.benefice(unite, 25 * niveau + entre(0, 499));
                case 1 -> Resultat.sansNote(unite, unite.nature() == Nature.EPS ? Position.INAPTE : Position.DISPENSE);
                default -> Resultat.note(unite, note(niveau));
            };
        }
        return switch (unSur(16)) {
            case 0, 1 -> Resultat.absence(unite, false);
            case 2, 3, 4, 5, 6 -> Resultat.absence(unite, true);
            case 7, 8 -> Resultat.sansNote(unite, Position.NON_INSCRIT);
            case 9 -> Resultat.sansNote(unite, parmi(Position.values()));
            case 10 -> new Resultat(unite, parmi(Position.values()), parmi(Presence.values()), parmi(-1, 500, 1000));
            case 11 -> Resultat.note(unite, limite());
            case 12 -> Resultat.benefice(unite, limite());
            default -> Resultat.sansNote(unite, Position.ACQUISE_PAR_VAE);
        };
    }

    private int note(int niveau) {
        return switch (unSur(10)) {
            case 0 -> 1000;
            case 1 -> parmi(0, 950, 1050, 2000);
            default -> 50 * Math.min(40, Math.max(0, niveau + entre(-4, 4)));
        };
    }

    private int limite() {
        return LIMITES[unSur(LIMITES.length)];
    }

    private @Nullable Integer chef(Voie voie, int niveau) {
        var pupille = voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE;
        if (unSur(40) == 0) {
            return limite();
        }
        return pupille && unSur(10) != 0 ? Integer.valueOf(note(niveau)) : null;
    }

    /** A batch of one session shares one law. */
    private Droit droit(int session) {
        return droits.computeIfAbsent(session, annee -> Produit.REGLES.droit(LocalDate.of(annee, 6, 15), annee));
    }

    private int entre(int min, int max) {
        return alea.nextInt(min, max + 1);
    }

    private int unSur(int nombre) {
        return alea.nextInt(nombre);
    }

    private boolean pile() {
        return alea.nextBoolean();
    }

    @SafeVarargs
    private <T> T parmi(T... valeurs) {
        return valeurs[alea.nextInt(valeurs.length)];
    }
}

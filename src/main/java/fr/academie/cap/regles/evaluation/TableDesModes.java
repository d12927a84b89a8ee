package fr.academie.cap.regles.evaluation;

import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.regles.Voie;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * La table des articles 11 à 13, une ligne par cas. Chaque cas tombe sous une ligne et une seule, ou se contredit ; la
 * table est dépliée une fois, pour qu'une décision ne soit qu'une lecture.
 */
final class TableDesModes {

    /** Ce que dit une ligne ; {@code null} pour le mode quand l'article refuse l'examen. */
    record Ligne(
            String regle,
            String article,
            String alinea,
            String texte,
            @Nullable ModeEvaluation mode) {

        Etape etape() {
            return Etape.de(regle, article, alinea, texte, "voie", "etablissement", "habilite", "naissance");
        }
    }

    /** Les cas qu'une ligne couvre ; {@code null} pour une condition indifférente. */
    record Cas(
            Voie voie,
            Set<Etablissement> etablissements,
            @Nullable Boolean habilite,
            @Nullable Boolean mineur) {

        boolean couvre(Voie autreVoie, Etablissement etablissement, boolean estHabilite, boolean estMineur) {
            return voie == autreVoie
                    && etablissements.contains(etablissement)
                    && (habilite == null || habilite == estHabilite)
                    && (mineur == null || mineur == estMineur);
        }
    }

    private static final int ETABLISSEMENTS = Etablissement.values().length;
    private static final int CASES = Voie.values().length * ETABLISSEMENTS * 4;

    private final @Nullable Ligne[] lignes = new Ligne[CASES];
    private final Etape[] etapes = new Etape[CASES];

    TableDesModes(Map<Cas, Ligne> table) {
        for (var voie : Voie.values()) {
            for (var etablissement : Etablissement.values()) {
                for (var drapeaux = 0; drapeaux < 4; drapeaux++) {
                    poser(table, voie, etablissement, drapeaux);
                }
            }
        }
    }

    private void poser(Map<Cas, Ligne> table, Voie voie, Etablissement etablissement, int drapeaux) {
        var rang = rang(voie, etablissement, (drapeaux & 1) != 0, (drapeaux & 2) != 0);
        for (var entree : table.entrySet()) {
            if (entree.getKey().couvre(voie, etablissement, (drapeaux & 1) != 0, (drapeaux & 2) != 0)) {
                if (lignes[rang] != null) {
                    throw new IllegalStateException("Deux lignes pour " + voie + ", " + etablissement + " : "
                            + entree.getValue().regle());
                }
                lignes[rang] = entree.getValue();
                etapes[rang] = entree.getValue().etape();
            }
        }
    }

    @Nullable
    Ligne ligne(Voie voie, Etablissement etablissement, boolean habilite, boolean mineur) {
        return lignes[rang(voie, etablissement, habilite, mineur)];
    }

    Etape etape(Voie voie, Etablissement etablissement, boolean habilite, boolean mineur) {
        return etapes[rang(voie, etablissement, habilite, mineur)];
    }

    void recueillir(Set<Etape> toutes) {
        for (var etape : etapes) {
            if (etape != null) {
                toutes.add(etape);
            }
        }
    }

    private static int rang(Voie voie, Etablissement etablissement, boolean habilite, boolean mineur) {
        return ((voie.ordinal() * ETABLISSEMENTS + etablissement.ordinal()) << 2)
                + (habilite ? 1 : 0)
                + (mineur ? 2 : 0);
    }
}

package fr.academie.cap.referentiel.web;

import fr.academie.cap.referentiel.SaisieDeReglement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce que l'écran d'un règlement rend ; les cases laissées vides sont des textes vides. */
public record FormulaireDeReglement(
        String debut, String fin, String facultativesMax, String citation, List<Unite> unites) {

    /** Always some empty places under the last unit. */
    private static final int PLACES = 3;

    private static final int PLACES_MIN = 10;

    public record Unite(
            String code,
            String epreuve,
            String libelle,
            String nature,
            String facultative,
            String coefficient,
            String mode,
            String duree) {

        static final Unite VIDE = new Unite("", "", "", "", "non", "", "SELON_VOIE", "");

        public Unite {
            code = texte(code);
            epreuve = texte(epreuve);
            libelle = texte(libelle);
            nature = texte(nature);
            facultative = texte(facultative);
            coefficient = texte(coefficient);
            mode = texte(mode);
            duree = texte(duree);
        }
    }

    public FormulaireDeReglement {
        debut = texte(debut);
        fin = texte(fin);
        facultativesMax = texte(facultativesMax);
        citation = texte(citation);
        unites = unites == null ? List.of() : List.copyOf(unites);
    }

    private static String texte(@Nullable String lu) {
        return lu == null ? "" : lu;
    }

    static FormulaireDeReglement vierge() {
        return new FormulaireDeReglement("", "", "1", "", List.of()).avecDesPlaces();
    }

    static FormulaireDeReglement de(SaisieDeReglement saisie) {
        return new FormulaireDeReglement(
                        saisie.debut(),
                        saisie.fin(),
                        saisie.facultativesMax(),
                        saisie.citation(),
                        saisie.unites().stream()
                                .map(u -> new Unite(
                                        u.code(),
                                        u.epreuve(),
                                        u.libelle(),
                                        u.nature(),
                                        u.facultative(),
                                        u.coefficient(),
                                        u.mode(),
                                        u.duree()))
                                .toList())
                .avecDesPlaces();
    }

    FormulaireDeReglement avecDesPlaces() {
        var toutes = new ArrayList<>(unites);
        do {
            toutes.add(Unite.VIDE);
        } while (toutes.size() < Math.max(PLACES_MIN, unites.size() + PLACES));
        return new FormulaireDeReglement(debut, fin, facultativesMax, citation, toutes);
    }

    /** Lines are numbered from 1: what is reproached to line 3 belongs to {@code unites[2]}. */
    SaisieDeReglement enSaisie(String specialite) {
        var lignes = new ArrayList<SaisieDeReglement.Unite>();
        for (var rang = 0; rang < unites.size(); rang++) {
            var u = unites.get(rang);
            lignes.add(new SaisieDeReglement.Unite(
                    rang + 1L,
                    u.code(),
                    u.epreuve(),
                    "",
                    u.libelle(),
                    u.nature(),
                    u.facultative(),
                    u.coefficient(),
                    u.mode(),
                    u.duree()));
        }
        return new SaisieDeReglement(specialite, debut, fin, facultativesMax, citation, lignes);
    }

    /** Field of the screen for a column of the import layout; empty for the règlement as a whole. */
    static String champ(SaisieDeReglement.Faute faute) {
        if (faute.ligne() > 0) {
            return "unites[" + (faute.ligne() - 1) + "]." + faute.champ();
        }
        return switch (faute.champ()) {
            case "session_debut" -> "debut";
            case "session_fin" -> "fin";
            case "facultatives_max" -> "facultativesMax";
            case "citation" -> "citation";
            case "unites" -> "unites[0].code";
            default -> "";
        };
    }
}

package fr.academie.cap.referentiel.importation;

import java.util.List;
import java.util.Map;

/**
 * Compte rendu d'un import, à blanc ou réel.
 *
 * @param essai vrai : rien n'a été écrit
 * @param lignes celles dont il y a quelque chose à dire
 * @param tues nombre de lignes comptées sans être détaillées (inchangées, hors champ d'un grand fichier)
 */
public record RapportImport(boolean essai, List<Ligne> lignes, Map<Sort, Long> tues) {

    /** Sort d'une ligne du fichier. */
    public enum Sort {
        NOUVELLE("nouvelle"),
        MODIFIEE("modifiée"),
        FERMEE("fermée"),
        IDENTIQUE("inchangée"),
        HORS_CHAMP("hors champ"),
        ECARTEE("écartée");

        private final String mot;

        Sort(String mot) {
            this.mot = mot;
        }

        public String mot() {
            return mot;
        }
    }

    /**
     * Ce qu'il y a à dire d'une ligne.
     *
     * @param champ colonne du fichier, vide si la remarque porte sur toute la ligne
     * @param valeur telle que lue
     * @param texte ce qui ne va pas et quoi faire, ou ce qui change
     */
    public record Remarque(String champ, String valeur, String texte) {

        private static final int VALEUR_MAX = 80;

        public Remarque {
            valeur = valeur.length() > VALEUR_MAX ? valeur.substring(0, VALEUR_MAX) + "…" : valeur;
        }

        public static Remarque de(String texte) {
            return new Remarque("", "", texte);
        }
    }

    /**
     * @param numero rang dans le fichier, l'en-tête étant la ligne 1 ; 0 pour ce que le fichier ne contient plus
     * @param code tel que lu, éventuellement vide
     * @param remarques motifs d'écart, champs modifiés, avertissements
     */
    public record Ligne(long numero, String code, Sort sort, List<Remarque> remarques) {

        public Ligne {
            remarques = List.copyOf(remarques);
        }

        public static Ligne de(long numero, String code, Sort sort, List<String> textes) {
            return new Ligne(
                    numero, code, sort, textes.stream().map(Remarque::de).toList());
        }

        /** « ligne 12, 50031302 : écartée ; … » */
        public String phrase() {
            var verdict = sort.mot();
            var suite = remarques.isEmpty()
                    ? ""
                    : " ; "
                            + String.join(
                                    " ; ",
                                    remarques.stream().map(Remarque::texte).toList());
            return "ligne " + numero + ", " + code + " : " + verdict + suite;
        }
    }

    public RapportImport {
        lignes = List.copyOf(lignes);
        tues = Map.copyOf(tues);
    }

    public RapportImport(boolean essai, List<Ligne> lignes) {
        this(essai, lignes, Map.of());
    }

    public long nombre(Sort sort) {
        return tues.getOrDefault(sort, 0L)
                + lignes.stream().filter(ligne -> ligne.sort() == sort).count();
    }

    /** Lignes lues dans le fichier ; ce que le fichier ne contient plus n'en est pas. */
    public long lues() {
        return tues.values().stream().mapToLong(Long::longValue).sum()
                + lignes.stream().filter(ligne -> ligne.numero() > 0).count();
    }

    /** Vrai si l'application écrirait quelque chose. */
    public boolean change() {
        return nombre(Sort.NOUVELLE) + nombre(Sort.MODIFIEE) + nombre(Sort.FERMEE) > 0;
    }

    /** « 811 lignes lues : 621 nouvelles, 0 modifiée, 0 inchangée, 190 écartées (essai, rien n'est écrit) » */
    public String bilan() {
        var fermees = nombre(Sort.FERMEE);
        var horsChamp = nombre(Sort.HORS_CHAMP);
        return accorder(lues(), "ligne lue") + " : " + accorder(nombre(Sort.NOUVELLE), "nouvelle") + ", "
                + accorder(nombre(Sort.MODIFIEE), "modifiée") + ", "
                + (fermees > 0 ? accorder(fermees, "fermée") + ", " : "")
                + accorder(nombre(Sort.IDENTIQUE), "inchangée")
                + ", " + accorder(nombre(Sort.ECARTEE), "écartée")
                + (horsChamp > 0 ? ", " + horsChamp + " hors champ" : "")
                + (essai ? " (essai, rien n'est écrit)" : "");
    }

    private static String accorder(long nombre, String mots) {
        return nombre + " " + (nombre > 1 ? mots.replaceAll("(?<=\\p{L})(?= |$)", "s") : mots);
    }
}

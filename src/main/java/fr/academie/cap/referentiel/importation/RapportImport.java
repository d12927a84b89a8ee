package fr.academie.cap.referentiel.importation;

import java.util.List;

/**
 * Compte rendu d'un import, à blanc ou réel.
 *
 * @param essai vrai : rien n'a été écrit
 */
public record RapportImport(boolean essai, List<Ligne> lignes) {

    /** Sort d'une ligne du fichier. */
    public enum Sort {
        NOUVELLE,
        MODIFIEE,
        IDENTIQUE,
        ECARTEE
    }

    /**
     * @param numero rang dans le fichier, l'en-tête étant la ligne 1
     * @param code tel que lu, éventuellement vide
     * @param remarques motifs d'écart, champs modifiés, avertissements
     */
    public record Ligne(long numero, String code, Sort sort, List<String> remarques) {

        /** « ligne 12, 50031302 : écartée ; … » */
        public String phrase() {
            var verdict = switch (sort) {
                case NOUVELLE -> "nouvelle";
                case MODIFIEE -> "modifiée";
                case IDENTIQUE -> "inchangée";
                case ECARTEE -> "écartée";
            };
            var suite = remarques.isEmpty() ? "" : " ; " + String.join(" ; ", remarques);
            return "ligne " + numero + ", " + code + " : " + verdict + suite;
        }
    }

    public RapportImport {
        lignes = List.copyOf(lignes);
    }

    public long nombre(Sort sort) {
        return lignes.stream().filter(ligne -> ligne.sort() == sort).count();
    }

    /** « 811 lignes lues : 621 nouvelles, 0 modifiée, 0 inchangée, 190 écartées (essai, rien n'est écrit) » */
    public String bilan() {
        return accorder(lignes.size(), "ligne lue") + " : " + accorder(nombre(Sort.NOUVELLE), "nouvelle") + ", "
                + accorder(nombre(Sort.MODIFIEE), "modifiée") + ", " + accorder(nombre(Sort.IDENTIQUE), "inchangée")
                + ", " + accorder(nombre(Sort.ECARTEE), "écartée") + (essai ? " (essai, rien n'est écrit)" : "");
    }

    private static String accorder(long nombre, String mots) {
        return nombre + " " + (nombre > 1 ? mots.replaceAll("(?<=\\p{L})(?= |$)", "s") : mots);
    }
}

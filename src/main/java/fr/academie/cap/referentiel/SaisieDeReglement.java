package fr.academie.cap.referentiel;

import java.util.List;
import java.util.OptionalInt;

/** Un règlement tel que tapé ou importé, avant tout contrôle ; un champ vide est un texte vide. */
public record SaisieDeReglement(
        String specialite, String debut, String fin, String facultativesMax, String citation, List<Unite> unites) {

    /** @param ligne rang dans le fichier ou sur l'écran, à quoi se rapportent les fautes */
    public record Unite(
            long ligne,
            String code,
            String epreuve,
            String rang,
            String libelle,
            String nature,
            String facultative,
            String coefficient,
            String mode,
            String duree) {

        public boolean vide() {
            return (code + epreuve + libelle + nature + coefficient + duree).isBlank();
        }
    }

    /**
     * Ce que le contrôle reproche.
     *
     * @param ligne celle de l'unité ; 0 pour le règlement lui-même
     * @param champ nom de la colonne
     * @param texte ce qui ne va pas et quoi écrire
     */
    public record Faute(long ligne, String champ, String valeur, String texte) {}

    /** Les mots de l'écran pour un règlement connu. */
    public static SaisieDeReglement de(Reglement reglement) {
        var rang = 0;
        var unites = new java.util.ArrayList<Unite>();
        for (var unite : reglement.unites()) {
            rang++;
            unites.add(new Unite(
                    rang,
                    unite.code(),
                    unite.epreuve(),
                    String.valueOf(rang),
                    unite.libelle(),
                    unite.nature().name(),
                    unite.facultative() ? "oui" : "non",
                    texte(unite.coefficient()),
                    unite.mode().name(),
                    unite.duree().orElse("")));
        }
        return new SaisieDeReglement(
                reglement.specialite(),
                String.valueOf(reglement.sessionDebut()),
                texte(reglement.sessionFin()),
                String.valueOf(reglement.facultativesMax()),
                reglement.citation(),
                unites);
    }

    private static String texte(OptionalInt valeur) {
        return valeur.isPresent() ? String.valueOf(valeur.getAsInt()) : "";
    }
}

package fr.academie.cap.regles;

/**
 * Une unité d'un règlement d'examen ; à chaque unité correspond une épreuve.
 *
 * @param code code imprimé, par exemple {@code UP1}
 * @param nature ce que l'unité évalue
 * @param coefficient coefficient entier, de 1 à 99
 * @param facultative vrai si le candidat peut ne pas la présenter
 */
public record Unite(String code, Nature nature, int coefficient, boolean facultative) implements Libelle {

    public boolean estProfessionnelle() {
        return nature == Nature.PROFESSIONNELLE;
    }

    /** « UF1 (langue vivante, facultative) ». */
    @Override
    public String libelle() {
        return code + " (" + nature.libelle() + (facultative ? ", facultative)" : ")");
    }
}

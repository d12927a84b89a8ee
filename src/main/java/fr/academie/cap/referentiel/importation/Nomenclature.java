package fr.academie.cap.referentiel.importation;

/** Ce qu'un fichier déposé renouvelle. */
public enum Nomenclature {
    SPECIALITES(
            "Spécialités",
            "Extraction de la base centrale des nomenclatures (BCN) : une ligne par diplôme, code à huit chiffres."),
    ETABLISSEMENTS(
            "Établissements",
            "Annuaire de l'éducation (fr-en-annuaire-education), tel que publié sur data.education.gouv.fr."),
    REGLEMENTS(
            "Règlements d'examen",
            "Une ligne par unité ; chaque règlement lu devient une proposition qu'une autre personne vérifie."),
    DIPLOMES("Diplômes ouvrant droit", "Une ligne par diplôme, spécialité et première session.");

    private final String libelle;
    private final String aide;

    Nomenclature(String libelle, String aide) {
        this.libelle = libelle;
        this.aide = aide;
    }

    public String libelle() {
        return libelle;
    }

    public String aide() {
        return aide;
    }
}

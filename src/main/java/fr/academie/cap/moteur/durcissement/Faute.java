package fr.academie.cap.moteur.durcissement;

/** Ce qu'un modèle a d'inacceptable, et où. */
public record Faute(String fichier, String element, String raison) {

    @Override
    public String toString() {
        return fichier + ", " + element + " : " + raison;
    }
}

package fr.academie.cap.inscription;

/** « 175 – 2 » : le dossier 175 après sa deuxième modification. */
public record NumeroAffiche(int numero, int ordre) {

    @Override
    public String toString() {
        return numero + "\u00a0–\u00a0" + ordre;
    }

    /** Reads what {@link #toString()} wrote. */
    public static NumeroAffiche lire(String texte) {
        var parties = texte.split("\u00a0–\u00a0", 2);
        return new NumeroAffiche(Integer.parseInt(parties[0]), Integer.parseInt(parties[1]));
    }
}

package fr.academie.cap.regles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Un article dans une de ses versions, dit avec nos mots.
 *
 * @param cle clé stable d'une version à l'autre, par exemple {@code 07}
 * @param citation comment cette version se cite
 * @param depuis entrée en vigueur
 * @param jusque entrée en vigueur de la version suivante, ou date d'abrogation ; absente pour la version actuelle
 * @param source texte d'où vient cette version
 * @param lecture ce que nous en avons lu
 * @param note précision sur l'application, ou sur le verrou qui protège l'article
 */
public record TexteDuDroit(
        String cle,
        String intitule,
        String citation,
        EntreeEnVigueur depuis,
        @Nullable EntreeEnVigueur jusque,
        String source,
        Lecture lecture,
        String note,
        List<Paragraphe> paragraphes) {

    public TexteDuDroit {
        paragraphes = List.copyOf(paragraphes);
    }

    /** D'où nous tenons le contenu d'une version. */
    public enum Lecture implements Libelle {
        LU("texte lu en entier"),
        RAPPORTE("contenu rapporté par une source publique"),
        A_CONFIRMER("contenu à confirmer");

        private final String libelle;

        Lecture(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    /**
     * Un alinéa, et qui l'exécute.
     *
     * @param regles noms des règles qui l'exécutent, vide s'il n'est pas exécuté
     * @param raison pourquoi il n'est pas exécuté, vide sinon
     */
    public record Paragraphe(String alinea, String resume, List<String> regles, String raison) {

        public Paragraphe {
            regles = List.copyOf(regles);
        }
    }

    /** Citation d'un alinéa : son numéro n'est imprimé que si nous avons lu cette version. */
    public String citer(String alinea) {
        return alinea.isEmpty() || lecture != Lecture.LU ? citation : citation + ", " + alinea;
    }

    /** « D337-7 » d'une citation du Code, « art. 7 » d'une citation du décret, la citation entière d'un autre texte. */
    public String numero() {
        var mots = List.of(citation.split("[ ,]+"));
        var rang = mots.indexOf("article");
        if (rang < 0 || rang + 1 >= mots.size()) {
            return citation;
        }
        return citation.startsWith("code") ? mots.get(rang + 1) : "art. " + mots.get(rang + 1);
    }

    /** Quand cette version vaut, pour accompagner une citation. */
    public String intervalle() {
        return jusque == null
                ? "en vigueur depuis " + depuis.texte()
                : "en vigueur depuis " + depuis.texte() + ", remplacée " + jusque.complement();
    }
}

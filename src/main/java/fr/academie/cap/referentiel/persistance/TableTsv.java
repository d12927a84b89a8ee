package fr.academie.cap.referentiel.persistance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A small tab-separated resource: a header line, then rows; lines that start with # are comments. */
public final class TableTsv {

    /** One row; every cell is trimmed, a missing trailing cell is empty. */
    public static final class Ligne {

        private final String ressource;
        private final int numero;
        private final List<String> entetes;
        private final String[] cellules;

        private Ligne(String ressource, int numero, List<String> entetes, String[] cellules) {
            this.ressource = ressource;
            this.numero = numero;
            this.entetes = entetes;
            this.cellules = cellules;
        }

        /** @throws IllegalArgumentException when the table has no such column */
        public String texte(String colonne) {
            var rang = entetes.indexOf(colonne);
            if (rang < 0) {
                throw new IllegalArgumentException(ressource + " : colonne absente, " + colonne);
            }
            return rang < cellules.length ? cellules[rang].trim() : "";
        }

        /** @throws IllegalArgumentException when the cell is empty */
        public String exige(String colonne) {
            return facultatif(colonne).orElseThrow(() -> refus(colonne + " est vide"));
        }

        public Optional<String> facultatif(String colonne) {
            return Optional.of(texte(colonne)).filter(texte -> !texte.isEmpty());
        }

        public int entier(String colonne) {
            return entierFacultatif(colonne).orElseThrow(() -> refus(colonne + " est vide"));
        }

        public OptionalInt entierFacultatif(String colonne) {
            var texte = texte(colonne);
            try {
                return texte.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(texte));
            } catch (NumberFormatException e) {
                throw refus(colonne + " n'est pas un nombre");
            }
        }

        public List<String> liste(String colonne) {
            var texte = texte(colonne);
            return texte.isEmpty() ? List.of() : List.of(texte.split(" +"));
        }

        public boolean oui(String colonne) {
            return switch (texte(colonne)) {
                case "oui" -> true;
                case "non" -> false;
                default -> throw refus(colonne + " attend oui ou non");
            };
        }

        public IllegalArgumentException refus(String raison) {
            return new IllegalArgumentException(ressource + ", ligne " + numero + " : " + raison);
        }
    }

    private TableTsv() {}

    /** @throws UncheckedIOException when the resource is missing or unreadable */
    public static List<Ligne> lire(String ressource) {
        return decouper(ressource, new String(octets(ressource), StandardCharsets.UTF_8));
    }

    /** @throws UncheckedIOException when the resource is missing or unreadable */
    public static byte[] octets(String ressource) {
        try (var flux = TableTsv.class.getResourceAsStream(ressource)) {
            if (flux == null) {
                throw new IOException("Ressource absente : " + ressource
                        + " (les données géographiques sont extraites par la construction des éléments d'interface)");
            }
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Ligne> decouper(String ressource, String contenu) {
        var textes = contenu.split("\r?\n", -1);
        var lignes = new ArrayList<Ligne>();
        List<String> entetes = List.of();
        for (var numero = 1; numero <= textes.length; numero++) {
            var texte = textes[numero - 1];
            if (texte.isBlank() || texte.startsWith("#")) {
                continue;
            }
            var cellules = texte.split("\t", -1);
            if (entetes.isEmpty()) {
                entetes = Arrays.stream(cellules).map(String::trim).toList();
            } else if (cellules.length > entetes.size()) {
                throw new IllegalArgumentException(ressource + ", ligne " + numero + " : trop de colonnes");
            } else {
                lignes.add(new Ligne(ressource, numero, entetes, cellules));
            }
        }
        return List.copyOf(lignes);
    }
}

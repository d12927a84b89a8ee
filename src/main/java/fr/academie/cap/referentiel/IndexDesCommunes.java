package fr.academie.cap.referentiel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The communes as the bytes of their file plus two arrays of positions: about 2 MB of heap for 35,000 rows, where one
 * object per row would cost ten.
 *
 * <p>Columns: key, code, name, département, postal codes; rows sorted by key, header first.
 */
final class IndexDesCommunes {

    private final byte[] octets;
    /** Start of each row, in key order. */
    private final int[] debuts;
    /** Postal code in the high half, rank of the row in the low half; sorted. */
    private final long[] postaux;

    private final Set<String> debutsDeCodePostal = new TreeSet<>();

    IndexDesCommunes(byte[] octets) {
        this.octets = octets;
        this.debuts = reperer(octets);
        this.postaux = indexer();
    }

    int nombre() {
        return debuts.length;
    }

    /** First digits of the known postal codes: two in mainland France, three overseas. */
    Set<String> debutsDeCodePostal() {
        return debutsDeCodePostal;
    }

    List<Commune> parCodePostal(int codePostal) {
        var cle = (long) codePostal << 32;
        var rang = Arrays.binarySearch(postaux, cle);
        var premier = rang < 0 ? -rang - 1 : rang;
        return LongStream.range(premier, postaux.length)
                .map(i -> postaux[(int) i])
                .takeWhile(entree -> entree >>> 32 == codePostal)
                .mapToObj(entree -> lire((int) entree))
                .toList();
    }

    Collection<Commune> parNom(String cle, int maximum) {
        var cherche = cle.getBytes(StandardCharsets.US_ASCII);
        Map<Integer, Commune> trouvees = new LinkedHashMap<>();
        for (var rang = premierRang(cherche);
                rang < debuts.length && trouvees.size() < maximum && commence(debuts[rang], cherche);
                rang++) {
            trouvees.put(rang, lire(rang));
        }
        for (var rang = 0; rang < debuts.length && trouvees.size() < maximum; rang++) {
            if (unMotCommence(debuts[rang], cherche)) {
                trouvees.putIfAbsent(rang, lire(rang));
            }
        }
        return trouvees.values();
    }

    private int premierRang(byte[] cherche) {
        var bas = 0;
        var haut = debuts.length;
        while (bas < haut) {
            var milieu = (bas + haut) >>> 1;
            if (comparer(debuts[milieu], cherche) < 0) {
                bas = milieu + 1;
            } else {
                haut = milieu;
            }
        }
        return bas;
    }

    private int comparer(int position, byte[] cherche) {
        for (var i = 0; i < cherche.length; i++) {
            var difference = octets[position + i] - cherche[i];
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private boolean commence(int position, byte[] cherche) {
        return position + cherche.length <= octets.length && comparer(position, cherche) == 0;
    }

    private boolean unMotCommence(int position, byte[] cherche) {
        for (var i = position; octets[i] != '\t'; i++) {
            if (octets[i] == ' ' && commence(i + 1, cherche)) {
                return true;
            }
        }
        return false;
    }

    private Commune lire(int rang) {
        var debut = debuts[rang];
        var fin = debut;
        while (fin < octets.length && octets[fin] != '\n') {
            fin++;
        }
        var champs = new String(octets, debut, fin - debut, StandardCharsets.UTF_8).split("\t");
        return new Commune(champs[1], champs[2], champs[3], List.of(champs[4].split(" ")));
    }

    private static int[] reperer(byte[] octets) {
        var lignes = new int[64];
        var nombre = 0;
        for (var i = 0; i < octets.length - 1; i++) {
            if (octets[i] == '\n') {
                if (nombre == lignes.length) {
                    lignes = Arrays.copyOf(lignes, nombre * 2);
                }
                lignes[nombre++] = i + 1;
            }
        }
        return Arrays.copyOf(lignes, nombre);
    }

    private long[] indexer() {
        var entrees = new long[debuts.length + 64];
        var nombre = 0;
        for (var rang = 0; rang < debuts.length; rang++) {
            var i = suivreTabulations(debuts[rang], 4);
            while (i + 5 <= octets.length) {
                if (nombre == entrees.length) {
                    entrees = Arrays.copyOf(entrees, nombre * 2);
                }
                var code = entier(i);
                entrees[nombre++] = (long) code << 32 | rang;
                if (i + 5 == octets.length || octets[i + 5] != ' ') {
                    break;
                }
                i += 6;
            }
        }
        var postaux = Arrays.copyOf(entrees, nombre);
        Arrays.sort(postaux);
        noterDebuts(postaux);
        return postaux;
    }

    private void noterDebuts(long[] entrees) {
        var precedent = -1;
        for (var entree : entrees) {
            var code = (int) (entree >>> 32);
            var debut = code / (code >= 97_000 ? 100 : 1000);
            if (debut != precedent) {
                debutsDeCodePostal.add(debut < 10 ? "0" + debut : String.valueOf(debut));
                precedent = debut;
            }
        }
    }

    private int suivreTabulations(int position, int nombre) {
        var i = position;
        for (var reste = nombre; reste > 0; i++) {
            if (octets[i] == '\t') {
                reste--;
            }
        }
        return i;
    }

    private int entier(int position) {
        var valeur = 0;
        for (var i = 0; i < 5; i++) {
            valeur = valeur * 10 + octets[position + i] - '0';
        }
        return valeur;
    }
}

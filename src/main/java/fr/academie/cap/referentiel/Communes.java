package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TableTsv;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Les communes, par code postal et par nom ; lues à la première question, gardées en mémoire. */
@Component
public class Communes {

    /** Verdict sur un code postal à cinq chiffres. */
    public enum CodePostal {
        /** Porté par une commune au moins. */
        CONNU,
        /** Inconnu, mais son département existe : code CEDEX ou code récent, à confirmer, jamais à refuser. */
        PLAUSIBLE,
        /** Aucun département ne commence ainsi (00000, 96000), ou ce ne sont pas cinq chiffres. */
        INCONNU
    }

    private final Supplier<byte[]> source;
    private volatile @Nullable IndexDesCommunes index;

    @Autowired
    public Communes() {
        this(() -> TableTsv.octets("/referentiel/geo/communes.tsv"));
    }

    Communes(Supplier<byte[]> source) {
        this.source = source;
    }

    /** Communes desservies, par nom ; vide quand le code n'est pas connu. */
    public List<Commune> parCodePostal(String codePostal) {
        return estForme(codePostal) ? index().parCodePostal(Integer.parseInt(codePostal)) : List.of();
    }

    public CodePostal examiner(String codePostal) {
        if (!estForme(codePostal)) {
            return CodePostal.INCONNU;
        }
        if (!parCodePostal(codePostal).isEmpty()) {
            return CodePostal.CONNU;
        }
        var debut = codePostal.substring(0, codePostal.startsWith("97") || codePostal.startsWith("98") ? 3 : 2);
        return index().debutsDeCodePostal().contains(debut) ? CodePostal.PLAUSIBLE : CodePostal.INCONNU;
    }

    /** Départements desservis par un code postal : un code peut enjamber une limite de département. */
    public Set<String> departements(String codePostal) {
        return parCodePostal(codePostal).stream()
                .map(Commune::departement)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Commune de ce code postal dont le nom est, aux accents et à la ponctuation près, celui qui est écrit. */
    public Optional<Commune> trouver(String codePostal, String localite) {
        var cle = sansCedex(CleDeRecherche.de(localite));
        return parCodePostal(codePostal).stream()
                .filter(commune -> CleDeRecherche.de(commune.nom()).equals(cle))
                .findFirst();
    }

    /**
     * Communes dont le nom commence par le texte, puis celles dont un mot commence par lui.
     *
     * @param maximum nombre de réponses, au moins 1
     */
    public List<Commune> parNom(String texte, int maximum) {
        var cle = CleDeRecherche.de(texte);
        return cle.isEmpty() ? List.of() : new ArrayList<>(index().parNom(cle, maximum));
    }

    public int nombre() {
        return index().nombre();
    }

    private static boolean estForme(String codePostal) {
        return codePostal.length() == 5 && codePostal.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String sansCedex(String cle) {
        return cle.replaceFirst(" CEDEX( \\d+)?$", "")
                .replaceFirst("^ST ", "SAINT ")
                .replaceFirst("^STE ", "SAINTE ");
    }

    private IndexDesCommunes index() {
        var lu = index;
        if (lu == null) {
            synchronized (source) {
                lu = index;
                if (lu == null) {
                    lu = new IndexDesCommunes(source.get());
                    index = lu;
                }
            }
        }
        return lu;
    }
}

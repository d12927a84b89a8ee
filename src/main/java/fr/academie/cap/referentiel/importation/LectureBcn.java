package fr.academie.cap.referentiel.importation;

import fr.academie.cap.socle.RefusMetier;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Le fichier de la nomenclature : ses colonnes.
 *
 * <p>Colonnes exigées, dans un ordre libre :
 *
 * <ul>
 *   <li>{@code code_diplome} : huit chiffres, « 50022132 »
 *   <li>{@code lettre} : lettre de spécialité ; {@code nsf} : groupe de spécialités, trois chiffres
 *   <li>{@code libelle_court}, {@code libelle_long}
 *   <li>{@code premiere_session}, {@code derniere_session}, {@code session_rattrapage} : années
 *   <li>{@code date_arrete_creation}, {@code date_arrete_abrogation} : JJ/MM/AAAA
 *   <li>{@code anciens}, {@code nouveaux} : codes à huit chiffres, séparés d'une espace
 *   <li>{@code observation} : texte libre, où se lit la durée des PFMP
 * </ul>
 *
 * Les autres colonnes sont ignorées.
 */
final class LectureBcn {

    static final List<String> COLONNES = List.of(
            "code_diplome",
            "lettre",
            "nsf",
            "libelle_court",
            "libelle_long",
            "premiere_session",
            "derniere_session",
            "session_rattrapage",
            "date_arrete_creation",
            "date_arrete_abrogation",
            "anciens",
            "nouveaux",
            "observation");

    private static final int TAILLE_MAXIMALE = 20_000_000;

    private LectureBcn() {}

    /** @throws RefusMetier CAP-REF-001 when the file as a whole is not of this layout */
    static List<LigneBcn> lire(byte[] fichier) {
        if (fichier.length > TAILLE_MAXIMALE) {
            throw FichierCsv.refus("Le fichier dépasse 20 Mo.");
        }
        return lire(FichierCsv.reconnaitre(() -> new ByteArrayInputStream(fichier), COLONNES));
    }

    static List<LigneBcn> lire(FichierCsv fichier) {
        var lignes = new ArrayList<LigneBcn>();
        fichier.parcourir(ligne -> lignes.add(new LigneBcn(ligne)));
        return lignes;
    }
}

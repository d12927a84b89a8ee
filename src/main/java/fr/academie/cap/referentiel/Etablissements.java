package fr.academie.cap.referentiel;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Les établissements où se prépare l'examen, et les établissements fictifs des candidats individuels. */
@Service
public class Etablissements {

    private static final Set<String> MOTS_VIDES = Set.of("DE", "DU", "DES", "LE", "LA", "LES", "L", "D", "A");
    private static final int MOTS_MAX = 8;
    /** What prepares at least one kind of candidate. */
    private static final List<String> NATURES = Arrays.stream(Etablissement.Nature.values())
            .filter(nature -> Arrays.stream(CategorieCandidat.values()).anyMatch(categorie -> categorie.admet(nature)))
            .map(Enum::name)
            .toList();

    private final TablesDuReferentiel tables;
    private final Horloge horloge;

    public Etablissements(TablesDuReferentiel tables, Horloge horloge) {
        this.tables = tables;
        this.horloge = horloge;
    }

    /** Établissements à proposer à un candidat de cette catégorie, par commune et par nom. */
    public List<Etablissement> pour(String academie, CategorieCandidat categorie) {
        return tables.etablissements(academie, horloge.aujourdhui(academie)).stream()
                .filter(etablissement -> convient(etablissement, categorie))
                .sorted(Comparator.comparing((Etablissement e) -> e.commune().orElse(""))
                        .thenComparing(Etablissement::nom))
                .toList();
    }

    /**
     * Établissements réels de l'académie que désignent ces mots : nom, commune, numéro UAI, code postal ou département,
     * dans n'importe quel ordre ; ni les accents ni la casse ne comptent. Une recherche vide les donne tous.
     */
    public List<Etablissement> chercher(String academie, String saisie, int plafond) {
        var cle = CleDeRecherche.de(saisie);
        var mots = Arrays.stream(cle.split(" "))
                .filter(mot -> !mot.isEmpty() && !MOTS_VIDES.contains(mot))
                .limit(MOTS_MAX)
                .toList();
        return tables.chercher(academie, horloge.aujourdhui(academie), mots, NATURES, plafond);
    }

    /** Établissements fictifs de l'académie, un par situation. */
    public List<Etablissement> fictifs(String academie) {
        return tables.fictifs(academie);
    }

    /** Établissement d'aujourd'hui, à l'heure de Paris. */
    public Optional<Etablissement> parCode(String code) {
        return parCode(code, horloge.aujourdhui(Horloge.PARIS));
    }

    public Optional<Etablissement> parCode(String code, LocalDate jour) {
        return tables.etablissement(code, jour);
    }

    /** Est, ou a été, dans cette académie, à quelque date que ce soit. */
    public boolean connu(String code, String academie) {
        return tables.etablissementConnu(code, academie);
    }

    /**
     * Un scolaire ou un apprenti ne choisit pas d'établissement fictif, un individuel n'en choisit pas de réel, et
     * l'établissement est dans l'académie.
     */
    public boolean convient(String code, String academie, CategorieCandidat categorie) {
        return parCode(code)
                .filter(etablissement -> etablissement.implantation().equals(academie))
                .filter(etablissement -> convient(etablissement, categorie))
                .isPresent();
    }

    private static boolean convient(Etablissement etablissement, CategorieCandidat categorie) {
        return categorie.admet(etablissement)
                && etablissement.situation().map(categorie::equals).orElse(true);
    }
}

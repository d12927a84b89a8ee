package fr.academie.cap.referentiel;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Les établissements où se prépare l'examen, et les établissements fictifs des candidats individuels. */
@Service
public class Etablissements {

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

    /** Établissement d'aujourd'hui, à l'heure de Paris. */
    public Optional<Etablissement> parCode(String code) {
        return parCode(code, horloge.aujourdhui(Horloge.PARIS));
    }

    public Optional<Etablissement> parCode(String code, LocalDate jour) {
        return tables.etablissement(code, jour);
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
        return categorie.admet(etablissement.nature())
                && etablissement.situation().map(categorie::equals).orElse(true);
    }
}

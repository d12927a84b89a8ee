package fr.academie.cap.referentiel.importation;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.Departements;
import fr.academie.cap.referentiel.importation.RapportImport.Ligne;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.referentiel.persistance.EcritureEtablissements;
import fr.academie.cap.referentiel.persistance.EcritureEtablissements.Ecart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * L'annuaire de l'éducation : les lycées, les EREA, les établissements médico-sociaux et les centres de formation y sont
 * retenus, le reste (écoles, collèges, services) est hors champ. Un établissement absent du fichier reste tel quel : le
 * fichier d'une seule académie ne ferme pas les autres.
 */
@Component
class ImportEtablissements implements Importateur {

    private static final Map<String, String> EN_CLAIR = Map.of(
            "implantation", "académie",
            "code_postal", "code postal",
            "departement", "département",
            "debut", "ouverture",
            "fin", "fermeture");

    private final EcritureEtablissements ecriture;
    private final Academies academies;
    private final Departements departements;
    private final Horloge horloge;

    ImportEtablissements(
            EcritureEtablissements ecriture, Academies academies, Departements departements, Horloge horloge) {
        this.ecriture = ecriture;
        this.academies = academies;
        this.departements = departements;
        this.horloge = horloge;
    }

    @Override
    public Nomenclature nomenclature() {
        return Nomenclature.ETABLISSEMENTS;
    }

    @Override
    public List<String> colonnes() {
        return LigneDAnnuaire.COLONNES;
    }

    @Override
    public RapportImport traiter(FichierCsv fichier, boolean essai, Acteur acteur) {
        var lecture = new Lecture(horloge.aujourdhui(Horloge.PARIS));
        try (var flux = ecriture.recevoir("ANNUAIRE", false)) {
            fichier.parcourir(ligne -> lecture.lire(ligne, flux));
        }
        var ecarts = ecriture.comparer();
        var fermesInconnus = ecriture.fermesInconnus();
        if (!essai) {
            ecriture.appliquer();
        }
        return lecture.conclure(ecarts, fermesInconnus, essai);
    }

    @Override
    public void apres() {
        // establishments are read from the table each time
    }

    /** What one reading keeps in memory: the numbers already seen, and what there is to say. */
    private final class Lecture {

        private final LocalDate jour;
        private final Map<String, Long> vus = new HashMap<>();
        private final List<Ligne> lignes = new ArrayList<>();
        private final Map<Long, List<Remarque>> avertissements = new HashMap<>();
        private long retenues;
        private long horsChamp;

        private Lecture(LocalDate jour) {
            this.jour = jour;
        }

        private void lire(FichierCsv.Ligne brute, EcritureEtablissements.Flux flux) {
            var ligne = new LigneDAnnuaire(brute, academies, departements, jour);
            if (ligne.horsChamp()) {
                horsChamp++;
                return;
            }
            var deja = ligne.lue().map(lue -> vus.putIfAbsent(lue.code(), brute.numero()));
            if (deja.isPresent()) {
                ecarter(
                        brute,
                        ligne,
                        new Remarque(
                                LigneDAnnuaire.UAI,
                                ligne.uai(),
                                "numéro déjà lu à la ligne " + deja.get() + " : gardez une seule des deux lignes"));
            } else if (ligne.lue().isEmpty()) {
                lignes.add(new Ligne(brute.numero(), ligne.uai(), Sort.ECARTEE, ligne.remarques()));
            } else {
                retenues++;
                flux.ajouter(ligne.lue().get());
                if (!ligne.remarques().isEmpty()) {
                    avertissements.put(brute.numero(), ligne.remarques());
                }
            }
        }

        private void ecarter(FichierCsv.Ligne brute, LigneDAnnuaire ligne, Remarque remarque) {
            lignes.add(new Ligne(brute.numero(), ligne.uai(), Sort.ECARTEE, List.of(remarque)));
        }

        private RapportImport conclure(List<Ecart> ecarts, long fermesInconnus, boolean essai) {
            for (var ecart : ecarts) {
                lignes.add(ligne(ecart));
            }
            var identiques = retenues - ecarts.size() - fermesInconnus;
            var tues = new EnumMap<Sort, Long>(Sort.class);
            tues.put(Sort.IDENTIQUE, identiques);
            tues.put(Sort.HORS_CHAMP, horsChamp + fermesInconnus);
            lignes.sort(Comparator.comparingLong(Ligne::numero));
            return new RapportImport(essai, lignes, tues);
        }

        private Ligne ligne(Ecart ecart) {
            var remarques = new ArrayList<>(avertissements.getOrDefault(ecart.numero(), List.of()));
            for (var changement : ecart.changements()) {
                var champ = EN_CLAIR.getOrDefault(changement.champ(), changement.champ());
                remarques.add(new Remarque(
                        champ,
                        dire(changement.apres()),
                        champ + " : " + dire(changement.avant()) + " → " + dire(changement.apres())));
            }
            var sort = ecart.nouvelle() ? Sort.NOUVELLE : ecart.fermee() ? Sort.FERMEE : Sort.MODIFIEE;
            return new Ligne(ecart.numero(), ecart.code(), sort, remarques);
        }

        private static String dire(String valeur) {
            return switch (valeur) {
                case "" -> "rien";
                case "true" -> "oui";
                case "false" -> "non";
                default -> valeur;
            };
        }
    }
}

package fr.academie.cap.referentiel.importation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.referentiel.DiplomesOuvrantDroit;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.importation.RapportImport.Ligne;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.referentiel.persistance.EcritureDiplomes;
import fr.academie.cap.referentiel.persistance.LigneDeDiplome;
import fr.academie.cap.regles.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Les diplômes qui ouvrent une dispense ou un bénéfice de note, une ligne par diplôme, spécialité et première session. */
@Component
class ImportDiplomes implements Importateur {

    static final List<String> COLONNES = List.of(
            "rang",
            "examen",
            "code",
            "specialite",
            "libelle",
            "effet",
            "natures",
            "date_decision",
            "session_debut",
            "session_fin",
            "citation");

    private final EcritureDiplomes ecriture;
    private final DiplomesOuvrantDroit diplomes;
    private final Specialites specialites;

    ImportDiplomes(EcritureDiplomes ecriture, DiplomesOuvrantDroit diplomes, Specialites specialites) {
        this.ecriture = ecriture;
        this.diplomes = diplomes;
        this.specialites = specialites;
    }

    @Override
    public Nomenclature nomenclature() {
        return Nomenclature.DIPLOMES;
    }

    @Override
    public List<String> colonnes() {
        return COLONNES;
    }

    @Override
    public RapportImport traiter(FichierCsv fichier, boolean essai, Acteur acteur) {
        var courantes = ecriture.courantes();
        var lignes = new ArrayList<Ligne>();
        var aEcrire = new ArrayList<LigneDeDiplome>();
        Map<LigneDeDiplome.Cle, Long> vues = new HashMap<>();
        fichier.parcourir(brute -> {
            var code = brute.lire("examen") + "-" + brute.lire("code");
            var remarques = new ArrayList<Remarque>();
            var lue = new Lecture(brute, remarques).lire();
            var deja = lue.map(ligne -> vues.putIfAbsent(ligne.cle(), brute.numero()));
            deja.ifPresent(ligne ->
                    remarques.add(Remarque.de("même diplôme, même spécialité, même session que la ligne " + ligne)));
            if (lue.isEmpty() || deja.isPresent()) {
                lignes.add(new Ligne(brute.numero(), code, Sort.ECARTEE, remarques));
                return;
            }
            var connue = courantes.get(lue.get().cle());
            var sort = connue == null ? Sort.NOUVELLE : connue.equals(lue.get()) ? Sort.IDENTIQUE : Sort.MODIFIEE;
            if (sort != Sort.IDENTIQUE) {
                aEcrire.add(lue.get());
            }
            lignes.add(new Ligne(brute.numero(), code, sort, remarques));
        });
        if (!essai) {
            ecriture.importer(aEcrire);
        }
        return new RapportImport(essai, lignes);
    }

    @Override
    public void apres() {
        diplomes.oublier();
    }

    /** One row: what it says, or why it cannot be kept. */
    private final class Lecture {

        private final FichierCsv.Ligne ligne;
        private final List<Remarque> remarques;

        private Lecture(FichierCsv.Ligne ligne, List<Remarque> remarques) {
            this.ligne = ligne;
            this.remarques = remarques;
        }

        private Optional<LigneDeDiplome> lire() {
            exiger("rang", "\\d{1,4}", "nombre attendu : la place du diplôme sur l'écran");
            exiger("examen", "\\d{2}[0-9A-Z]", "code d'examen attendu, par exemple 403 ou 49Z");
            exiger("code", "\\d{5}", "code de spécialité à cinq chiffres attendu");
            exiger("libelle", ".{1,200}", "libellé de 1 à 200 caractères attendu");
            exiger("effet", "BENEFICE|DISPENSE", "écrivez BENEFICE ou DISPENSE");
            exiger("date_decision", "oui|non", "écrivez oui ou non");
            exiger("session_debut", "20\\d{2}", "première session attendue, par exemple 2027");
            exiger("session_fin", "(20\\d{2})?", "première session où le droit n'existe plus, ou vide");
            exiger("citation", ".{11,1000}", "citez le texte qui ouvre ce droit, 11 caractères au moins");
            var specialite = ligne.lire("specialite");
            if (!specialite.isEmpty() && specialites.parCode(specialite).isEmpty()) {
                refuser("specialite", "spécialité inconnue ; laissez vide si le droit vaut pour toutes");
            }
            var natures = natures();
            if (ligne.illisible()) {
                refuser("", "caractère de contrôle interdit : réexportez le fichier");
            }
            if (remarques.isEmpty()
                    && !ligne.lire("session_fin").isEmpty()
                    && entier("session_fin") <= entier("session_debut")) {
                refuser("session_fin", "la fin suit le début");
            }
            if (!remarques.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new LigneDeDiplome(
                    entier("rang"),
                    ligne.lire("examen"),
                    ligne.lire("code"),
                    specialites.parCode(specialite).map(connue -> connue.code()),
                    ligne.lire("libelle"),
                    DiplomeOuvrantDroit.Effet.valueOf(ligne.lire("effet")),
                    natures,
                    ligne.lire("date_decision").equals("oui"),
                    entier("session_debut"),
                    ligne.lire("session_fin").isEmpty() ? OptionalInt.empty() : OptionalInt.of(entier("session_fin")),
                    ligne.lire("citation")));
        }

        private List<Nature> natures() {
            var natures = new ArrayList<Nature>();
            for (var lue : ligne.lire("natures").split(" +")) {
                Arrays.stream(Nature.values())
                        .filter(nature -> nature.name().equals(lue.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .ifPresentOrElse(
                                natures::add,
                                () -> refuser(
                                        "natures",
                                        "écrivez, séparées d'une espace, des natures parmi "
                                                + String.join(
                                                        ", ",
                                                        Arrays.stream(Nature.values())
                                                                .map(Enum::name)
                                                                .toList())));
            }
            return natures;
        }

        private void exiger(String colonne, String forme, String texte) {
            if (!ligne.lire(colonne).matches(forme)) {
                refuser(colonne, texte);
            }
        }

        private void refuser(String colonne, String texte) {
            remarques.add(new Remarque(colonne, colonne.isEmpty() ? "" : ligne.lire(colonne), texte));
        }

        private int entier(String colonne) {
            return Integer.parseInt(ligne.lire(colonne));
        }
    }
}

package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.Departement;
import fr.academie.cap.referentiel.Departements;
import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What we typed by hand, with its citations, written into the tables; running it twice changes nothing. */
@Component
class ContenuSaisi {

    private static final LocalDate ORIGINE = LocalDate.of(2000, 1, 1);

    private final TablesDuReferentiel tables;
    private final EcritureSpecialites ecriture;
    private final EcritureReglements reglements;
    private final EcritureDiplomes diplomes;
    private final EcritureEtablissements etablissements;
    private final Departements departements;

    ContenuSaisi(
            TablesDuReferentiel tables,
            EcritureSpecialites ecriture,
            EcritureReglements reglements,
            EcritureDiplomes diplomes,
            EcritureEtablissements etablissements,
            Departements departements) {
        this.tables = tables;
        this.ecriture = ecriture;
        this.reglements = reglements;
        this.diplomes = diplomes;
        this.etablissements = etablissements;
        this.departements = departements;
    }

    /** A row that came from the nomenclature is left alone. */
    void specialites() {
        var sources = ecriture.sources();
        Map<String, Specialite> connues =
                tables.specialites().stream().collect(Collectors.toMap(Specialite::code, Function.identity()));
        for (var ligne : TableTsv.lire("/referentiel/specialites.tsv")) {
            var saisie = specialite(ligne);
            var imposee = sources.get(saisie.code()) == EcritureSpecialites.Source.BCN;
            if (!imposee && !saisie.equals(connues.get(saisie.code()))) {
                ecriture.ecrire(saisie, EcritureSpecialites.Source.SAISIE);
            }
        }
    }

    void reglements() {
        var unites = unites();
        reglements.livrer(TableTsv.lire("/referentiel/reglements.tsv").stream()
                .map(ligne -> reglement(ligne, unites))
                .sorted(Comparator.comparing(Reglement::specialite).thenComparing(Reglement::sessionDebut))
                .toList());
    }

    private static Reglement reglement(TableTsv.Ligne ligne, Map<String, List<UniteDExamen>> unites) {
        var siennes = unites.getOrDefault(ligne.exige("specialite") + "/" + ligne.exige("debut"), List.of());
        var verifie = ligne.oui("verifie");
        if (verifie && siennes.stream().anyMatch(unite -> unite.coefficient().isEmpty())) {
            throw ligne.refus("un règlement vérifié n'a pas de coefficient inconnu");
        }
        return new Reglement(
                ligne.exige("specialite"),
                ligne.entier("debut"),
                ligne.entierFacultatif("fin"),
                verifie,
                ligne.entier("facultatives_max"),
                ligne.exige("citation"),
                List.copyOf(siennes));
    }

    private static Map<String, List<UniteDExamen>> unites() {
        Map<String, List<UniteDExamen>> unites = new HashMap<>();
        for (var ligne : TableTsv.lire("/referentiel/unites.tsv")) {
            unites.computeIfAbsent(ligne.exige("specialite") + "/" + ligne.exige("debut"), cle -> new ArrayList<>())
                    .add(new UniteDExamen(
                            ligne.exige("code"),
                            ligne.exige("epreuve"),
                            ligne.exige("libelle"),
                            Nature.valueOf(ligne.exige("nature")),
                            ligne.oui("facultative"),
                            ligne.entierFacultatif("coefficient"),
                            UniteDExamen.Mode.valueOf(ligne.exige("mode")),
                            ligne.facultatif("duree")));
        }
        return unites;
    }

    void diplomes() {
        diplomes.livrer(TableTsv.lire("/referentiel/diplomes-ouvrant-droit.tsv").stream()
                .map(ligne -> new LigneDeDiplome(
                        ligne.entier("rang"),
                        ligne.exige("examen"),
                        ligne.exige("code"),
                        ligne.facultatif("specialite"),
                        ligne.exige("libelle"),
                        DiplomeOuvrantDroit.Effet.valueOf(ligne.exige("effet")),
                        ligne.liste("natures").stream().map(Nature::valueOf).toList(),
                        ligne.oui("date_decision"),
                        ligne.entier("session_debut"),
                        ligne.entierFacultatif("session_fin"),
                        ligne.exige("citation")))
                .toList());
    }

    /** One fictitious establishment for each académie and situation. */
    void fictifs() {
        try (var flux = etablissements.recevoir("LIVRE", false)) {
            for (var academie : TableTsv.lire("/referentiel/academies.tsv")) {
                for (var ligne : TableTsv.lire("/referentiel/etablissements-fictifs.tsv")) {
                    flux.ajouter(fictif(academie, ligne));
                }
            }
        }
        etablissements.appliquer();
    }

    private static EcritureEtablissements.Ligne fictif(TableTsv.Ligne academie, TableTsv.Ligne ligne) {
        var situation = CategorieCandidat.valueOf(ligne.exige("situation"));
        return new EcritureEtablissements.Ligne(
                0,
                "F-" + academie.exige("code") + "-" + situation.name(),
                ORIGINE,
                Optional.empty(),
                ligne.exige("nom") + " (" + academie.exige("intitule") + ")",
                "FICTIF",
                "SANS_OBJET",
                "SANS_OBJET",
                Optional.of(false),
                academie.exige("code"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(situation.name()));
    }

    /** Imaginary establishments with a right key; the real ones come from the national directory. */
    void demonstration() {
        try (var flux = etablissements.recevoir("LIVRE", true)) {
            for (var ligne : TableTsv.lire("/referentiel/etablissements-demonstration.tsv")) {
                flux.ajouter(demonstration(ligne));
            }
        }
        etablissements.appliquer();
    }

    private EcritureEtablissements.Ligne demonstration(TableTsv.Ligne ligne) {
        var code = UaiCle.normaliser(ligne.exige("code")).orElseThrow(() -> ligne.refus("clé UAI fausse"));
        var commune = ligne.facultatif("commune").orElse("");
        var postal = ligne.facultatif("code_postal").orElse("");
        var departement = departements.parCode(code.substring(0, 3));
        return new EcritureEtablissements.Ligne(
                0,
                code,
                ORIGINE,
                Optional.empty(),
                ligne.exige("nom"),
                ligne.exige("nature"),
                ligne.exige("statut"),
                ligne.exige("contrat"),
                Optional.of(ligne.facultatif("apprentissage").isPresent()),
                ligne.exige("implantation"),
                ligne.facultatif("code_postal"),
                ligne.facultatif("commune"),
                departement.map(Departement::code),
                EcritureEtablissements.recherche(code, ligne.exige("nom"), commune, postal, departement),
                Optional.empty());
    }

    private static Specialite specialite(TableTsv.Ligne ligne) {
        return new Specialite(
                ligne.exige("code"),
                ligne.exige("libelle_court"),
                ligne.exige("libelle"),
                ligne.facultatif("libelle_inscrinet"),
                ligne.exige("nsf"),
                ligne.exige("lettre"),
                ligne.entier("premiere"),
                ligne.entierFacultatif("derniere"),
                ligne.entierFacultatif("rattrapage"),
                ligne.facultatif("arrete").map(LocalDate::parse),
                ligne.facultatif("abrogation").map(LocalDate::parse),
                ligne.liste("anciens"),
                ligne.liste("nouveaux"),
                ligne.entierFacultatif("pfmp"),
                ligne.exige("citation"));
    }
}

package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.regles.Nature;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What we typed by hand, with its citations, written into the tables; running it twice changes nothing. */
@Component
class ContenuSaisi {

    private static final LocalDate ORIGINE = LocalDate.of(2000, 1, 1);

    private final JdbcTemplate base;
    private final TablesDuReferentiel tables;
    private final EcritureSpecialites ecriture;

    ContenuSaisi(JdbcTemplate base, TablesDuReferentiel tables, EcritureSpecialites ecriture) {
        this.base = base;
        this.tables = tables;
        this.ecriture = ecriture;
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
        base.update("delete from reglement");
        var verifies = new HashSet<String>();
        for (var ligne : TableTsv.lire("/referentiel/reglements.tsv")) {
            var verifie = ligne.oui("verifie");
            if (verifie) {
                verifies.add(ligne.exige("specialite") + "/" + ligne.exige("debut"));
            }
            base.update(
                    "insert into reglement (specialite, session_debut, session_fin, verifie, facultatives_max, citation)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    ligne.exige("specialite"),
                    ligne.entier("debut"),
                    entier(ligne.entierFacultatif("fin")),
                    verifie,
                    ligne.entier("facultatives_max"),
                    ligne.exige("citation"));
        }
        unites(verifies);
    }

    private void unites(Set<String> verifies) {
        var rangs = new HashMap<String, Integer>();
        for (var ligne : TableTsv.lire("/referentiel/unites.tsv")) {
            var cle = ligne.exige("specialite") + "/" + ligne.exige("debut");
            var coefficient = ligne.entierFacultatif("coefficient");
            if (coefficient.isEmpty() && verifies.contains(cle)) {
                throw ligne.refus("un règlement vérifié n'a pas de coefficient inconnu");
            }
            base.update(
                    "insert into unite (specialite, session_debut, code, epreuve, rang, libelle, nature, facultative,"
                            + " coefficient, mode, duree) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ligne.exige("specialite"),
                    ligne.entier("debut"),
                    ligne.exige("code"),
                    ligne.exige("epreuve"),
                    rangs.merge(cle, 1, Integer::sum),
                    ligne.exige("libelle"),
                    Nature.valueOf(ligne.exige("nature")).name(),
                    ligne.oui("facultative"),
                    entier(coefficient),
                    ligne.exige("mode"),
                    ligne.facultatif("duree").orElse(null));
        }
    }

    void diplomes() {
        base.update("delete from diplome_ouvrant_droit");
        for (var ligne : TableTsv.lire("/referentiel/diplomes-ouvrant-droit.tsv")) {
            base.update(
                    "insert into diplome_ouvrant_droit (rang, examen, code, specialite, libelle, effet, natures,"
                            + " date_decision, session_debut, session_fin, citation)"
                            + " values (?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?, ?)",
                    ligne.entier("rang"),
                    ligne.exige("examen"),
                    ligne.exige("code"),
                    ligne.facultatif("specialite").orElse(null),
                    ligne.exige("libelle"),
                    ligne.exige("effet"),
                    ligne.liste("natures").stream()
                            .map(nature -> Nature.valueOf(nature).name())
                            .collect(Collectors.joining(" ")),
                    ligne.oui("date_decision"),
                    ligne.entier("session_debut"),
                    entier(ligne.entierFacultatif("session_fin")),
                    ligne.exige("citation"));
        }
    }

    /** One fictitious establishment for each académie and situation. */
    void fictifs() {
        var situations = TableTsv.lire("/referentiel/etablissements-fictifs.tsv");
        for (var academie : TableTsv.lire("/referentiel/academies.tsv")) {
            for (var ligne : situations) {
                var situation = CategorieCandidat.valueOf(ligne.exige("situation"));
                etablissement(
                        "F-" + academie.exige("code") + "-" + situation.name(),
                        ligne.exige("nom") + " (" + academie.exige("intitule") + ")",
                        new Genre("FICTIF", "SANS_OBJET", "SANS_OBJET", Optional.of(situation)),
                        new Lieu(academie.exige("code"), Optional.empty(), Optional.empty()),
                        false);
            }
        }
    }

    void demonstration() {
        for (var ligne : TableTsv.lire("/referentiel/etablissements-demonstration.tsv")) {
            etablissement(
                    UaiCle.normaliser(ligne.exige("code")).orElseThrow(() -> ligne.refus("clé UAI fausse")),
                    ligne.exige("nom"),
                    new Genre(ligne.exige("nature"), ligne.exige("statut"), ligne.exige("contrat"), Optional.empty()),
                    new Lieu(ligne.exige("implantation"), ligne.facultatif("code_postal"), ligne.facultatif("commune")),
                    true);
        }
    }

    private record Genre(String nature, String statut, String contrat, Optional<CategorieCandidat> situation) {}

    private record Lieu(String academie, Optional<String> codePostal, Optional<String> commune) {}

    private void etablissement(String code, String nom, Genre genre, Lieu lieu, boolean demonstration) {
        base.update(
                "insert into etablissement (code, debut, nom, nature, statut, contrat, implantation, code_postal, commune,"
                        + " fictif, situation, demonstration) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (code, debut) do update set nom = excluded.nom, nature = excluded.nature,"
                        + " statut = excluded.statut, contrat = excluded.contrat, code_postal = excluded.code_postal,"
                        + " commune = excluded.commune",
                code,
                ORIGINE,
                nom,
                genre.nature(),
                genre.statut(),
                genre.contrat(),
                lieu.academie(),
                lieu.codePostal().orElse(null),
                lieu.commune().orElse(null),
                genre.situation().isPresent(),
                genre.situation().map(CategorieCandidat::name).orElse(null),
                demonstration);
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

    private static @Nullable Integer entier(OptionalInt valeur) {
        return valeur.isPresent() ? valeur.getAsInt() : null;
    }
}

package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.regles.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the diplomas that open a right, in two times like the rest of the reference tables. */
@Repository
public class EcritureDiplomes {

    private static final String FERMETURE = "update diplome_ouvrant_droit set connue_jusqua = ?"
            + " where connue_jusqua is null and examen = ? and code = ? and specialite is not distinct from ?"
            + " and session_debut = ?";

    private final JdbcTemplate base;
    private final Connaissance connaissance;

    EcritureDiplomes(JdbcTemplate base, Connaissance connaissance) {
        this.base = base;
        this.connaissance = connaissance;
    }

    /** Rows known now. */
    public Map<LigneDeDiplome.Cle, LigneDeDiplome> courantes() {
        return base
                .query("select * from diplome_ouvrant_droit where connue_jusqua is null", (ligne, rang) -> lire(ligne))
                .stream()
                .collect(Collectors.toMap(LigneDeDiplome::cle, ligne -> ligne));
    }

    public void importer(List<LigneDeDiplome> lignes) {
        ecrire(lignes, "IMPORT");
    }

    /** What the product ships: rows that an import brought are left alone, rows no longer shipped are closed. */
    void livrer(List<LigneDeDiplome> livrees) {
        var courantes = courantes();
        var importees = importees();
        ecrire(
                livrees.stream()
                        .filter(ligne -> !importees.containsKey(ligne.cle()))
                        .filter(ligne -> !ligne.equals(courantes.get(ligne.cle())))
                        .toList(),
                "LIVRE");
        var gardees = livrees.stream().map(LigneDeDiplome::cle).collect(Collectors.toSet());
        var instant = connaissance.instant("diplome_ouvrant_droit");
        courantes.keySet().stream()
                .filter(cle -> !gardees.contains(cle) && !importees.containsKey(cle))
                .forEach(cle -> fermer(cle, instant));
    }

    private Map<LigneDeDiplome.Cle, LigneDeDiplome> importees() {
        var importees = new HashMap<LigneDeDiplome.Cle, LigneDeDiplome>();
        base.query("select * from diplome_ouvrant_droit where connue_jusqua is null and origine = 'IMPORT'", ligne -> {
            var lue = lire(ligne);
            importees.put(lue.cle(), lue);
        });
        return importees;
    }

    private void ecrire(List<LigneDeDiplome> lignes, String origine) {
        if (lignes.isEmpty()) {
            return;
        }
        var instant = connaissance.instant("diplome_ouvrant_droit");
        for (var ligne : lignes) {
            fermer(ligne.cle(), instant);
            base.update(
                    "insert into diplome_ouvrant_droit (rang, examen, code, specialite, libelle, effet, natures,"
                            + " date_decision, session_debut, session_fin, citation, origine, connue_du)"
                            + " values (?, ?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?, ?, ?, ?)",
                    ligne.rang(),
                    ligne.examen(),
                    ligne.code(),
                    ligne.specialite().orElse(null),
                    ligne.libelle(),
                    ligne.effet().name(),
                    ligne.natures().stream().map(Nature::name).collect(Collectors.joining(" ")),
                    ligne.dateDeDecision(),
                    ligne.sessionDebut(),
                    ligne.sessionFin().isPresent() ? ligne.sessionFin().getAsInt() : null,
                    ligne.citation(),
                    origine,
                    instant);
        }
    }

    private void fermer(LigneDeDiplome.Cle cle, OffsetDateTime instant) {
        base.update(
                FERMETURE, instant, cle.examen(), cle.code(), cle.specialite().orElse(null), cle.sessionDebut());
    }

    private static LigneDeDiplome lire(ResultSet ligne) throws SQLException {
        var fin = ligne.getInt("session_fin");
        var sessionFin = ligne.wasNull() ? OptionalInt.empty() : OptionalInt.of(fin);
        return new LigneDeDiplome(
                ligne.getInt("rang"),
                ligne.getString("examen"),
                ligne.getString("code"),
                Optional.ofNullable(ligne.getString("specialite")),
                ligne.getString("libelle"),
                DiplomeOuvrantDroit.Effet.valueOf(ligne.getString("effet")),
                Stream.of((Object[]) ligne.getArray("natures").getArray())
                        .map(nature -> Nature.valueOf(String.valueOf(nature)))
                        .toList(),
                ligne.getBoolean("date_decision"),
                ligne.getInt("session_debut"),
                sessionFin,
                ligne.getString("citation"));
    }
}

package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.DiplomeOuvrantDroit;
import fr.academie.cap.referentiel.DiplomesOuvrantDroit;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Set reads of the reference tables; the services keep the answers in memory. */
@Repository
public class TablesDuReferentiel {

    private final JdbcTemplate base;

    TablesDuReferentiel(JdbcTemplate base) {
        this.base = base;
    }

    /** Moves with every change of what is kept in memory, whoever made it. */
    public long revision() {
        var lue = base.queryForObject("select revision from referentiel_revision", Long.class);
        return lue == null ? 0 : lue;
    }

    /** Specialities as known now. */
    public List<Specialite> specialites() {
        return base.query(
                "select * from specialite where connue_jusqua is null order by code",
                (ligne, rang) -> specialite(ligne));
    }

    /** Règlements with their units, by speciality then first session. */
    public List<Reglement> reglements() {
        return lireReglements("where r.connue_jusqua is null");
    }

    private List<Reglement> lireReglements(String filtre, Object... valeurs) {
        Map<Long, List<UniteDExamen>> unites = new LinkedHashMap<>();
        base.query(
                "select u.* from unite u join reglement r on r.id = u.reglement " + filtre + " order by u.rang",
                ligne -> {
                    unites.computeIfAbsent(ligne.getLong("reglement"), inconnue -> new ArrayList<>())
                            .add(unite(ligne));
                },
                valeurs);
        var ordre = " order by r.specialite, r.session_debut, r.connue_du desc";
        return base.query(
                "select r.* from reglement r " + filtre + ordre,
                (ligne, rang) -> {
                    return new Reglement(
                            ligne.getString("specialite"),
                            ligne.getInt("session_debut"),
                            entier(ligne, "session_fin"),
                            ligne.getBoolean("verifie"),
                            ligne.getInt("facultatives_max"),
                            ligne.getString("citation"),
                            List.copyOf(unites.getOrDefault(ligne.getLong("id"), List.of())));
                },
                valeurs);
    }

    /** Units of one version of a règlement, in its order. */
    List<UniteDExamen> unites(long reglement) {
        return base.query(
                "select * from unite where reglement = ? order by rang", (ligne, rang) -> unite(ligne), reglement);
    }

    /** Règlements of a speciality as known now. */
    public List<Reglement> reglements(String specialite) {
        return lireReglements("where r.connue_jusqua is null and r.specialite = ?", specialite);
    }

    public List<DiplomesOuvrantDroit.Regle> diplomesOuvrantDroit() {
        return base.query(
                "select * from diplome_ouvrant_droit where connue_jusqua is null order by rang",
                (ligne, rang) -> new DiplomesOuvrantDroit.Regle(
                        texte(ligne, "specialite"),
                        ligne.getInt("session_debut"),
                        entier(ligne, "session_fin").orElse(Integer.MAX_VALUE),
                        diplome(ligne)));
    }

    /** Establishments of an académie on a day. */
    public List<Etablissement> etablissements(String academie, LocalDate jour) {
        return base.query(
                "select * from etablissement where connue_jusqua is null and implantation = ? and debut <= ?"
                        + " and (fin is null or fin > ?)",
                (ligne, rang) -> etablissement(ligne),
                academie,
                jour,
                jour);
    }

    /** Fictitious establishments of an académie: a dozen rows. */
    public List<Etablissement> fictifs(String academie) {
        return base.query(
                "select * from etablissement where connue_jusqua is null and implantation = ? and nature = 'FICTIF'"
                        + " order by nom",
                (ligne, rang) -> etablissement(ligne),
                academie);
    }

    /** Whether any row, whatever its dates, puts this establishment in this académie. */
    public boolean etablissementConnu(String code, String academie) {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select 1 from etablissement where code = ? and implantation = ?)",
                Boolean.class,
                code,
                academie));
    }

    public Optional<Etablissement> etablissement(String code, LocalDate jour) {
        return base
                .query(
                        "select * from etablissement where connue_jusqua is null and code = ? and debut <= ?"
                                + " and (fin is null or fin > ?)",
                        (ligne, rang) -> etablissement(ligne),
                        code,
                        jour,
                        jour)
                .stream()
                .findFirst();
    }

    /**
     * Real establishments of an académie whose key holds every word, by town and name.
     *
     * @param mots words of a {@link fr.academie.cap.referentiel.CleDeRecherche}
     * @param natures those that prepare some candidate
     */
    public List<Etablissement> chercher(
            String academie, LocalDate jour, List<String> mots, List<String> natures, int plafond) {
        var valeurs = new ArrayList<Object>(List.of(academie, String.join(" ", natures), jour, jour));
        mots.forEach(mot -> valeurs.add("%" + mot + "%"));
        valeurs.add(plafond);
        return base.query(
                "select * from etablissement where connue_jusqua is null and implantation = ? and not fictif"
                        + " and nature = any (string_to_array(?, ' '))"
                        + " and debut <= ? and (fin is null or fin > ?)" + " and recherche like ?".repeat(mots.size())
                        + " order by commune, nom, code limit ?",
                (ligne, rang) -> etablissement(ligne),
                valeurs.toArray());
    }

    static Specialite specialite(ResultSet ligne) throws SQLException {
        return new Specialite(
                ligne.getString("code"),
                ligne.getString("libelle_court"),
                ligne.getString("libelle"),
                texte(ligne, "libelle_inscrinet"),
                ligne.getString("nsf"),
                ligne.getString("lettre"),
                ligne.getInt("premiere_session"),
                entier(ligne, "derniere_session"),
                entier(ligne, "session_rattrapage"),
                Optional.ofNullable(ligne.getObject("arrete_creation", LocalDate.class)),
                Optional.ofNullable(ligne.getObject("arrete_abrogation", LocalDate.class)),
                liste(ligne, "anciens"),
                liste(ligne, "nouveaux"),
                entier(ligne, "semaines_pfmp"),
                ligne.getString("citation"));
    }

    private static UniteDExamen unite(ResultSet ligne) throws SQLException {
        return new UniteDExamen(
                ligne.getString("code"),
                ligne.getString("epreuve"),
                ligne.getString("libelle"),
                Nature.valueOf(ligne.getString("nature")),
                ligne.getBoolean("facultative"),
                entier(ligne, "coefficient"),
                UniteDExamen.Mode.valueOf(ligne.getString("mode")),
                texte(ligne, "duree"));
    }

    private static DiplomeOuvrantDroit diplome(ResultSet ligne) throws SQLException {
        var examen = ligne.getString("examen");
        var code = ligne.getString("code");
        return new DiplomeOuvrantDroit(
                examen,
                code,
                ligne.getString("libelle") + " (" + examen + " - " + code + ")",
                DiplomeOuvrantDroit.Lien.AUTRE,
                DiplomeOuvrantDroit.Effet.valueOf(ligne.getString("effet")),
                liste(ligne, "natures").stream().map(Nature::valueOf).collect(Collectors.toUnmodifiableSet()),
                ligne.getBoolean("date_decision"));
    }

    private static Etablissement etablissement(ResultSet ligne) throws SQLException {
        return new Etablissement(
                ligne.getString("code"),
                ligne.getString("nom"),
                Etablissement.Nature.valueOf(ligne.getString("nature")),
                Etablissement.Statut.valueOf(ligne.getString("statut")),
                Etablissement.Contrat.valueOf(ligne.getString("contrat")),
                ligne.getBoolean("apprentissage"),
                ligne.getString("implantation"),
                texte(ligne, "code_postal"),
                texte(ligne, "commune"),
                texte(ligne, "situation").map(CategorieCandidat::valueOf));
    }

    private static Optional<String> texte(ResultSet ligne, String colonne) throws SQLException {
        return Optional.ofNullable(ligne.getString(colonne));
    }

    private static OptionalInt entier(ResultSet ligne, String colonne) throws SQLException {
        var valeur = ligne.getInt(colonne);
        return ligne.wasNull() ? OptionalInt.empty() : OptionalInt.of(valeur);
    }

    private static List<String> liste(ResultSet ligne, String colonne) throws SQLException {
        return Stream.of((Object[]) ligne.getArray(colonne).getArray())
                .map(String::valueOf)
                .toList();
    }
}

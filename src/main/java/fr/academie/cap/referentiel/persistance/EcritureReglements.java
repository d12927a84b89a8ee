package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.UniteDExamen;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes règlements in two times: the sessions a new one rules are taken from those that ruled them, which stay readable. */
@Repository
public class EcritureReglements {

    private static final String COPIE = "insert into reglement (specialite, session_debut, session_fin, verifie,"
            + " facultatives_max, citation, origine, saisi_par, verifie_par, connue_du)"
            + " select specialite, ?, ?, verifie, facultatives_max, citation, origine, saisi_par, verifie_par, ?"
            + " from reglement where id = ? returning id";

    /** @param verifiePar both null for what the product ships */
    private record Auteurs(
            String origine,
            @Nullable String saisiPar,
            @Nullable String verifiePar) {}

    private record Connu(long id, int debut, OptionalInt fin) {}

    private final JdbcTemplate base;
    private final TablesDuReferentiel tables;
    private final Connaissance connaissance;

    EcritureReglements(JdbcTemplate base, TablesDuReferentiel tables, Connaissance connaissance) {
        this.base = base;
        this.tables = tables;
        this.connaissance = connaissance;
    }

    /** Puts a verified règlement in force over its sessions; what ruled the others goes on ruling them. */
    public void mettreEnVigueur(Reglement reglement, String origine, String saisiPar, String verifiePar) {
        var instant = connaissance.instant("reglement");
        for (var connu : recouverts(reglement)) {
            fermer(connu.id(), instant);
            if (connu.debut() < reglement.sessionDebut()) {
                copier(connu, connu.debut(), OptionalInt.of(reglement.sessionDebut()), instant);
            }
            var fin = reglement.sessionFin();
            if (fin.isPresent() && fin.getAsInt() < connu.fin().orElse(Integer.MAX_VALUE)) {
                copier(connu, fin.getAsInt(), connu.fin(), instant);
            }
        }
        inserer(reglement, new Auteurs(origine, saisiPar, verifiePar), instant);
    }

    /** One writer of the reference tables at a time, until the end of the transaction. */
    public void verrouiller() {
        connaissance.verrouiller();
    }

    /** Règlements of a speciality as the table knows them, whatever is kept in memory. */
    public List<Reglement> connus(String specialite) {
        return tables.reglements(specialite);
    }

    /** What the product ships; a speciality that people have entered a règlement for is theirs. */
    void livrer(List<Reglement> livres) {
        var apres = parSpecialite(livres);
        var avant = parSpecialite(tables.reglements());
        var tenues = saisies();
        var instant = connaissance.instant("reglement");
        Set<String> specialites = new TreeSet<>(apres.keySet());
        specialites.addAll(avant.keySet());
        for (var specialite : specialites) {
            var nouveaux = apres.getOrDefault(specialite, List.of());
            if (!tenues.contains(specialite) && !nouveaux.equals(avant.getOrDefault(specialite, List.of()))) {
                base.update(
                        "update reglement set connue_jusqua = ? where specialite = ? and connue_jusqua is null",
                        instant,
                        specialite);
                nouveaux.forEach(nouveau -> inserer(nouveau, new Auteurs("LIVRE", null, null), instant));
            }
        }
    }

    private Set<String> saisies() {
        return new HashSet<>(base.queryForList(
                "select distinct specialite from reglement where connue_jusqua is null and origine <> 'LIVRE'",
                String.class));
    }

    private static Map<String, List<Reglement>> parSpecialite(List<Reglement> reglements) {
        return reglements.stream().collect(Collectors.groupingBy(Reglement::specialite));
    }

    private List<Connu> recouverts(Reglement reglement) {
        return base.query(
                "select id, session_debut, session_fin from reglement where connue_jusqua is null and specialite = ?"
                        + " and int4range(session_debut, session_fin) && int4range(?, ?)",
                (ligne, rang) -> {
                    var fin = ligne.getInt("session_fin");
                    var sansFin = ligne.wasNull();
                    return new Connu(
                            ligne.getLong("id"),
                            ligne.getInt("session_debut"),
                            sansFin ? OptionalInt.empty() : OptionalInt.of(fin));
                },
                reglement.specialite(),
                reglement.sessionDebut(),
                entier(reglement.sessionFin()));
    }

    private void fermer(long id, OffsetDateTime instant) {
        base.update("update reglement set connue_jusqua = ? where id = ?", instant, id);
    }

    private void copier(Connu connu, int debut, OptionalInt fin, OffsetDateTime instant) {
        var copie = base.queryForObject(COPIE, Long.class, debut, entier(fin), instant, connu.id());
        base.update(
                "insert into unite (reglement, code, epreuve, rang, libelle, nature, facultative, coefficient, mode, duree)"
                        + " select ?, code, epreuve, rang, libelle, nature, facultative, coefficient, mode, duree"
                        + " from unite where reglement = ?",
                copie,
                connu.id());
    }

    private void inserer(Reglement reglement, Auteurs auteurs, OffsetDateTime instant) {
        var id = base.queryForObject(
                "insert into reglement (specialite, session_debut, session_fin, verifie, facultatives_max, citation,"
                        + " origine, saisi_par, verifie_par, connue_du) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                reglement.specialite(),
                reglement.sessionDebut(),
                entier(reglement.sessionFin()),
                reglement.verifie(),
                reglement.facultativesMax(),
                reglement.citation(),
                auteurs.origine(),
                auteurs.saisiPar(),
                auteurs.verifiePar(),
                instant);
        var rang = 0;
        for (var unite : reglement.unites()) {
            inserer(id == null ? 0 : id, ++rang, unite);
        }
    }

    private void inserer(long reglement, int rang, UniteDExamen unite) {
        base.update(
                "insert into unite (reglement, code, epreuve, rang, libelle, nature, facultative, coefficient, mode,"
                        + " duree) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reglement,
                unite.code(),
                unite.epreuve(),
                rang,
                unite.libelle(),
                unite.nature().name(),
                unite.facultative(),
                entier(unite.coefficient()),
                unite.mode().name(),
                unite.duree().orElse(null));
    }

    private static @Nullable Integer entier(OptionalInt valeur) {
        return valeur.isPresent() ? valeur.getAsInt() : null;
    }
}

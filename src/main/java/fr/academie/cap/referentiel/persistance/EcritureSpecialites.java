package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.Specialite;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes specialities in two times: what was known before a correction stays readable, with its dates. */
@Repository
public class EcritureSpecialites {

    /** Where a row comes from; the nomenclature prevails over what we typed. */
    public enum Source {
        SAISIE,
        BCN
    }

    private static final long VERROU = 0x5EC1A11E5L;

    private final JdbcTemplate base;
    private final Horloge horloge;

    EcritureSpecialites(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** One writer of the reference tables at a time, until the end of the transaction. */
    public void verrouiller() {
        base.query("select pg_advisory_xact_lock(?)", ligne -> {}, VERROU);
    }

    /** Closes the current row of this code, if any, and adds the new one. */
    public void ecrire(Specialite specialite, Source source) {
        var instant = OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
        base.update(
                "update specialite set connue_jusqua = ? where code = ? and connue_jusqua is null",
                instant,
                specialite.code());
        base.update(
                "insert into specialite (code, libelle_court, libelle, libelle_inscrinet, nsf, lettre,"
                        + " premiere_session, derniere_session, session_rattrapage, arrete_creation, arrete_abrogation,"
                        + " anciens, nouveaux, semaines_pfmp, source, citation, connue_du)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' '), string_to_array(?, ' '),"
                        + " ?, ?, ?, ?)",
                specialite.code(),
                specialite.libelleCourt(),
                specialite.libelle(),
                specialite.libelleInscrinet().orElse(null),
                specialite.nsf(),
                specialite.lettre(),
                specialite.premiereSession(),
                entier(specialite.derniereSession()),
                entier(specialite.sessionRattrapage()),
                specialite.arreteCreation().orElse(null),
                specialite.arreteAbrogation().orElse(null),
                String.join(" ", specialite.anciens()),
                String.join(" ", specialite.nouveaux()),
                entier(specialite.semainesPfmp()),
                source.name(),
                specialite.citation(),
                instant);
    }

    /** Source of each current row, by code. */
    Map<String, Source> sources() {
        var sources = new HashMap<String, Source>();
        base.query("select code, source from specialite where connue_jusqua is null", ligne -> {
            sources.put(ligne.getString("code"), Source.valueOf(ligne.getString("source")));
        });
        return sources;
    }

    private static @Nullable Integer entier(OptionalInt valeur) {
        return valeur.isPresent() ? valeur.getAsInt() : null;
    }
}

package fr.academie.cap.inscription.campagne;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Où en sont les dossiers d'une campagne, en nombres. */
@Service
public class SuiviDeCampagne {

    /**
     * @param sansRetour among those that await a paper, those whose limit is past and that wait before the head of office
     * @param relances among those that await a paper, those reminded at least once
     */
    public record Effectifs(
            int total,
            int preinscrits,
            int aExaminer,
            int recues,
            int incomplets,
            int aSigner,
            int inscrits,
            int sansSuite,
            int caducs,
            int sansRetour,
            int relances) {

        /** A signed paper is awaited. */
        public int attendus() {
            return preinscrits + incomplets + aSigner;
        }
    }

    private static final String ATTENDUS = "etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU', 'INCOMPLET')";

    private final JdbcTemplate base;

    SuiviDeCampagne(JdbcTemplate base) {
        this.base = base;
    }

    @Transactional(readOnly = true)
    public Effectifs compter(String academie, int session) {
        return java.util.Objects.requireNonNull(base.queryForObject(
                """
                select count(*),
                       count(*) filter (where etat = 'PREINSCRIT'),
                       count(*) filter (where etat = 'CANDIDATURE_A_EXAMINER'),
                       count(*) filter (where etat = 'CONFIRMATION_RECUE'),
                       count(*) filter (where etat = 'INCOMPLET'),
                       count(*) filter (where etat = 'A_SIGNER_DE_NOUVEAU'),
                       count(*) filter (where etat = 'INSCRIT'),
                       count(*) filter (where etat = 'SANS_SUITE'),
                       count(*) filter (where etat = 'CADUC'),
                       count(*) filter (where relances >= 3 and %1$s),
                       count(*) filter (where relances >= 1 and %1$s)
                  from dossier where academie = ? and session = ?
                """.formatted(ATTENDUS),
                (l, i) -> new Effectifs(
                        l.getInt(1),
                        l.getInt(2),
                        l.getInt(3),
                        l.getInt(4),
                        l.getInt(5),
                        l.getInt(6),
                        l.getInt(7),
                        l.getInt(8),
                        l.getInt(9),
                        l.getInt(10),
                        l.getInt(11)),
                academie,
                session));
    }

    /** Further times that a common limit on this day would overtake. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public int delaisJusquAu(String academie, int session, LocalDate jour) {
        return java.util.Objects.requireNonNull(base.queryForObject(
                "select count(*) from dossier where academie = ? and session = ? and retour_avant <= ? and " + ATTENDUS,
                Integer.class,
                academie,
                session,
                jour));
    }
}

package fr.academie.cap.inscription.depot;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.moteur.CleMetier;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les traitements de la campagne, par lots : chacun dans sa transaction, repris là où il s'est arrêté parce que l'état
 * des dossiers dit seul ce qui reste à faire.
 */
@Service
public class Lots {

    private static final String EN_ATTENTE =
            " academie = ? and session = ? and etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU', 'INCOMPLET')";

    private final JdbcTemplate base;
    private final Campagnes campagnes;
    private final Confirmations confirmations;
    private final ProcedureInscription procedure;
    private final Horloge horloge;
    private final int taille;

    Lots(
            JdbcTemplate base,
            Campagnes campagnes,
            Confirmations confirmations,
            ProcedureInscription procedure,
            Horloge horloge,
            @Value("${cap.campagne.lot:500}") int taille) {
        this.base = base;
        this.campagnes = campagnes;
        this.confirmations = confirmations;
        this.procedure = procedure;
        this.horloge = horloge;
        this.taille = taille;
    }

    /** Closes the next dossiers; by post, their confirmation joins the next print run. @return whether some remain */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean clore(String academie, int session) {
        var numeros = base.queryForList(
                """
                update dossier set clos_le = ? where id in (
                  select id from dossier where academie = ? and session = ? and clos_le is null
                   order by numero limit ? for update)
                returning numero
                """,
                Integer.class,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                academie,
                session,
                taille);
        if (campagnes.obtenir(academie, session).mode() == Campagne.Mode.COURRIER) {
            numeros.stream().map(n -> new CleMetier(academie, session, n)).forEach(confirmations::imprimer);
        }
        return numeros.size() == taille;
    }

    /** Reminds the next candidates whose paper has not come back. @return whether some remain */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean relancer(String academie, int session, int rang) {
        var numeros = base.queryForList(
                "update dossier set relances = ? where id in (select id from dossier where" + EN_ATTENTE
                        + " and relances < ? order by numero limit ? for update) returning numero",
                Integer.class,
                rang,
                academie,
                session,
                rang,
                taille);
        numeros.stream().map(n -> new CleMetier(academie, session, n)).forEach(confirmations::relancer);
        return numeros.size() == taille;
    }

    /** Hands the next unreturned dossiers to a person who will decide. @return whether some remain */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ouvrirCaducites(String academie, int session) {
        List<Integer> numeros = base.queryForList(
                "update dossier set relances = 3 where id in (select id from dossier where" + EN_ATTENTE
                        + " and relances < 3 and (retour_avant is null or retour_avant < ?)"
                        + " order by numero limit ? for update) returning numero",
                Integer.class,
                academie,
                session,
                horloge.aujourdhui(academie),
                taille);
        numeros.stream().map(n -> new CleMetier(academie, session, n)).forEach(procedure::signalerDelaiExpire);
        return numeros.size() == taille;
    }

    /** Whether a dossier still awaits its paper, under a further time or before the person who will decide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dossiersEnAttente(String academie, int session) {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select from dossier where" + EN_ATTENTE + ")", Boolean.class, academie, session));
    }
}

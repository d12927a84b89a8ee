package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Avant la clôture, un seul rappel à qui avait demandé à reprendre plus tard et n'a pas validé ; par lots, repris là où
 * ils se sont arrêtés parce que chaque brouillon dit s'il a été rappelé.
 */
@Service
public class RappelDesBrouillons {

    private record Rappele(UUID id, String courriel) {}

    private final JdbcTemplate base;
    private final LiensDeReprise liens;
    private final Campagnes campagnes;
    private final Journal journal;
    private final int taille;

    RappelDesBrouillons(
            JdbcTemplate base,
            LiensDeReprise liens,
            Campagnes campagnes,
            Journal journal,
            @Value("${cap.campagne.lot:500}") int taille) {
        this.base = base;
        this.liens = liens;
        this.campagnes = campagnes;
        this.journal = journal;
        this.taille = taille;
    }

    /** Reminds the next drafts; nobody once the campaign is closed. @return whether some remain */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rappeler(String academie, int session) {
        var ouverte = campagnes
                .pour(academie, session)
                .filter(c -> c.ouverteA(liens.maintenant()))
                .isPresent();
        if (!ouverte) {
            return false;
        }
        var rappeles = base.query(
                """
                update brouillon set rappele_le = ? where id in (
                  select id from brouillon
                   where academie = ? and session = ? and reprise_le is not null and rappele_le is null
                     and courriel is not null and numero_rendu is null
                   order by id limit ? for update)
                returning id, courriel
                """,
                (ligne, rang) -> new Rappele(ligne.getObject(1, UUID.class), ligne.getString(2)),
                LiensDeReprise.utc(liens.maintenant()),
                academie,
                session,
                taille);
        rappeles.forEach(r -> liens.envoyer(LiensDeReprise.RAPPEL, academie, r.id(), r.courriel()));
        if (!rappeles.isEmpty()) {
            journal.inscrire(new Acte(
                    academie,
                    Acteur.SYSTEME,
                    "brouillons.rappeles",
                    "campagne:" + academie + "-" + session,
                    Map.of("nombre", String.valueOf(rappeles.size()))));
        }
        return rappeles.size() == taille;
    }
}

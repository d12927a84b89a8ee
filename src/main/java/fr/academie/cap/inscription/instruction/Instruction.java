package fr.academie.cap.inscription.instruction;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.depot.Confirmations;
import fr.academie.cap.inscription.depot.Recevabilite;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les gestes que la procédure fait d'elle-même sur un dossier, dans la transaction de qui la fait avancer. */
@Service
public class Instruction {

    private final Dossiers dossiers;
    private final Recevabilite recevabilite;
    private final Confirmations confirmations;
    private final Souvenirs souvenirs;
    private final Journal journal;
    private final ActeurCourant acteurs;
    private final Horloge horloge;

    Instruction(
            Dossiers dossiers,
            Recevabilite recevabilite,
            Confirmations confirmations,
            Souvenirs souvenirs,
            Journal journal,
            ActeurCourant acteurs,
            Horloge horloge) {
        this.dossiers = dossiers;
        this.recevabilite = recevabilite;
        this.confirmations = confirmations;
        this.souvenirs = souvenirs;
        this.journal = journal;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /** @return whether no other candidacy of the same person is known at this session, in any académie */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean examinerRecevabilite(CleMetier cle) {
        var dossier = dossier(cle);
        var unique = recevabilite.candidatureUnique(dossier).verdict().estConforme();
        if (!unique) {
            dossier.passer(EtatDossier.CANDIDATURE_A_EXAMINER);
        }
        return unique;
    }

    /** The registration becomes definitive; from here on the form of the exam is frozen (D337-10). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prononcer(CleMetier cle) {
        var dossier = dossier(cle);
        dossier.prononcer(horloge.maintenant());
        confirmations.annoncerInscription(cle);
        souvenirs.garder(dossier);
        journal.inscrire(new Acte(
                dossier.academie(),
                acteurs.acteur(),
                "inscription.prononcee",
                "dossier:" + cle,
                Map.of(
                        "ordre", String.valueOf(dossier.ordre()),
                        "forme", dossier.forme().name(),
                        "article", "D337-10")));
    }

    private Dossier dossier(CleMetier cle) {
        return dossiers.parCle(cle).orElseThrow(Introuvable::new);
    }
}

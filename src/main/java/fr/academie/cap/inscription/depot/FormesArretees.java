package fr.academie.cap.inscription.depot;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.FormeArretee;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le choix de la forme de l'examen est définitif (D337-10) : libre tant que la pré-inscription se modifie, arrêté par la
 * confirmation signée. L'agent qui reporte ce que le candidat a corrigé sur ce papier n'est pas arrêté.
 */
@Service
public class FormesArretees {

    private final Dossiers dossiers;
    private final ActeurCourant acteurs;
    private final TransactionTemplate transactions;

    FormesArretees(Dossiers dossiers, ActeurCourant acteurs, TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.acteurs = acteurs;
        this.transactions = transactions;
    }

    /** What the draft may no longer change; empty for a first pre-registration. */
    public Optional<FormeArretee> pour(Brouillon brouillon) {
        return brouillon
                .dossierModifie()
                .flatMap(modifie -> Perimetre.dans(
                        Perimetre.de(brouillon.academie()),
                        () -> transactions.execute(etat -> dossiers.parCle(
                                        new CleMetier(brouillon.academie(), brouillon.session(), modifie.numero()))
                                .flatMap(this::de))));
    }

    /** @throws RefusMetier CAP-INS-141 when this dossier's form may no longer become that one */
    void exiger(Dossier dossier, Saisie saisie) {
        var candidature = saisie.candidature().orElseThrow();
        var changee = de(dossier)
                .filter(a -> a.specialite().equals(candidature.specialite()))
                .filter(a -> a.forme() != candidature.forme());
        if (changee.isPresent()) {
            throw new RefusMetier(
                    "CAP-INS-141",
                    "La forme de l'examen a été choisie par votre confirmation signée : ce choix est définitif. Pour toute"
                            + " question, écrivez au service des examens.",
                    null,
                    "D337-10");
        }
    }

    private Optional<FormeArretee> de(Dossier dossier) {
        var service = acteurs.agent()
                .filter(a -> a.tient(Role.GESTIONNAIRE_DEC, dossier.academie()))
                .isPresent();
        return service || !dossier.etat().papierSigne()
                ? Optional.empty()
                : Optional.of(new FormeArretee(dossier.forme(), dossier.specialite()));
    }
}

package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.SujetsDeTache;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nomme les dossiers d'inscription dans les corbeilles. */
@Component
class SujetsDInscription implements SujetsDeTache {

    private final Dossiers dossiers;

    SujetsDInscription(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Optional<Sujet> sujet(CleMetier cle) {
        return dossiers.parCle(cle)
                .map(d -> new Sujet(
                        d.nomComplet(), d.numeroAffiche().toString(), Candidature.codeAffiche(d.specialite())));
    }
}

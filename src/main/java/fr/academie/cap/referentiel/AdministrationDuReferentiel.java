package fr.academie.cap.referentiel;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.Introuvable;
import org.springframework.stereotype.Component;

/** Qui tient le référentiel : un titre national, jamais celui d'une académie. */
@Component
public class AdministrationDuReferentiel {

    private final ActeurCourant acteurs;

    public AdministrationDuReferentiel(ActeurCourant acteurs) {
        this.acteurs = acteurs;
    }

    /** @throws Introuvable for anybody else: what they may not administer does not exist for them */
    public Agent exiger() {
        return acteurs.agent()
                .filter(agent -> agent.titres().contains(new Agent.Titre(Role.ADMIN_REFERENTIEL, Agent.PARTOUT)))
                .orElseThrow(Introuvable::new);
    }
}

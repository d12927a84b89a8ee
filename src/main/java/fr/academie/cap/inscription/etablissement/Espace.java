package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.referentiel.Etablissement;

/**
 * Ce qu'un agent d'établissement a le droit de voir : un établissement, une session. Only {@link Espaces} makes one, once
 * the title has been checked; every service of this package asks for it.
 */
public final class Espace {

    private final Agent agent;
    private final Etablissement etablissement;
    private final Campagne campagne;

    Espace(Agent agent, Etablissement etablissement, Campagne campagne) {
        this.agent = agent;
        this.etablissement = etablissement;
        this.campagne = campagne;
    }

    public Agent agent() {
        return agent;
    }

    public Etablissement etablissement() {
        return etablissement;
    }

    public Campagne campagne() {
        return campagne;
    }

    public String uai() {
        return etablissement.code();
    }

    public String academie() {
        return campagne.academie();
    }

    public int session() {
        return campagne.session();
    }

    CleMetier cle(int numero) {
        return new CleMetier(academie(), session(), numero);
    }
}

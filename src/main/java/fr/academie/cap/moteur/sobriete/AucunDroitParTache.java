package fr.academie.cap.moteur.sobriete;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights are held by groups, on everything: a right of its own for each task would add a row a dossier to the table
 * that every query of Cockpit joins.
 */
class AucunDroitParTache extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] AUCUN = {};

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task tache, String avant, String apres) {
        return AUCUN;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task tache, String avant, String apres) {
        return AUCUN;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task tache, String agent, String lien) {
        return AUCUN;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task tache, String groupe, String lien) {
        return AUCUN;
    }
}

package fr.academie.cap.moteur.sobriete;

import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** {@link AucunDroitParTache} gives no right on one task or one instance: none is to be taken back when it ends. */
class DroitsParGroupe extends AuthorizationManager {

    private static final Set<Resource> SANS_DROIT_PROPRE = Set.of(Resources.TASK, Resources.PROCESS_INSTANCE);

    @Override
    public void deleteAuthorizationsByResourceId(Resource ressource, String id) {
        if (!SANS_DROIT_PROPRE.contains(ressource)) {
            super.deleteAuthorizationsByResourceId(ressource, id);
        }
    }
}

package fr.academie.cap.moteur.passerelle;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import fr.academie.cap.identite.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's authorisations, made equal at each start to this list: process owners read and retry, nobody else has
 * anything. An authorisation that is not here is removed.
 */
@Component
class DroitsDesPilotes implements ApplicationRunner {

    private record Droit(Resource ressource, String objet, List<Permission> permissions) {

        String cle() {
            return ressource.resourceType() + "/" + objet;
        }
    }

    private static final List<Droit> DROITS = List.of(
            droit(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            droit(Resources.APPLICATION, "admin", Permissions.ACCESS),
            droit(
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB),
            droit(Resources.DEPLOYMENT, ANY, Permissions.READ),
            droit(Resources.USER, ANY, Permissions.READ),
            droit(Resources.GROUP, ANY, Permissions.READ),
            droit(Resources.AUTHORIZATION, ANY, Permissions.READ),
            droit(Resources.SYSTEM, ANY, SystemPermissions.READ));

    private final AuthorizationService droits;

    DroitsDesPilotes(AuthorizationService droits) {
        this.droits = droits;
    }

    private static Droit droit(Resource ressource, String objet, Permission... permissions) {
        return new Droit(ressource, objet, List.of(permissions));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Map<String, Authorization> presents = new HashMap<>();
        for (var present : droits.createAuthorizationQuery().unlimitedList()) {
            var cle = present.getResourceType() + "/" + present.getResourceId();
            var connu = Role.PILOTE_PROCESSUS.groupe().equals(present.getGroupId())
                    && DROITS.stream().anyMatch(droit -> droit.cle().equals(cle));
            if (!connu || presents.putIfAbsent(cle, present) != null) {
                droits.deleteAuthorization(present.getId());
            }
        }
        DROITS.forEach(droit -> accorder(droit, presents.get(droit.cle())));
    }

    private void accorder(Droit droit, @Nullable Authorization present) {
        var voulu = droit.permissions().toArray(Permission[]::new);
        var cible = present == null ? droits.createNewAuthorization(AUTH_TYPE_GRANT) : present;
        cible.setGroupId(Role.PILOTE_PROCESSUS.groupe());
        cible.setResource(droit.ressource());
        cible.setResourceId(droit.objet());
        cible.setPermissions(voulu);
        droits.saveAuthorization(cible);
    }
}

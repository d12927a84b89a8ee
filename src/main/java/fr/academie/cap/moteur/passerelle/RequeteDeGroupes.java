package fr.academie.cap.moteur.passerelle;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's group query: our roles. */
class RequeteDeGroupes extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient AnnuaireDuMoteur annuaire;

    RequeteDeGroupes(AnnuaireDuMoteur annuaire) {
        this.annuaire = annuaire;
    }

    RequeteDeGroupes(AnnuaireDuMoteur annuaire, CommandExecutor commandes) {
        super(commandes);
        this.annuaire = annuaire;
    }

    private Stream<Group> trouves() {
        return annuaire.groupes()
                .filter(groupe -> id == null || id.equals(groupe.getId()))
                .filter(groupe -> ids == null || List.of(ids).contains(groupe.getId()))
                .filter(groupe -> name == null || name.equals(groupe.getName()))
                .filter(groupe -> AnnuaireDuMoteur.ressemble(nameLike, groupe.getName()))
                .filter(groupe -> type == null || type.equals(AnnuaireDuMoteur.TYPE))
                .filter(groupe -> userId == null || annuaire.membre(userId, groupe.getId()))
                .filter(groupe -> tenantId == null);
    }

    @Override
    public long executeCount(CommandContext contexte) {
        return trouves().count();
    }

    @Override
    public List<Group> executeList(CommandContext contexte, Page page) {
        return AnnuaireDuMoteur.page(trouves(), page);
    }
}

package fr.academie.cap.moteur.passerelle;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine reads identities from our directory and can write none: no set-up page, no second password. */
class IdentiteEnLecture implements ReadOnlyIdentityProvider {

    private final AnnuaireDuMoteur annuaire;

    IdentiteEnLecture(AnnuaireDuMoteur annuaire) {
        this.annuaire = annuaire;
    }

    @Override
    public @Nullable User findUserById(String id) {
        return annuaire.agents()
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .map(AnnuaireDuMoteur::personne)
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new RequeteDAgents(annuaire, commandes());
    }

    @Override
    public UserQuery createUserQuery(CommandContext contexte) {
        return new RequeteDAgents(annuaire);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("L'annuaire ne se lit pas en SQL depuis le moteur");
    }

    /** Nobody signs in to the engine: the product's own sign-in is the only one. */
    @Override
    public boolean checkPassword(String agent, String motDePasse) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String id) {
        return annuaire.groupes()
                .filter(groupe -> groupe.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RequeteDeGroupes(annuaire, commandes());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext contexte) {
        return new RequeteDeGroupes(annuaire);
    }

    @Override
    public @Nullable Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new AucunLocataire(commandes());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext contexte) {
        return new AucunLocataire(commandes());
    }

    private static CommandExecutor commandes() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    /** Académies are kept apart by the database, not by the engine's tenants. */
    private static class AucunLocataire extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        AucunLocataire(CommandExecutor commandes) {
            super(commandes);
        }

        @Override
        public long executeCount(CommandContext contexte) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext contexte, Page page) {
            return List.of();
        }
    }

    @Override
    public void flush() {
        // nothing to write
    }

    @Override
    public void close() {
        // nothing open
    }
}

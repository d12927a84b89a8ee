package fr.academie.cap.moteur.passerelle;

import fr.academie.cap.identite.Agent;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's user query, answered by our directory. */
class RequeteDAgents extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient AnnuaireDuMoteur annuaire;

    RequeteDAgents(AnnuaireDuMoteur annuaire) {
        this.annuaire = annuaire;
    }

    RequeteDAgents(AnnuaireDuMoteur annuaire, CommandExecutor commandes) {
        super(commandes);
        this.annuaire = annuaire;
    }

    private Stream<User> trouves() {
        return annuaire.agents()
                .filter(this::parIdentite)
                .filter(this::parNom)
                .filter(agent -> groupId == null || annuaire.membre(agent.id(), groupId))
                .filter(agent -> tenantId == null)
                .map(AnnuaireDuMoteur::personne);
    }

    private boolean parIdentite(Agent agent) {
        return (id == null || id.equals(agent.id()))
                && (ids == null || List.of(ids).contains(agent.id()))
                && (email == null || email.equals(agent.courriel()))
                && AnnuaireDuMoteur.ressemble(emailLike, agent.courriel());
    }

    private boolean parNom(Agent agent) {
        return (firstName == null || firstName.equals(agent.prenom()))
                && AnnuaireDuMoteur.ressemble(firstNameLike, agent.prenom())
                && (lastName == null || lastName.equals(agent.nom()))
                && AnnuaireDuMoteur.ressemble(lastNameLike, agent.nom());
    }

    @Override
    public long executeCount(CommandContext contexte) {
        return trouves().count();
    }

    @Override
    public List<User> executeList(CommandContext contexte, Page page) {
        return AnnuaireDuMoteur.page(trouves(), page);
    }
}

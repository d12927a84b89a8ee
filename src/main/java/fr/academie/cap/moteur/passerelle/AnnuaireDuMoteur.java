package fr.academie.cap.moteur.passerelle;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** Our directory in the engine's words; who may look at whom is decided here, the engine no longer does. */
class AnnuaireDuMoteur {

    static final String TYPE = "METIER";

    private final Annuaire annuaire;

    AnnuaireDuMoteur(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    Stream<Agent> agents() {
        return annuaire.tous().stream().filter(visible());
    }

    Stream<Group> groupes() {
        return Arrays.stream(Role.values()).map(AnnuaireDuMoteur::groupe);
    }

    boolean membre(String agent, String groupe) {
        return annuaire.parId(agent).stream()
                .flatMap(trouve -> trouve.roles().stream())
                .anyMatch(role -> role.groupe().equals(groupe));
    }

    /** The engine asks without authentication on behalf of the rooms; a person sees all only as a process owner. */
    private static Predicate<Agent> visible() {
        var contexte = Context.getCommandContext();
        var demandeur = contexte == null ? null : contexte.getAuthentication();
        if (demandeur == null || demandeur.getUserId() == null) {
            return agent -> true;
        }
        var groupes = demandeur.getGroupIds();
        if (groupes != null && groupes.contains(Role.PILOTE_PROCESSUS.groupe())) {
            return agent -> true;
        }
        return agent -> agent.id().equals(demandeur.getUserId());
    }

    static User personne(Agent agent) {
        var personne = new UserEntity();
        personne.setId(agent.id());
        personne.setFirstName(agent.prenom());
        personne.setLastName(agent.nom());
        personne.setEmail(agent.courriel());
        return personne;
    }

    private static Group groupe(Role role) {
        var groupe = new GroupEntity();
        groupe.setId(role.groupe());
        groupe.setName(role.libelle());
        groupe.setType(TYPE);
        return groupe;
    }

    /** Keeps the page that the engine asks for. */
    static <T> List<T> page(Stream<T> lignes, @Nullable Page page) {
        return page == null
                ? lignes.toList()
                : lignes.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    /** SQL {@code like}, without ever making a regular expression of what the caller typed. */
    static boolean ressemble(@Nullable String motif, @Nullable String valeur) {
        if (motif == null) {
            return true;
        }
        if (valeur == null) {
            return false;
        }
        var lu = valeur.toLowerCase(Locale.ROOT);
        var position = 0;
        var morceaux = motif.toLowerCase(Locale.ROOT).split("%", -1);
        for (int i = 0; i < morceaux.length; i++) {
            var trouve = lu.indexOf(morceaux[i], position);
            if (trouve < 0 || i == 0 && trouve > 0) {
                return false;
            }
            position = trouve + morceaux[i].length();
        }
        return morceaux[morceaux.length - 1].isEmpty() || lu.endsWith(morceaux[morceaux.length - 1]);
    }
}

package fr.academie.cap.identite;

import java.util.Set;

/** Qui signe un acte du journal. */
public record Acteur(String id, String libelle, Set<Role> roles) {

    public static final Acteur SYSTEME = new Acteur("systeme", "Capitole (tâche automatique)", Set.of());

    /** @param cleMetier business key of the dossier, never a name */
    public static Acteur candidat(String cleMetier) {
        return new Acteur("candidat:" + cleMetier, "Candidat", Set.of(Role.CANDIDAT));
    }

    public static Acteur de(Agent agent) {
        return new Acteur("agent:" + agent.id(), agent.nomComplet(), agent.roles());
    }
}

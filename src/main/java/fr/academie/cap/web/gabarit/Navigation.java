package fr.academie.cap.web.gabarit;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Le menu de chacun selon ses rôles : un lien absent d'ici n'est pas un droit retiré, seulement un chemin non montré. */
@Component
public class Navigation {

    /** Une entrée du menu ; {@code courante} quand la page lue est sous cette adresse. */
    public record Entree(String libelle, String adresse, String icone, boolean courante) {}

    /** @param annexe another address whose pages belong to it */
    private record Rubrique(String libelle, String adresse, String icone, Set<Role> roles, String annexe) {

        Rubrique(String libelle, String adresse, String icone, Set<Role> roles) {
            this(libelle, adresse, icone, roles, adresse);
        }

        Entree entree() {
            return new Entree(libelle, adresse, icone, sous(adresse) || sous(annexe));
        }
    }

    private static final Set<Role> SERVICE = EnumSet.of(Role.GESTIONNAIRE_DEC, Role.CHEF_BUREAU_DEC);
    private static final Set<Role> DECISION = EnumSet.of(Role.GESTIONNAIRE_DEC, Role.CHEF_BUREAU_DEC, Role.RECTEUR);
    private static final Set<Role> CHEF = EnumSet.of(Role.CHEF_BUREAU_DEC);
    private static final Set<Role> REFERENTIEL = EnumSet.of(Role.ADMIN_REFERENTIEL);
    private static final Set<Role> PILOTAGE = EnumSet.of(Role.PILOTE_PROCESSUS);

    private static final List<Rubrique> RUBRIQUES = List.of(
            new Rubrique("Corbeille", "/corbeille", "corbeille", DECISION),
            new Rubrique("Réception", "/reception", "scanner", SERVICE),
            new Rubrique("Dossiers", "/dossiers", "document", DECISION),
            new Rubrique("Envois", "/tirages", "imprimer", SERVICE),
            new Rubrique("Campagnes", "/campagnes", "echeance", CHEF, "/inscriptions-anterieures"),
            new Rubrique("Comptes", "/comptes", "compte", EnumSet.of(Role.ADMIN_TECHNIQUE)),
            new Rubrique("Spécialités", "/referentiel/specialites", "document", REFERENTIEL),
            new Rubrique("Règlements", "/referentiel/reglements", "journal", REFERENTIEL),
            new Rubrique("Imports", "/referentiel/imports", "telecharger", REFERENTIEL),
            new Rubrique("Mes élèves", "/etablissement", "document", EnumSet.of(Role.ETABLISSEMENT)),
            new Rubrique("Processus", "/camunda/app/cockpit/", "processus", PILOTAGE),
            new Rubrique("Administration", "/camunda/app/admin/", "verrou", PILOTAGE));

    private final ActeurCourant acteur;
    private final boolean demo;

    Navigation(ActeurCourant acteur, @Value("${cap.demo:false}") boolean demo) {
        this.acteur = acteur;
        this.demo = demo;
    }

    Optional<Lecteur> lecteur() {
        return acteur.agent().map(agent -> new Lecteur(agent.nomComplet(), fonction(agent)));
    }

    List<Entree> entrees() {
        var entrees = new ArrayList<Entree>();
        var roles = acteur.agent().map(Agent::roles).orElse(Set.of());
        for (var rubrique : RUBRIQUES) {
            if (rubrique.roles().stream().anyMatch(roles::contains)) {
                entrees.add(rubrique.entree());
            }
        }
        if (demo && !roles.isEmpty()) {
            entrees.add(new Entree("Courriels envoyés", "/demo/courriels", "courriel", sous("/demo/courriels")));
        }
        return entrees;
    }

    private static boolean sous(String adresse) {
        var chemin = chemin();
        return chemin.equals(adresse) || chemin.startsWith(adresse + "/");
    }

    private static String chemin() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributs) {
            var requete = attributs.getRequest();
            return requete.getRequestURI().substring(requete.getContextPath().length());
        }
        return "";
    }

    /** The highest role names the person; the others still open their menus. */
    private static String fonction(Agent agent) {
        return agent.roles().stream()
                .max(Comparator.comparing(Enum::ordinal))
                .map(Role::libelle)
                .orElse("sans rôle en vigueur");
    }
}

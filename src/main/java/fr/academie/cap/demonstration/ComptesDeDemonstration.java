package fr.academie.cap.demonstration;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Agent.Titre;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.web.pages.ComptesAffiches;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Les comptes que la page de connexion énumère pendant la démonstration. */
@Component
@ConditionalOnProperty("cap.demo")
class ComptesDeDemonstration implements ComptesAffiches.Source {

    /** Shown beside the accounts; these people exist nowhere else. */
    private static final String MOT_DE_PASSE = "demonstration";

    private static final String RENNES = "14";
    private static final String LYON = "10";
    private static final String LYCEE_DE_RENNES = "0359901X";
    private static final String CFA_DE_RENNES = "0359903Z";

    private static final List<Agent> COMPTES = List.of(
            compte("claire", "Claire", "Fontaine", new Titre(Role.GESTIONNAIRE_DEC, RENNES)),
            compte("yann", "Yann", "Le Goff", new Titre(Role.GESTIONNAIRE_DEC, RENNES)),
            compte(
                    "helene",
                    "Hélène",
                    "Morvan",
                    new Titre(Role.CHEF_BUREAU_DEC, RENNES),
                    new Titre(Role.GESTIONNAIRE_DEC, RENNES)),
            compte("lucas", "Lucas", "Perrin", new Titre(Role.GESTIONNAIRE_DEC, LYON)),
            compte("renee", "Renée", "Aubry", new Titre(Role.RECTEUR, RENNES)),
            compte("soizic", "Soizic", "Kerhervé", new Titre(Role.ETABLISSEMENT, RENNES, LYCEE_DE_RENNES)),
            compte("malo", "Malo", "Quéméneur", new Titre(Role.ETABLISSEMENT, RENNES, CFA_DE_RENNES)),
            compte("paul", "Paul", "Marchetti", new Titre(Role.PILOTE_PROCESSUS, Agent.PARTOUT)),
            compte("nadia", "Nadia", "Roche", new Titre(Role.ADMIN_REFERENTIEL, Agent.PARTOUT)),
            compte("simon", "Simon", "Vasseur", new Titre(Role.ADMIN_REFERENTIEL, Agent.PARTOUT)),
            compte("ada", "Ada", "Nguyen", new Titre(Role.ADMIN_TECHNIQUE, Agent.PARTOUT)));

    private final Annuaire annuaire;
    private final Academies academies;

    ComptesDeDemonstration(Annuaire annuaire, Academies academies) {
        this.annuaire = annuaire;
        this.academies = academies;
    }

    @Override
    public List<Agent> comptes() {
        return COMPTES;
    }

    @Override
    public String motDePasse() {
        return MOT_DE_PASSE;
    }

    Optional<Agent> chef(String academie) {
        return COMPTES.stream()
                .filter(c -> c.tient(Role.CHEF_BUREAU_DEC, academie))
                .findFirst();
    }

    @Override
    public Optional<String> lieu(String academie) {
        return academies.parCode(academie).map(Academie::intitule);
    }

    void creer() {
        for (var compte : COMPTES) {
            if (annuaire.parId(compte.id()).isEmpty()) {
                annuaire.inscrire(compte, MOT_DE_PASSE);
            }
        }
    }

    private static Agent compte(String id, String prenom, String nom, Titre... titres) {
        return new Agent(id, prenom, nom, id + "@demonstration.invalid", Set.of(titres));
    }
}

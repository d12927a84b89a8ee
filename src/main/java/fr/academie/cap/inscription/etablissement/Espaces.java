package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Ouvre à un agent l'espace de ses établissements ; tout le reste lui est inconnu. */
@Service
public class Espaces {

    private final Etablissements etablissements;
    private final Campagnes campagnes;
    private final Horloge horloge;

    Espaces(Etablissements etablissements, Campagnes campagnes, Horloge horloge) {
        this.etablissements = etablissements;
        this.campagnes = campagnes;
        this.horloge = horloge;
    }

    /** Establishments for which the agent holds a title today, in the académie where each one stands. */
    public List<Etablissement> de(Agent agent) {
        return agent.etablissements().stream()
                .flatMap(uai -> etablissements.parCode(uai).stream())
                .filter(e -> agent.tientEtablissement(e.code(), e.implantation()))
                .toList();
    }

    /**
     * The establishment, for the session whose campaign is open, otherwise for the last one opened.
     *
     * @throws Introuvable without a title in force for it, or when the directory places it in another académie
     * @throws RefusMetier CAP-ETB-001 when its académie has decided no campaign
     */
    public Espace ouvrir(Agent agent, String uai) {
        var etablissement =
                de(agent).stream().filter(e -> e.code().equals(uai)).findFirst().orElseThrow(Introuvable::new);
        var campagne = enCours(etablissement.implantation())
                .orElseThrow(() -> new RefusMetier(
                        "CAP-ETB-001",
                        "Aucune campagne d'inscription n'est encore décidée dans votre académie. Revenez à son"
                                + " ouverture."));
        return new Espace(agent, etablissement, campagne);
    }

    private Optional<Campagne> enCours(String academie) {
        var maintenant = horloge.maintenant();
        var siennes = campagnes.toutes().stream()
                .filter(c -> c.academie().equals(academie))
                .toList();
        return siennes.stream()
                .filter(c -> c.ouverteA(maintenant))
                .findFirst()
                .or(() -> siennes.stream().filter(c -> c.closeA(maintenant)).findFirst())
                .or(() -> siennes.stream().findFirst());
    }
}

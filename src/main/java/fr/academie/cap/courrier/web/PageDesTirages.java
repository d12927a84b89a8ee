package fr.academie.cap.courrier.web;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.tirage.Tirage;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.web.DateTapee;
import fr.academie.cap.web.EnClair;
import fr.academie.cap.web.Onglet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met les tirages de chaque académie de l'agent en lignes lisibles. */
@Component
class PageDesTirages {

    /** Posted batches kept in sight. */
    private static final int MONTRES = 30;

    /**
     * The batches of one académie.
     *
     * @param jour today there, as a typed date
     */
    public record Atelier(
            String academie, String intitule, int enAttente, int ecartees, String jour, List<Ligne> lignes) {}

    /** @param geste next thing to do: produire, attendre, imprimer, poster or rien */
    public record Ligne(
            long id, String nombre, String etat, String geste, boolean document, String cree, String quand) {}

    private final Tirages tirages;
    private final ProductionDesTirages production;
    private final Courriers courriers;
    private final Academies academies;
    private final Horloge horloge;

    PageDesTirages(
            Tirages tirages,
            ProductionDesTirages production,
            Courriers courriers,
            Academies academies,
            Horloge horloge) {
        this.tirages = tirages;
        this.production = production;
        this.courriers = courriers;
        this.academies = academies;
        this.horloge = horloge;
    }

    /** The two lists of the screen, with what waits in each. */
    List<Onglet> onglets(Agent agent, boolean courriels) {
        var lettres =
                academiesDeService(agent).stream().mapToInt(tirages::enAttente).sum();
        return List.of(
                new Onglet("Lettres à imprimer", "/tirages", lettres, !courriels),
                new Onglet("Courriels à reprendre", "/tirages/courriels", courriers.compterManques(), courriels));
    }

    List<Atelier> ateliers(Agent agent) {
        return academiesDeService(agent).stream().map(this::atelier).toList();
    }

    static boolean deService(Agent agent, String academie) {
        return agent.tient(Role.GESTIONNAIRE_DEC, academie) || agent.tient(Role.CHEF_BUREAU_DEC, academie);
    }

    private static List<String> academiesDeService(Agent agent) {
        return agent.academies().stream().filter(a -> deService(agent, a)).toList();
    }

    private Atelier atelier(String academie) {
        var zone = horloge.zone(academie);
        return new Atelier(
                academie,
                academies.parCode(academie).map(Academie::intitule).orElse("académie " + academie),
                tirages.enAttente(academie),
                tirages.ecartees(academie),
                DateTapee.ecrire(horloge.aujourdhui(zone)),
                tirages.lister(academie).stream()
                        .limit(MONTRES)
                        .map(t -> ligne(t, zone))
                        .toList());
    }

    private Ligne ligne(Tirage tirage, ZoneId zone) {
        var produit = tirage.etat() == Tirage.Etat.PRODUIT || tirage.etat() == Tirage.Etat.IMPRIME;
        var geste = geste(tirage);
        return new Ligne(
                tirage.id(),
                tirage.nombre() == 1 ? "1 lettre" : tirage.nombre() + " lettres",
                geste.equals("attendre") ? "En production" : tirage.etat().libelle(),
                geste,
                produit,
                moment(tirage.creeLe(), zone),
                quand(tirage, zone));
    }

    private String geste(Tirage tirage) {
        return switch (tirage.etat()) {
            case A_PRODUIRE -> production.enCours(tirage.id()) ? "attendre" : "produire";
            case PRODUIT -> "imprimer";
            case IMPRIME -> "poster";
            case POSTE -> "rien";
        };
    }

    private static String quand(Tirage tirage, ZoneId zone) {
        var poste = tirage.posteLe();
        if (poste != null) {
            return "Posté le " + EnClair.date(poste);
        }
        var imprime = tirage.imprimeLe();
        return imprime != null ? "Imprimé le " + moment(imprime, zone) : "";
    }

    private static String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : EnClair.moment(instant.atZone(zone));
    }
}

package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Tache;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Met les tâches en lignes lisibles : dernier jour, jours restants, nom de qui les tient. */
@Component
class LignesDeCorbeille {

    private final Horloge horloge;
    private final Annuaire annuaire;

    LignesDeCorbeille(Horloge horloge, Annuaire annuaire) {
        this.horloge = horloge;
        this.annuaire = annuaire;
    }

    List<LigneDeCorbeille> de(List<Tache> taches, Agent lecteur) {
        var noms = taches.stream().allMatch(t -> t.agent().isEmpty())
                ? Map.<String, String>of()
                : annuaire.tous().stream().collect(Collectors.toMap(Agent::id, Agent::nomComplet));
        return taches.stream().map(t -> ligne(t, lecteur, noms)).toList();
    }

    private LigneDeCorbeille ligne(Tache tache, Agent lecteur, Map<String, String> noms) {
        var zone = horloge.zone(tache.academie());
        // the due instant is the first one that is late: the last day is the one before
        var dernier = LocalDate.ofInstant(tache.echeance().minusMillis(1), zone);
        var jour = horloge.aujourdhui(zone);
        return new LigneDeCorbeille(
                tache,
                dernier,
                ChronoUnit.DAYS.between(jour, dernier),
                arrivee(ChronoUnit.DAYS.between(LocalDate.ofInstant(tache.creeLe(), zone), jour)),
                tache.agent().map(id -> noms.getOrDefault(id, id)).orElse(""),
                tache.agent().filter(lecteur.id()::equals).isPresent());
    }

    private static String arrivee(long jours) {
        if (jours <= 0) {
            return "aujourd’hui";
        }
        return jours == 1 ? "hier" : "il y a " + jours + "\u00a0j";
    }
}

package fr.academie.cap.web.pages;

import fr.academie.cap.identite.Agent;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Les comptes que la page de connexion énumère : ceux de la démonstration, aucun ailleurs. */
@Component
public class ComptesAffiches {

    /** Given by the demonstration; absent in a real service. */
    public interface Source {

        List<Agent> comptes();

        String motDePasse();

        /** « académie de Rennes » ; empty for the whole country. */
        Optional<String> lieu(String academie);
    }

    private final ObjectProvider<Source> source;

    ComptesAffiches(ObjectProvider<Source> source) {
        this.source = source;
    }

    List<Agent> lister() {
        return source.stream().flatMap(s -> s.comptes().stream()).toList();
    }

    String lieu(String academie) {
        return source.stream()
                .flatMap(s -> s.lieu(academie).stream())
                .findFirst()
                .map(lieu -> ", " + lieu)
                .orElse("");
    }

    String motDePasse() {
        return source.stream().map(Source::motDePasse).findFirst().orElse("");
    }
}

package fr.academie.cap.web.formulaires;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Les formulaires du produit, lus et contrôlés une fois au démarrage : un fichier fautif empêche de démarrer. */
@Component
public class Formulaires {

    private static final String FICHIERS = "classpath*:forms/**/*.form";

    private final Map<String, Formulaire> parCle = new HashMap<>();

    Formulaires() throws IOException {
        for (var fichier : new PathMatchingResourcePatternResolver().getResources(FICHIERS)) {
            var nom = String.valueOf(fichier.getFilename());
            var formulaire = Formulaire.lire(fichier.getInputStream(), nom);
            if (!nom.equals(formulaire.id() + ".form")) {
                throw new FormulaireInvalide(nom, "", "le fichier porte le nom de son « id », ici " + formulaire.id());
            }
            if (parCle.put(formulaire.id(), formulaire) != null) {
                throw new FormulaireInvalide(nom, "", "deux fichiers portent ce nom");
            }
        }
    }

    /** @throws IllegalArgumentException when no form has that key: the model names a file that is not shipped */
    public Formulaire parCle(String cle) {
        var formulaire = parCle.get(cle);
        if (formulaire == null) {
            throw new IllegalArgumentException(
                    "Aucun formulaire « " + cle + " » : ajoutez forms/<pièce>/" + cle + ".form");
        }
        return formulaire;
    }

    public boolean existe(String cle) {
        return parCle.containsKey(cle);
    }

    public Set<String> cles() {
        return Set.copyOf(parCle.keySet());
    }
}

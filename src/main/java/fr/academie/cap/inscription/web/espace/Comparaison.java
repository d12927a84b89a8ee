package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.web.Recapitulatif;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Ce qui change d'une version à l'autre, réponse par réponse, dans les mots des écrans. */
public record Comparaison(List<Ecart> ecarts) {

    /** Dit en toutes lettres, jamais par la seule couleur. */
    public enum Nature {
        AJOUTEE("Ajoutée"),
        RETIREE("Retirée"),
        CHANGEE("Changée");

        private final String libelle;

        Nature(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** @param avant empty when the answer was added; {@code apres}, when it was removed */
    public record Ecart(Etape etape, String question, Nature nature, String avant, String apres) {}

    public Comparaison {
        ecarts = List.copyOf(ecarts);
    }

    public static Comparaison entre(Recapitulatif avant, Recapitulatif apres) {
        var ecarts = new ArrayList<Ecart>();
        for (var etape : Etape.values()) {
            var anciennes = reponses(avant, etape);
            var nouvelles = reponses(apres, etape);
            var questions = new LinkedHashSet<>(anciennes.keySet());
            questions.addAll(nouvelles.keySet());
            questions.forEach(question -> ajouter(
                    ecarts,
                    etape,
                    question,
                    anciennes.getOrDefault(question, ""),
                    nouvelles.getOrDefault(question, "")));
        }
        return new Comparaison(ecarts);
    }

    private static void ajouter(List<Ecart> ecarts, Etape etape, String question, String avant, String apres) {
        if (!avant.equals(apres)) {
            var nature = avant.isEmpty() ? Nature.AJOUTEE : apres.isEmpty() ? Nature.RETIREE : Nature.CHANGEE;
            ecarts.add(new Ecart(etape, question, nature, avant, apres));
        }
    }

    /** The same question asked twice (a unit kept from two diplomas) is compared as one answer. */
    private static Map<String, String> reponses(Recapitulatif recapitulatif, Etape etape) {
        var reponses = new LinkedHashMap<String, String>();
        recapitulatif.rubriques().stream()
                .filter(r -> r.etape() == etape)
                .flatMap(r -> r.reponses().stream())
                .forEach(r -> reponses.merge(r.question(), r.reponse(), (a, b) -> a + ", puis " + b));
        return reponses;
    }
}

package fr.academie.cap.inscription.saisie;

import fr.academie.cap.regles.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Étape 6 : les diplômes déclarés et, pour chacun, les épreuves conservées.
 *
 * @param bilanVu le candidat a parcouru chaque diplôme et passé le bilan
 */
public record Acquis(List<Diplome> diplomes, boolean bilanVu) {

    public static final Acquis AUCUN = new Acquis(List.of(), true);

    /**
     * @param examen code d'examen, « 500 », « 49Z »
     * @param specialite code de spécialité, « 22132 », « 90000 » (toute spécialité, ou VAE)
     * @param dateDecision décision du jury de validation d'acquis, quand le diplôme en demande une
     * @param renseigne la page de ce diplôme a été validée
     */
    public record Diplome(
            String examen,
            String specialite,
            String libelle,
            Optional<LocalDate> dateDecision,
            List<Epreuve> epreuves,
            boolean renseigne) {

        public Diplome {
            epreuves = List.copyOf(epreuves);
        }

        public String code() {
            return examen + "-" + specialite;
        }
    }

    /**
     * @param unite code d'épreuve du règlement présenté, « EG1 »
     * @param position bénéfice de note ou dispense
     * @param annee année d'obtention
     * @param note en centièmes de point sur 20 (1300 pour 13,00) ; vide pour une dispense
     */
    public record Epreuve(
            String unite, String libelle, Position position, int annee, String lieu, OptionalInt noteCentiemes) {

        /** « 13.00 », ou vide. */
        public Optional<String> note() {
            return noteCentiemes.isEmpty()
                    ? Optional.empty()
                    : Optional.of("%d.%02d".formatted(noteCentiemes.getAsInt() / 100, noteCentiemes.getAsInt() % 100));
        }
    }

    public Acquis {
        diplomes = List.copyOf(diplomes);
    }

    public List<Epreuve> conservees() {
        return diplomes.stream()
                .flatMap(d -> d.epreuves().stream())
                .sorted(Comparator.comparing(Epreuve::unite))
                .toList();
    }

    public Set<String> unitesCouvertes() {
        return conservees().stream().map(Epreuve::unite).collect(Collectors.toUnmodifiableSet());
    }

    /** Le bilan est à revoir dès qu'un diplôme change. */
    public Acquis remplacer(int rang, Diplome diplome) {
        var suivants = new ArrayList<>(diplomes);
        suivants.set(rang, diplome);
        return new Acquis(suivants, false);
    }

    /** Rang (à partir de 0) du premier diplôme dont la page reste à valider. */
    public OptionalInt premierARenseigner() {
        for (var rang = 0; rang < diplomes.size(); rang++) {
            if (!diplomes.get(rang).renseigne()) {
                return OptionalInt.of(rang);
            }
        }
        return OptionalInt.empty();
    }
}

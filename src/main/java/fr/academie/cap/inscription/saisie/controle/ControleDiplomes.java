package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDiplomes;
import java.util.List;
import java.util.Optional;

/** Étape 6, premier écran : les diplômes cochés. Ce qui était déjà saisi pour un diplôme gardé n'est pas perdu. */
public final class ControleDiplomes {

    private ControleDiplomes() {}

    public static Lecture<Acquis> examiner(
            FormulaireDiplomes saisi, List<DiplomeOuvrant> proposes, Optional<Acquis> avant) {
        var constats = new Constats(List.of());
        for (var code : saisi.diplomes()) {
            if (proposes.stream().noneMatch(d -> d.code().equals(code))) {
                constats.signaler("diplomes", Anomalie.DIPLOME_INCONNU);
                break;
            }
        }
        return constats.conclure(() -> {
            var declares = proposes.stream()
                    .filter(d -> saisi.diplomes().contains(d.code()))
                    .map(d -> dejaSaisi(d, avant).orElseGet(() -> vierge(d)))
                    .toList();
            return new Acquis(declares, declares.isEmpty());
        });
    }

    private static Optional<Acquis.Diplome> dejaSaisi(DiplomeOuvrant diplome, Optional<Acquis> avant) {
        return avant.stream()
                .flatMap(a -> a.diplomes().stream())
                .filter(d -> d.code().equals(diplome.code()))
                .findFirst();
    }

    private static Acquis.Diplome vierge(DiplomeOuvrant d) {
        return new Acquis.Diplome(d.examen(), d.specialite(), d.libelle(), Optional.empty(), List.of(), false);
    }
}

package fr.academie.cap.courrier.tirage;

import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.tirage.RegistreDesTirages.Placee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rend et compose les lettres d'un lot, hors transaction ; une lettre fautive est écartée, le lot continue. */
@Component
class Composition {

    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);

    /**
     * @param document vide si aucune lettre n'a pu être composée
     * @param ecartees raison, par lettre écartée
     */
    record Compose(int nombre, byte[] document, Map<Long, String> ecartees) {}

    private final Rendus rendus;
    private final Lettres lettres;

    Composition(Rendus rendus, Lettres lettres) {
        this.rendus = rendus;
        this.lettres = lettres;
    }

    Compose composer(String academie, List<Placee> placees) {
        var ecartees = new LinkedHashMap<Long, String>();
        var rendues = new LinkedHashMap<Long, List<Lettre>>();
        for (var placee : placees) {
            rendre(academie, placee, rendues, ecartees);
        }
        var document = rendues.isEmpty() ? new byte[0] : composer(rendues, ecartees);
        return new Compose(rendues.size(), document, ecartees);
    }

    private void rendre(String academie, Placee placee, Map<Long, List<Lettre>> rendues, Map<Long, String> ecartees) {
        try {
            rendus.rendre(academie, placee.modele(), placee.reference())
                    .ifPresentOrElse(
                            piece -> rendues.put(placee.id(), piece.lettres()),
                            () -> ecartees.put(placee.id(), "contenu introuvable"));
        } catch (RuntimeException e) {
            LOG.error("Lettre {} impossible à rendre", placee.id(), e);
            ecartees.put(placee.id(), "rendu : " + e.getClass().getSimpleName());
        }
    }

    private byte[] composer(Map<Long, List<Lettre>> rendues, Map<Long, String> ecartees) {
        try {
            return ensemble(rendues);
        } catch (RuntimeException e) {
            LOG.error("Un lot ne se compose pas d'un coup : la lettre fautive est cherchée", e);
            rendues.entrySet().removeIf(rendue -> fautive(rendue.getKey(), rendue.getValue(), ecartees));
            return rendues.isEmpty() ? new byte[0] : ensemble(rendues);
        }
    }

    private boolean fautive(long id, List<Lettre> piece, Map<Long, String> ecartees) {
        try {
            lettres.composer(piece);
            return false;
        } catch (RuntimeException e) {
            ecartees.put(id, "composition : " + e.getClass().getSimpleName());
            return true;
        }
    }

    private byte[] ensemble(Map<Long, List<Lettre>> rendues) {
        return lettres.composer(rendues.values().stream().flatMap(List::stream).toList());
    }
}

package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import fr.academie.cap.regles.Nature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Les diplômes proposés au candidat qui déclare des acquis, selon la spécialité qu'il présente. */
@Service
public class DiplomesOuvrantDroit {

    /** Une ligne de la table, valable pour une spécialité ou pour toutes, de session en session. */
    public record Regle(Optional<String> specialite, int sessionDebut, int sessionFin, DiplomeOuvrantDroit diplome) {

        boolean vautPour(String code, int session) {
            return specialite.map(code::equals).orElse(true) && sessionDebut <= session && session < sessionFin;
        }
    }

    /** Unités d'une spécialité remplacée : les générales de même nature ; les professionnelles selon le tableau de correspondance. */
    private static final Set<Nature> TOUTES = Set.copyOf(EnumSet.allOf(Nature.class));

    private final Specialites specialites;
    private final Instantane<List<Regle>> regles;

    public DiplomesOuvrantDroit(TablesDuReferentiel tables, Specialites specialites) {
        this.specialites = specialites;
        this.regles = new Instantane<>(tables::diplomesOuvrantDroit);
    }

    /** La même spécialité, puis celles qu'elle remplace, puis les autres diplômes. */
    public List<DiplomeOuvrantDroit> pour(String specialite, int session) {
        var diplomes = new ArrayList<DiplomeOuvrantDroit>();
        for (var ascendante : specialites.ascendance(specialite)) {
            var lien = ascendante.code().equals(specialite)
                    ? DiplomeOuvrantDroit.Lien.MEME_SPECIALITE
                    : DiplomeOuvrantDroit.Lien.SPECIALITE_REMPLACEE;
            diplomes.add(new DiplomeOuvrantDroit(
                    ascendante.code().substring(0, 3),
                    ascendante.codeCourt(),
                    ascendante.libelleDAcquis(),
                    lien,
                    DiplomeOuvrantDroit.Effet.BENEFICE,
                    TOUTES,
                    false));
        }
        regles.valeur().stream()
                .filter(regle -> regle.vautPour(specialite, session))
                .map(Regle::diplome)
                .forEach(diplomes::add);
        return List.copyOf(diplomes);
    }

    public void oublier() {
        regles.oublier();
    }
}

package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Acquis;
import java.util.List;

/** @param diplomes codes cochés, « 500-22132 » */
public record FormulaireDiplomes(List<String> diplomes) {

    public FormulaireDiplomes {
        diplomes = Brut.liste(diplomes);
    }

    public static FormulaireDiplomes de(Acquis acquis) {
        return new FormulaireDiplomes(
                acquis.diplomes().stream().map(Acquis.Diplome::code).toList());
    }
}

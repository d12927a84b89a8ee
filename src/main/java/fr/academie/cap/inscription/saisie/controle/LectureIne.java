package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.referentiel.Ine;
import java.util.Optional;

/** INE ou numéro CFA. Une clé fausse appelle une confirmation, elle ne bloque pas. */
final class LectureIne {

    private LectureIne() {}

    static Optional<String> lire(String champ, String brut, Constats constats) {
        var ine = Ine.normaliser(Texte.net(brut));
        if (ine.isEmpty()) {
            return Optional.empty();
        }
        return switch (Ine.examiner(ine)) {
            case INCONNU -> constats.refuser(champ, Anomalie.INE_FORME);
            case CLE_FAUSSE -> {
                constats.signaler(champ, Anomalie.INE_CLE);
                yield Optional.of(ine);
            }
            case VALIDE, FORME_SEULE -> Optional.of(ine);
        };
    }
}

package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.List;
import org.springframework.validation.BindingResult;

/** Des raisons de ne pas avancer, hors des champs d'un formulaire. */
record Refus(List<ErreurDeChamp> erreursDeChamp) implements PorteErreurs {

    static Refus de(String phrase) {
        return new Refus(List.of(new ErreurDeChamp(null, phrase)));
    }

    /** Each finding leads to the section of its step. */
    static Refus de(List<Constat> constats) {
        return new Refus(constats.stream()
                .map(c -> new ErreurDeChamp(
                        c.anomalie().etape().chemin(),
                        Anomalie.SAISIE_A_REVOIR.message(c.anomalie().etape().titre(), c.message())))
                .toList());
    }

    static void signaler(BindingResult erreurs, String champ, Anomalie anomalie) {
        erreurs.rejectValue(champ, anomalie.code(), anomalie.message());
    }
}

package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** Des raisons de ne pas avancer, hors des champs d'un formulaire. */
public record Refus(List<ErreurDeChamp> erreursDeChamp) implements PorteErreurs {

    private static final Logger LOG = LoggerFactory.getLogger(Refus.class);

    public static Refus de(String phrase) {
        return new Refus(List.of(new ErreurDeChamp(null, phrase)));
    }

    /** Each finding leads to the section of its step. */
    public static Refus de(List<Constat> constats) {
        return new Refus(constats.stream()
                .map(c -> new ErreurDeChamp(
                        c.anomalie().etape().chemin(),
                        Anomalie.SAISIE_A_REVOIR.message(c.anomalie().etape().titre(), c.message())))
                .toList());
    }

    /**
     * A field of an impossible shape leaves the form unbuilt: no screen of ours sends one.
     *
     * @throws ResponseStatusException 400
     */
    public static void exigerLisible(BindingResult erreurs) {
        if (erreurs.getTarget() == null) {
            LOG.warn("Formulaire forgé : {} champ(s) impossible(s)", erreurs.getErrorCount());
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    public static void signaler(BindingResult erreurs, String champ, Anomalie anomalie) {
        erreurs.rejectValue(champ, anomalie.code(), anomalie.message());
    }
}

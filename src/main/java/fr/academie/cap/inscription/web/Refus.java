package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** Des raisons de ne pas avancer, hors des champs d'un formulaire. */
public record Refus(List<ErreurDeChamp> erreursDeChamp) implements PorteErreurs {

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
     * @throws SaisieForgee always, then
     */
    public static void exigerLisible(BindingResult erreurs) {
        if (erreurs.getTarget() == null) {
            throw SaisieForgee.deForme();
        }
    }

    /** The errors of a screen read again from what was sent; they and it are what the page shows. */
    public static BindingResult surLaPage(Object ecran, Model modele) {
        var erreurs = new BeanPropertyBindingResult(ecran, Parcours.ECRAN);
        modele.addAttribute(Parcours.ECRAN, ecran);
        modele.addAttribute(BindingResult.MODEL_KEY_PREFIX + Parcours.ECRAN, erreurs);
        return erreurs;
    }

    public static void signaler(BindingResult erreurs, String champ, Anomalie anomalie) {
        erreurs.rejectValue(champ, anomalie.code(), anomalie.message());
    }
}

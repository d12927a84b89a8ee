package fr.academie.cap.web.gabarit;

import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Toutes les erreurs d'une page, dans l'ordre où ses champs se lisent. */
@Component
public class ErreursDePage {

    private final MessageSource messages;

    ErreursDePage(MessageSource messages) {
        this.messages = messages;
    }

    List<ErreurDeChamp> dans(Collection<@Nullable Object> variables) {
        var parCle = new LinkedHashMap<String, ErreurDeChamp>();
        for (var variable : variables) {
            if (variable instanceof BindingResult resultat) {
                lire(resultat).forEach(erreur -> retenir(parCle, erreur));
            } else if (variable instanceof PorteErreurs porteur) {
                porteur.erreursDeChamp().forEach(erreur -> retenir(parCle, erreur));
            }
        }
        return List.copyOf(parCle.values());
    }

    /** The same binding result may be in the model under two names. */
    private static void retenir(Map<String, ErreurDeChamp> parCle, ErreurDeChamp erreur) {
        parCle.putIfAbsent(erreur.ancre() + "\n" + erreur.message(), erreur);
    }

    private List<ErreurDeChamp> lire(BindingResult resultat) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        resultat.getFieldErrors().stream()
                .sorted(Comparator.comparingInt(erreur -> rang(resultat, erreur)))
                .forEach(erreur -> erreurs.add(new ErreurDeChamp(
                        ancre(resultat, erreur.getField()), messages.getMessage(erreur, Locale.FRANCE))));
        resultat.getGlobalErrors()
                .forEach(erreur -> erreurs.add(new ErreurDeChamp(null, messages.getMessage(erreur, Locale.FRANCE))));
        return erreurs;
    }

    /** Validators answer in no order: follow the declaration of the form bean, which follows the page. */
    private static int rang(BindingResult resultat, FieldError erreur) {
        var cible = resultat.getTarget();
        if (cible == null) {
            return 0;
        }
        var noms = Arrays.stream(cible.getClass().getDeclaredFields())
                .map(Field::getName)
                .toList();
        var rang = noms.indexOf(erreur.getField().split("[.\\[]", 2)[0]);
        return rang < 0 ? Integer.MAX_VALUE : rang;
    }

    /** An error on a whole date leads to its first field. */
    private static String ancre(BindingResult resultat, String champ) {
        var type = resultat.getFieldType(champ);
        var enTroisChamps = type != null && BeanUtils.getPropertyDescriptor(type, "jour") != null;
        return enTroisChamps ? champ + ".jour" : champ;
    }
}

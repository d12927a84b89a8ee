package fr.academie.cap.web.gabarit;

import fr.academie.cap.web.EnClair;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.pages.DeclarationAccessibilite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IContext;

/** Ce que la mise en page et les fragments demandent : qui lit, où l'on peut aller, ce qui est à corriger. */
@Component("gabarit")
public class Gabarit {

    private final ErreursDePage erreurs;
    private final Navigation navigation;
    private final DeclarationAccessibilite accessibilite;
    private final boolean demo;

    Gabarit(
            ErreursDePage erreurs,
            Navigation navigation,
            DeclarationAccessibilite accessibilite,
            @Value("${cap.demo:false}") boolean demo) {
        this.erreurs = erreurs;
        this.navigation = navigation;
        this.accessibilite = accessibilite;
        this.demo = demo;
    }

    public boolean demo() {
        return demo;
    }

    /** Vrai pour un agent connecté : la page prend toute la largeur et son menu. */
    public boolean bureau() {
        return navigation.lecteur().isPresent();
    }

    public @Nullable Lecteur lecteur() {
        return navigation.lecteur().orElse(null);
    }

    public List<Navigation.Entree> navigation() {
        return navigation.entrees();
    }

    public String mentionAccessibilite() {
        return accessibilite.etat().mention();
    }

    public List<ErreurDeChamp> erreurs(IContext contexte) {
        var variables = new ArrayList<@Nullable Object>();
        contexte.getVariableNames().stream().sorted().forEach(nom -> variables.add(contexte.getVariable(nom)));
        return erreurs.dans(variables);
    }

    public boolean enErreur(IContext contexte) {
        return !erreurs(contexte).isEmpty();
    }

    /** Valeur de {@code aria-describedby} d'un champ : son aide, puis son erreur. */
    public @Nullable String decrit(String id, @Nullable String aide, boolean fautif) {
        var ids = new ArrayList<String>();
        if (aide != null && !aide.isEmpty()) {
            ids.add(id + "-aide");
        }
        if (fautif) {
            ids.add(id + "-erreur");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    @SafeVarargs
    public final List<String> ensemble(List<String>... listes) {
        return Stream.of(listes).flatMap(List::stream).distinct().toList();
    }

    /** Un texte venu d'un formulaire ou du droit, avec ses espaces insécables : la ponctuation reste sur sa ligne. */
    public String typo(@Nullable String texte) {
        return texte == null
                ? ""
                : texte.replaceAll(" (?=[;:!?»])", "\u00a0")
                        .replace("« ", "«\u00a0")
                        .replaceAll(" (?=–)", "\u00a0");
    }

    public String date(LocalDate date) {
        return EnClair.date(date);
    }
}

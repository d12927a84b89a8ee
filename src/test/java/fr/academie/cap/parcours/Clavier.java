package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse: Tab, arrows, space and Enter; each stop must be seen, in view, and further down the page. */
final class Clavier {

    private static final int PATIENCE = 120;
    private static final int RETOUR_TOLERE = 4;

    /** The label stands for a box that the theme draws itself. */
    private static final String ARRET = """
            const e = document.activeElement
            if (!e || e === document.body) { return null }
            const dessine = e.type === 'radio' || e.type === 'checkbox'
            const cible = dessine ? document.querySelector(`label[for="${CSS.escape(e.id)}"]`) : e
            const style = getComputedStyle(cible, dessine ? '::before' : null)
            const contour = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
              && style.outlineColor !== 'rgba(0, 0, 0, 0)'
            const cadre = cible.getClientRects()[0]
            const dessus = document.elementFromPoint(cadre.left + cadre.width / 2, cadre.top + cadre.height / 2)
            return {
              quoi: `${e.tagName.toLowerCase()} ${e.name || e.id || e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60)}`,
              texte: e.textContent.trim().replace(/\\s+/g, ' '),
              nom: e.name ?? '', valeur: e.value ?? '', id: e.id, coche: Boolean(e.checked),
              vu: contour || style.boxShadow !== 'none',
              dedans: cadre.top >= -1 && (cadre.bottom <= innerHeight + 1 || cadre.height > innerHeight),
              couvert: !(dessus && (cible.contains(dessus) || dessus.contains(cible))),
              programme: e.tabIndex < 0,
              haut: cadre.top + scrollY, bas: cadre.bottom + scrollY,
            }
            """;

    /** Where the focus is. */
    record Arret(Map<?, ?> etat) {
        String quoi() {
            return String.valueOf(etat.get("quoi"));
        }

        String texte() {
            return String.valueOf(etat.get("texte"));
        }

        String nom() {
            return String.valueOf(etat.get("nom"));
        }

        String valeur() {
            return String.valueOf(etat.get("valeur"));
        }

        String id() {
            return String.valueOf(etat.get("id"));
        }

        boolean est(String trait) {
            return Boolean.TRUE.equals(etat.get(trait));
        }

        double mesure(String trait) {
            return ((Number) Objects.requireNonNull(etat.get(trait))).doubleValue();
        }
    }

    private final Ecran ecran;

    Clavier(Ecran ecran) {
        this.ecran = ecran;
    }

    void frapper(CharSequence... touches) {
        new Actions(ecran.pilote()).sendKeys(touches).perform();
    }

    /** Chromium leaves the page after its last stop: nobody is focused then. */
    @Nullable
    Arret arret() {
        return ecran.pilote().executeScript(ARRET) instanceof Map<?, ?> etat ? new Arret(etat) : null;
    }

    /** Every stop from the top of the page to its end. */
    List<Arret> parcourir() {
        var arrets = new ArrayList<Arret>();
        for (var arret = suivant(null); arret != null; arret = suivant(arret)) {
            arrets.add(arret);
            assertThat(arrets).as("piège au clavier sur " + ecran.adresse()).hasSizeLessThan(PATIENCE);
        }
        return arrets;
    }

    /** The same way back, to that stop. */
    List<Arret> remonterJusqua(String premier) {
        var arrets = new ArrayList<Arret>();
        while (arrets.size() < PATIENCE) {
            new Actions(ecran.pilote())
                    .keyDown(Keys.SHIFT)
                    .sendKeys(Keys.TAB)
                    .keyUp(Keys.SHIFT)
                    .perform();
            arrets.add(0, courant());
            if (arrets.get(0).quoi().equals(premier)) {
                return arrets;
            }
        }
        throw new AssertionError("Piège au clavier en remontant " + ecran.adresse());
    }

    Arret jusqua(String quoi, Predicate<Arret> voulu) {
        var vus = new ArrayList<String>();
        for (var arret = suivant(arret()); arret != null && vus.size() < PATIENCE; arret = suivant(arret)) {
            vus.add(arret.quoi());
            if (voulu.test(arret)) {
                return arret;
            }
        }
        throw new AssertionError(
                "Sur " + ecran.adresse() + " le clavier n'atteint pas « " + quoi + " », seulement " + vus);
    }

    void champ(String nom) {
        jusqua(nom, arret -> arret.nom().equals(nom));
    }

    void remplir(String nom, String texte) {
        champ(nom);
        frapper(texte);
        assertThat(courant().valeur()).as(nom).isEqualTo(texte);
    }

    void cocher(String nom, String valeur) {
        champ(nom);
        cocherIci(valeur);
    }

    /** The group is one stop, the arrows walk inside. */
    void cocherIci(String valeur) {
        frapper(Keys.SPACE);
        for (var pas = 0; pas < PATIENCE && !courant().valeur().equals(valeur); pas++) {
            frapper(Keys.ARROW_DOWN);
            conforme(courant());
        }
        assertThat(courant().valeur()).as(courant().nom()).isEqualTo(valeur);
        assertThat(courant().est("coche")).as(courant().nom() + " est coché").isTrue();
    }

    void choisir(String nom, String valeur) {
        champ(nom);
        choisirIci(valeur);
    }

    void choisirIci(String valeur) {
        for (var pas = 0; pas < 2 * PATIENCE && !courant().valeur().equals(valeur); pas++) {
            frapper(Keys.ARROW_DOWN);
        }
        assertThat(courant().valeur()).as(courant().nom()).isEqualTo(valeur);
    }

    /** Enter on a button or a link, and the page that follows. */
    void presser(String texte) {
        jusqua(texte, arret -> arret.texte().equals(texte));
        ecran.changerDePage(() -> frapper(Keys.ENTER));
    }

    Arret courant() {
        var arret = arret();
        assertThat(arret).as("rien n'a le focus sur " + ecran.adresse()).isNotNull();
        return Objects.requireNonNull(arret);
    }

    private @Nullable Arret suivant(@Nullable Arret avant) {
        frapper(Keys.TAB);
        var arret = arret();
        if (arret != null) {
            conforme(arret);
            if (avant != null && !avant.est("programme")) {
                assertThat(arret.mesure("bas"))
                        .as("ordre : « " + arret.quoi() + " » vient après « " + avant.quoi()
                                + " » et se trouve plus haut")
                        .isGreaterThan(avant.mesure("haut") - RETOUR_TOLERE);
            }
        }
        return arret;
    }

    private void conforme(Arret arret) {
        var ou = arret.quoi() + " sur " + ecran.adresse();
        assertThat(arret.est("vu")).as("focus visible : " + ou).isTrue();
        assertThat(arret.est("dedans")).as("dans la fenêtre : " + ou).isTrue();
        assertThat(arret.est("couvert"))
                .as("caché par un autre élément : " + ou)
                .isFalse();
    }
}

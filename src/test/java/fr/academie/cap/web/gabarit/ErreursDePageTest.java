package fr.academie.cap.web.gabarit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.DataBinder;

@DisplayName("Le résumé des erreurs d'une page")
class ErreursDePageTest {

    /** Declared out of alphabetical order on purpose. */
    public static class Saisie {
        private int rang;
        private int annee;

        public int getRang() {
            return rang;
        }

        public void setRang(int rang) {
            this.rang = rang;
        }

        public int getAnnee() {
            return annee;
        }

        public void setAnnee(int annee) {
            this.annee = annee;
        }
    }

    private final ErreursDePage erreurs = new ErreursDePage(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Test
    @DisplayName("suit la déclaration des champs, ne dit rien de technique et ne compte pas deux fois")
    void ordreEtPhrases() {
        var lieur = new DataBinder(new Saisie(), "saisie");
        var valeurs = new MutablePropertyValues();
        valeurs.add("annee", "douze").add("rang", "x");
        lieur.bind(valeurs);
        lieur.getBindingResult().reject("x", "Relisez l'ensemble");

        var lignes = erreurs.dans(List.of(lieur.getBindingResult(), "autre", lieur.getBindingResult()));

        assertThat(lignes).extracting(ErreurDeChamp::ancre).containsExactly("rang", "annee", null);
        assertThat(lignes.get(0).message()).startsWith("Corrigez cette réponse").doesNotContain("java.lang");
        assertThat(lignes.get(2).message()).isEqualTo("Relisez l'ensemble");
    }

    @Test
    @DisplayName("est vide quand rien n'est fautif, une variable nulle comprise")
    void vide() {
        var variables = new ArrayList<Object>();
        variables.add(null);
        variables.add("titre");

        assertThat(erreurs.dans(variables)).isEmpty();
    }
}

package fr.academie.cap.web.formulaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Un fichier .form que le produit ne saurait honorer est refusé, composant nommé")
class LectureDuFichierTest {

    static InputStream flux(String composants) {
        var json = "{'schemaVersion':16,'id':'essai','components':[" + composants + "]}";
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'html','id':'a','content':'<b>x</b>'}; le type « html » n'est pas pris en charge",
                "{'type':'button','id':'a','label':'x'}; le type « button » n'est pas pris en charge",
                "{'type':'textfield','id':'a','key':'k','label':'x','foo':1}; la propriété « foo » n'est pas prise en charge",
                "{'type':'textfield','id':'a','key':'k','label':'=x'}; « label » est un texte simple",
                "{'type':'text','id':'a','text':'Bonjour {{nom}}'}; « text » est un texte simple",
                "{'type':'textfield','id':'a','key':'K','label':'x'}; clé de variable impropre",
                "{'type':'textfield','id':'a','key':'version','label':'x'}; clé de variable impropre",
                "{'type':'textfield','id':'a','key':'k','label':'x'},{'type':'number','id':'b','key':'k','label':'y'}; même clé",
                "{'type':'textfield','id':'a','key':'k','label':'x','validate':{'validationType':'email'}}; la règle « validationType »",
                "{'type':'textfield','id':'a','key':'k','label':'x','validate':{'pattern':'['}}; motif illisible",
                "{'type':'textfield','id':'a','key':'k','label':'x','conditional':{'hide':'=a ='}}; condition FEEL illisible",
                "{'type':'textfield','id':'a','key':'k','label':'x','conditional':{'hide':'vrai'}}; commence par « = »",
                "{'type':'textfield','id':'a','key':'k','label':'x','readonly':'=x'}; « readonly » est vrai ou faux",
                "{'type':'datetime','id':'a','key':'k','label':'x','subtype':'datetime'}; seule une date sans heure",
                "{'type':'radio','id':'a','key':'k','label':'x'}; les réponses viennent de",
                "{'type':'radio','id':'a','key':'k','label':'x','values':[{'label':'A','value':'a|b'}]}; une valeur s'écrit en",
                "{'type':'number','id':'a','key':'k','label':'x','validate':{'min':'=1'}}; borne qui n'est pas un nombre",
                "{'type':'group','id':'a','path':'x','components':[]}; un groupe n'a pas de chemin propre",
            })
    void refuse(String composants, String raison) {
        assertThatThrownBy(() -> Formulaire.lire(flux(composants), "essai.form"))
                .isInstanceOf(FormulaireInvalide.class)
                .hasMessageStartingWith("essai.form")
                .hasMessageContaining(raison);
    }

    @Test
    @DisplayName("un schéma que la Tasklist ne lit pas est refusé, comme un fichier qui n'est pas du JSON")
    void schemaEtJson() {
        var json = "{\"schemaVersion\":17,\"id\":\"x\",\"components\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Formulaire.lire(new ByteArrayInputStream(json), "x.form"))
                .hasMessageContaining("schemaVersion");
        assertThatThrownBy(() -> Formulaire.lire(new ByteArrayInputStream(new byte[] {'{'}), "x.form"))
                .isInstanceOf(FormulaireInvalide.class)
                .hasMessageContaining("illisible");
    }

    @Test
    @DisplayName("tous les formulaires livrés se lisent, portent leur nom et tiennent en douze questions")
    void formulairesLivres() throws IOException {
        var formulaires = new Formulaires();

        assertThat(formulaires.cles()).isEqualTo(livres()).isNotEmpty();
        for (var cle : formulaires.cles()) {
            var questions = formulaires.parCle(cle).questions();
            assertThat(questions).as(cle).hasSizeBetween(1, 12);
            assertThat(questions)
                    .as(cle)
                    .allSatisfy(question -> assertThat(question.contraintes().longueurPermise())
                            .isLessThanOrEqualTo(Contraintes.LONGUEUR_MAXIMALE));
        }
    }

    @Test
    @DisplayName("une clé de formulaire inconnue dit quel fichier ajouter")
    void cleInconnue() throws IOException {
        var formulaires = new Formulaires();

        assertThat(formulaires.existe("absent")).isFalse();
        assertThatThrownBy(() -> formulaires.parCle("absent")).hasMessageContaining("absent.form");
    }

    private static Set<String> livres() throws IOException {
        try (var fichiers = Files.walk(Path.of("forms"))) {
            return fichiers.map(f -> f.getFileName().toString())
                    .filter(nom -> nom.endsWith(".form"))
                    .map(nom -> nom.replace(".form", ""))
                    .collect(Collectors.toSet());
        }
    }
}

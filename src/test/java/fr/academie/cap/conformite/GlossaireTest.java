package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.courrier.Canal;
import fr.academie.cap.courrier.Notification;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.instruction.Controles;
import fr.academie.cap.inscription.instruction.Decisions;
import fr.academie.cap.inscription.instruction.Receptions;
import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Voie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Le glossaire et le code parlent la même langue")
class GlossaireTest {

    /** What the staff, the candidates or the models name; « Enum.CONSTANT » in the glossary. */
    private static final List<Class<? extends Enum<?>>> VOCABULAIRES = List.of(
            Role.class,
            CategorieCandidat.class,
            PieceJustificative.class,
            Forme.class,
            Voie.class,
            Position.class,
            EtatDossier.class,
            Receptions.Constat.class,
            Controles.Issue.class,
            Decisions.Nature.class,
            Campagne.Mode.class,
            Canal.class,
            Notification.Evenement.class);

    private static final Pattern LIGNE =
            Pattern.compile("^\\| ([^|]+) \\| ([^|]*) \\|(?: ([^|]*))? ?\\|$", Pattern.MULTILINE);
    private static final Pattern CONSTANTE = Pattern.compile("`([A-Z][A-Za-z]+\\.[A-Z][A-Z_]+)`");

    private final String page;

    GlossaireTest() throws IOException {
        page = Files.readString(Path.of("docs/glossaire.md"));
    }

    private Set<String> termes() {
        return LIGNE.matcher(page).results().map(ligne -> ligne.group(1)).collect(Collectors.toSet());
    }

    private Set<String> citees() {
        return CONSTANTE.matcher(page).results().map(ligne -> ligne.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> constantes() {
        return VOCABULAIRES.stream()
                .flatMap(vocabulaire -> Stream.of(vocabulaire.getEnumConstants())
                        .map(constante -> vocabulaire.getSimpleName() + "." + constante.name()))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("chaque rôle, état, catégorie, issue, constat, pièce et canal du code a son entrée")
    void toutEstDit() {
        assertThat(citees()).containsAll(constantes());
    }

    @Test
    @DisplayName("le glossaire n'invente aucune valeur")
    void rienDInvente() {
        var vocabulaires =
                VOCABULAIRES.stream().map(v -> v.getSimpleName() + ".").collect(Collectors.toSet());

        assertThat(citees())
                .filteredOn(citee -> vocabulaires.stream().anyMatch(citee::startsWith))
                .isSubsetOf(constantes());
    }

    @Test
    @DisplayName("chaque rôle et chaque catégorie s'y appellent comme à l'écran")
    void memesMots() {
        assertThat(termes())
                .containsAll(Stream.of(Role.values()).map(Role::libelle).toList());
        assertThat(termes())
                .containsAll(Stream.of(CategorieCandidat.values())
                        .map(CategorieCandidat::libelle)
                        .toList());
    }

    @Test
    @DisplayName("chaque procédure et chaque tâche du service a son entrée")
    void modeles() {
        var noms = ModelesBpmn.fichiers().stream()
                .map(ModelesBpmn::lire)
                .flatMap(modele -> Stream.concat(
                        modele.getModelElementsByType(UserTask.class).stream().map(FlowElement::getName),
                        modele.getModelElementsByType(Process.class).stream().map(Process::getName)))
                .collect(Collectors.toSet());

        assertThat(noms).isNotEmpty();
        assertThat(termes()).containsAll(noms);
    }

    @Test
    @DisplayName("chaque ligne dit un sens")
    void sens() {
        var lignes = page.lines()
                .filter(ligne -> ligne.startsWith("| ") && !ligne.startsWith("| Terme") && !ligne.startsWith("| ---"))
                .toList();

        assertThat(lignes)
                .isNotEmpty()
                .allMatch(ligne -> ligne.split("\\|")[2].strip().length() > 3);
    }
}

package fr.academie.cap.regles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Les éléments BPMN qui portent la propriété {@code article}. */
final class ArticlesDesProcessus {

    private static final Path PROCESSUS = Path.of("processes");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private ArticlesDesProcessus() {}

    /** Article → « processus : libellé de l'élément ». */
    static Map<String, TreeSet<String>> lire() {
        var parArticle = new TreeMap<String, TreeSet<String>>();
        try (var fichiers = Files.walk(PROCESSUS)) {
            for (var fichier :
                    fichiers.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                lire(fichier, parArticle);
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Modèle illisible", e);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Dossier des processus illisible", e);
        }
        return parArticle;
    }

    private static void lire(Path fichier, Map<String, TreeSet<String>> parArticle)
            throws IOException, SAXException, ParserConfigurationException {
        var fabrique = DocumentBuilderFactory.newInstance();
        fabrique.setNamespaceAware(true);
        var proprietes =
                fabrique.newDocumentBuilder().parse(fichier.toFile()).getElementsByTagNameNS(CAMUNDA, "property");
        for (var i = 0; i < proprietes.getLength(); i++) {
            var propriete = (Element) proprietes.item(i);
            if (propriete.getAttribute("name").equals("article")) {
                var nom = fichier.getFileName().toString().replace(".bpmn", "");
                parArticle
                        .computeIfAbsent(propriete.getAttribute("value"), article -> new TreeSet<>())
                        .add(nom + " : « " + libelle(propriete) + " »");
            }
        }
    }

    private static String libelle(Element propriete) {
        var noeud = propriete.getParentNode();
        while (noeud instanceof Element element && element.getAttribute("id").isEmpty()) {
            noeud = element.getParentNode();
        }
        var element = (Element) noeud;
        var nom = element.getAttribute("name");
        return (nom.isEmpty() ? element.getAttribute("id") : nom).replaceAll("\\s+", " ");
    }
}

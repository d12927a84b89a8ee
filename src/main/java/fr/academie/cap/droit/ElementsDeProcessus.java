package fr.academie.cap.droit;

import java.io.IOException;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Les éléments BPMN qui appliquent le droit : ceux qui portent la propriété {@code article}. */
public final class ElementsDeProcessus {

    private static final String MODELES = "classpath*:processes/**/*.bpmn";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private ElementsDeProcessus() {}

    /** Article → « processus : « libellé de l'élément » ». */
    public static Map<String, SortedSet<String>> parArticle() {
        var parArticle = new TreeMap<String, SortedSet<String>>();
        try {
            for (var modele : new PathMatchingResourcePatternResolver().getResources(MODELES)) {
                lire(modele, parArticle);
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Modèle illisible", e);
        }
        return parArticle;
    }

    private static void lire(Resource modele, Map<String, SortedSet<String>> parArticle)
            throws IOException, SAXException, ParserConfigurationException {
        var fabrique = DocumentBuilderFactory.newInstance();
        fabrique.setNamespaceAware(true);
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        try (var flux = modele.getInputStream()) {
            var proprietes = fabrique.newDocumentBuilder().parse(flux).getElementsByTagNameNS(CAMUNDA, "property");
            var nom = String.valueOf(modele.getFilename()).replace(".bpmn", "");
            for (var i = 0; i < proprietes.getLength(); i++) {
                var propriete = (Element) proprietes.item(i);
                if (propriete.getAttribute("name").equals("article")) {
                    parArticle
                            .computeIfAbsent(propriete.getAttribute("value"), article -> new TreeSet<>())
                            .add(nom + " : « " + libelle(propriete) + " »");
                }
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

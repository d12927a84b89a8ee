import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Generates one typed contract per BPMN model, so that renaming an element breaks the compilation.
 *
 * <p>{@code processes/<room>/<kebab>.bpmn} becomes {@code fr.academie.cap.<room>.processus.<Pascal>Bpmn}. Run by
 * Maven at generate-sources: {@code java src/build/ContratsBpmn.java processes target/generated-sources/bpmn}.
 */
final class ContratsBpmn {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Flow nodes and flows: everything a test, a listener or the diagram viewer may have to name. */
    private static final List<String> ELEMENTS = List.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "task",
            "scriptTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway",
            "sequenceFlow");

    private static final Map<String, String> DEFINITIONS =
            Map.of("message", "MESSAGE", "signal", "SIGNAL", "error", "ERREUR", "escalation", "ESCALADE");

    private record Constante(String valeur, String javadoc) {}

    private ContratsBpmn() {}

    public static void main(String[] args) throws Exception {
        var modeles = Path.of(args[0]);
        var cible = Path.of(args[1]);
        Files.createDirectories(cible);
        var produits = new TreeSet<Path>();
        if (Files.isDirectory(modeles)) {
            try (Stream<Path> fichiers = Files.walk(modeles)) {
                for (var modele : fichiers.filter(f -> f.toString().endsWith(".bpmn"))
                        .sorted()
                        .toList()) {
                    produits.add(engendrer(modeles, modele, cible));
                }
            }
        }
        effacerLesPerimes(cible, produits);
    }

    private static Path engendrer(Path racine, Path modele, Path cible) throws Exception {
        var relatif = racine.relativize(modele);
        if (relatif.getNameCount() != 2) {
            throw new IllegalStateException(modele + " : un modèle se range dans processes/<pièce>/<nom>.bpmn");
        }
        var piece = relatif.getName(0).toString();
        var nom = relatif.getName(1).toString().replaceFirst("\\.bpmn$", "");
        var document = lire(modele);
        var constantes = constantes(modele, document, nom);
        var classe = pascal(nom) + "Bpmn";
        var paquet = "fr.academie.cap." + piece + ".processus";
        var fichier = cible.resolve(paquet.replace('.', '/')).resolve(classe + ".java");
        ecrireSiChange(fichier, source(paquet, classe, "processes/" + piece + "/" + nom + ".bpmn", constantes));
        return fichier;
    }

    private static Map<String, Constante> constantes(Path modele, Document document, String nom) {
        var processus = elements(document, "process");
        if (processus.size() != 1) {
            throw new IllegalStateException(modele + " : un seul processus par fichier, trouvé " + processus.size());
        }
        var constantes = new TreeMap<String, Constante>();
        var premier = processus.get(0);
        var id = premier.getAttribute("id");
        var attendu = Character.toLowerCase(pascal(nom).charAt(0)) + pascal(nom).substring(1);
        if (!id.equals(attendu)) {
            throw new IllegalStateException(modele + " : le processus s'appelle " + id + ", attendu " + attendu);
        }
        ajouter(constantes, modele, "PROCESS_ID", id, "Processus", premier.getAttribute("name"));
        for (var type : ELEMENTS) {
            for (var element : elements(document, type)) {
                var elementId = element.getAttribute("id");
                ajouter(constantes, modele, majuscules(elementId), elementId, type, element.getAttribute("name"));
                var form = element.getAttributeNS(CAMUNDA, "formRef");
                if (!form.isEmpty() && !form.contains("${")) {
                    constantes.put("FORM_" + majuscules(form), new Constante(form, "Formulaire " + form + "."));
                }
            }
        }
        for (var definition : new TreeMap<>(DEFINITIONS).entrySet()) {
            for (var element : elements(document, definition.getKey())) {
                var valeur = valeurDe(element);
                var court = valeur.startsWith("cap.") ? valeur.substring(4) : valeur;
                var constante = definition.getValue() + "_" + majuscules(court);
                ajouter(constantes, modele, constante, valeur, definition.getKey(), element.getAttribute("id"));
            }
        }
        return constantes;
    }

    /** What the running code names: the message and signal name, but the code of an error or escalation. */
    private static String valeurDe(Element definition) {
        for (var attribut : List.of("errorCode", "escalationCode", "name", "id")) {
            var valeur = definition.getAttribute(attribut);
            if (!valeur.isEmpty()) {
                return valeur;
            }
        }
        return "";
    }

    private static void ajouter(
            Map<String, Constante> constantes, Path modele, String nom, String valeur, String type, String libelle) {
        if (!nom.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalStateException(modele + " : « " + valeur + " » (" + type + ") n'est pas un identifiant");
        }
        var javadoc = libelle.isBlank() ? "(" + type + ")" : une(libelle) + " (" + type + ")";
        var deja = constantes.put(nom, new Constante(valeur, javadoc));
        if (deja != null && !deja.valeur().equals(valeur)) {
            throw new IllegalStateException(modele + " : " + deja.valeur() + " et " + valeur + " donnent " + nom);
        }
    }

    private static String une(String libelle) {
        return libelle.replaceAll("\\s+", " ")
                .replace("*/", "* /")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .strip();
    }

    private static String source(String paquet, String classe, String modele, Map<String, Constante> constantes) {
        var source = new StringBuilder("package ").append(paquet).append(";\n\n");
        source.append("/** Contrat du modèle {@code ").append(modele).append("} ; engendré, ne pas modifier. */\n");
        source.append("public final class ").append(classe).append(" {\n");
        constantes.forEach((nom, constante) -> source.append("\n    /** ")
                .append(constante.javadoc())
                .append(" */\n    public static final String ")
                .append(nom)
                .append(" = \"")
                .append(constante.valeur())
                .append("\";\n"));
        return source.append("\n    private ")
                .append(classe)
                .append("() {}\n}\n")
                .toString();
    }

    private static String majuscules(String id) {
        return id.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String pascal(String kebab) {
        var mots = new StringBuilder();
        for (var mot : kebab.split("-")) {
            mots.append(mot.substring(0, 1).toUpperCase(Locale.ROOT)).append(mot.substring(1));
        }
        return mots.toString();
    }

    private static Document lire(Path modele) throws Exception {
        var fabrique = DocumentBuilderFactory.newInstance();
        fabrique.setNamespaceAware(true);
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        fabrique.setXIncludeAware(false);
        fabrique.setExpandEntityReferences(false);
        return fabrique.newDocumentBuilder().parse(modele.toFile());
    }

    private static List<Element> elements(Document document, String type) {
        var noeuds = document.getElementsByTagNameNS(BPMN, type);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < noeuds.getLength(); i++) {
            elements.add((Element) noeuds.item(i));
        }
        return elements;
    }

    private static void ecrireSiChange(Path fichier, String source) throws IOException {
        Files.createDirectories(fichier.getParent());
        if (!Files.exists(fichier) || !Files.readString(fichier).equals(source)) {
            Files.writeString(fichier, source, StandardCharsets.UTF_8);
        }
    }

    private static void effacerLesPerimes(Path cible, Set<Path> produits) throws IOException {
        try (Stream<Path> fichiers = Files.walk(cible)) {
            for (var fichier :
                    fichiers.filter(f -> f.toString().endsWith("Bpmn.java")).toList()) {
                if (!produits.contains(fichier)) {
                    Files.delete(fichier);
                }
            }
        }
    }
}

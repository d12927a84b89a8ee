package fr.academie.cap.moteur.durcissement;

import static fr.academie.cap.moteur.durcissement.Vocabulaire.BPMN;
import static fr.academie.cap.moteur.durcissement.Vocabulaire.CAMUNDA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Lit un modèle avant le moteur et dit tout ce qui n'est pas permis : mots inconnus, scripts, classes, expressions.
 *
 * <p>By allow-list: an element, an attribute or a namespace that nobody thought of is refused.
 */
public final class ControleDuModele {

    private final Predicate<String> delegue;
    private final Set<String> groupes;

    /**
     * @param delegue whether a name is one of our delegates or listeners
     * @param groupes candidate groups that exist
     */
    public ControleDuModele(Predicate<String> delegue, Set<String> groupes) {
        this.delegue = delegue;
        this.groupes = Set.copyOf(groupes);
    }

    /** @return every fault, empty when the model may be deployed */
    public List<Faute> examiner(String fichier, byte[] contenu) {
        var fautes = new ArrayList<Faute>();
        try {
            visiter(new Lieu(fichier, fautes), lire(contenu));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            fautes.add(new Faute(fichier, "document", "XML illisible ou interdit (DTD, entité)"));
        }
        return fautes;
    }

    private record Lieu(String fichier, List<Faute> fautes) {

        void faute(Element element, String raison) {
            fautes.add(new Faute(fichier, identifiant(element), raison));
        }

        private static String identifiant(Element element) {
            for (Node noeud = element; noeud instanceof Element courant; noeud = courant.getParentNode()) {
                if (BPMN.equals(courant.getNamespaceURI()) && courant.hasAttribute("id")) {
                    return courant.getAttribute("id");
                }
            }
            return element.getTagName();
        }
    }

    private static Element lire(byte[] contenu) throws SAXException, IOException, ParserConfigurationException {
        var fabrique = DocumentBuilderFactory.newInstance();
        fabrique.setNamespaceAware(true);
        fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        fabrique.setXIncludeAware(false);
        fabrique.setExpandEntityReferences(false);
        var lecteur = fabrique.newDocumentBuilder();
        lecteur.setErrorHandler(new DefaultHandler());
        return lecteur.parse(new ByteArrayInputStream(contenu)).getDocumentElement();
    }

    private void visiter(Lieu lieu, Element element) {
        if (!connu(lieu, element)) {
            return;
        }
        for (var attribut : attributs(element)) {
            attribut(lieu, element, attribut);
        }
        texte(lieu, element);
        new ControleDeStructure(lieu::faute).examiner(element);
        for (Node noeud = element.getFirstChild(); noeud != null; noeud = noeud.getNextSibling()) {
            if (noeud instanceof Element enfant) {
                visiter(lieu, enfant);
            }
        }
    }

    private static boolean connu(Lieu lieu, Element element) {
        var espace = String.valueOf(element.getNamespaceURI());
        var nom = element.getLocalName();
        var permis = Vocabulaire.DESSIN.contains(espace)
                || espace.equals(BPMN) && Vocabulaire.ELEMENTS_BPMN.contains(nom)
                || espace.equals(CAMUNDA) && Vocabulaire.ELEMENTS_CAMUNDA.contains(nom);
        if (!permis) {
            lieu.faute(element, "élément non permis : " + element.getTagName());
        }
        return permis;
    }

    private static List<Attr> attributs(Element element) {
        var attributs = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributs.add((Attr) element.getAttributes().item(i));
        }
        return attributs;
    }

    private void attribut(Lieu lieu, Element element, Attr attribut) {
        var espace = attribut.getNamespaceURI();
        var valeur = attribut.getValue();
        if (CAMUNDA.equals(espace) || espace == null && CAMUNDA.equals(element.getNamespaceURI())) {
            attributDuMoteur(lieu, element, attribut.getLocalName(), valeur);
        } else if (espace != null && !Vocabulaire.ATTRIBUTS_SANS_EFFET.contains(espace)) {
            lieu.faute(element, "attribut d'un espace de noms inconnu : " + attribut.getName());
        } else if (!FormeDesExpressions.litterale(valeur) || attribut.getName().equals("language")) {
            lieu.faute(element, "expression ou langage interdit dans « " + attribut.getName() + " »");
        }
    }

    private void attributDuMoteur(Lieu lieu, Element element, String nom, String valeur) {
        var forme = Vocabulaire.ATTRIBUTS_CAMUNDA.get(nom);
        if (forme == null) {
            lieu.faute(element, "attribut du moteur non permis : " + nom);
            return;
        }
        var permis = switch (forme) {
            case LITTERAL -> FormeDesExpressions.litterale(valeur);
            case NOM_OU_LITTERAL -> FormeDesExpressions.litterale(valeur) || FormeDesExpressions.nomAffirme(valeur);
            case CLE_METIER -> FormeDesExpressions.cleMetier(valeur);
            case GROUPES -> groupes(valeur);
            case DELEGUE ->
                FormeDesExpressions.nomAffirme(valeur) && delegue.test(FormeDesExpressions.interieur(valeur));
        };
        if (!permis) {
            lieu.faute(
                    element,
                    switch (forme) {
                        case DELEGUE -> "délégué inconnu : " + valeur;
                        case GROUPES -> "groupe inconnu : " + valeur;
                        default -> "expression interdite dans « " + nom + " »";
                    });
        }
    }

    private boolean groupes(String valeur) {
        return List.of(valeur.split(",", -1)).stream().map(String::strip).allMatch(groupes::contains);
    }

    private static void texte(Lieu lieu, Element element) {
        var texte = new StringBuilder();
        for (Node noeud = element.getFirstChild(); noeud != null; noeud = noeud.getNextSibling()) {
            if (noeud.getNodeType() == Node.TEXT_NODE || noeud.getNodeType() == Node.CDATA_SECTION_NODE) {
                texte.append(noeud.getNodeValue());
            }
        }
        var lu = texte.toString().strip();
        var nom = element.getLocalName();
        var permis = Vocabulaire.TEXTES_A_CONDITION.contains(nom)
                ? FormeDesExpressions.condition(lu)
                : FormeDesExpressions.litterale(lu)
                        || Vocabulaire.TEXTES_A_NOM.contains(nom) && FormeDesExpressions.nomAffirme(lu);
        if (!permis) {
            lieu.faute(element, "expression interdite dans « " + nom + " » : seul un nom est permis");
        }
    }
}

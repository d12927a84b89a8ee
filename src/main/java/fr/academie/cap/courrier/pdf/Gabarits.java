package fr.academie.cap.courrier.pdf;

import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.lettres.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Gabarits des lettres et des messages, {@code courriers/**}, à part de ceux des écrans. */
public final class Gabarits {

    private final SpringTemplateEngine pages = moteur(".html", TemplateMode.HTML);
    private final SpringTemplateEngine textes = moteur(".txt", TemplateMode.TEXT);
    private final Typographie typographie = new Typographie();

    /** Le document HTML de toutes ces lettres, à la suite. */
    String document(List<? extends Lettre> lettres) {
        var premiere = lettres.get(0);
        var contexte = contexte(Map.of(
                "lettres",
                lettres,
                "titre",
                lettres.size() == 1 ? titre(premiere) : lettres.size() + " lettres à poster",
                "auteur",
                premiere.enTete().emetteur().academie(),
                "sujet",
                premiere.titre()));
        return Typographie.preparer(pages.process("document", contexte));
    }

    public String html(Message message) {
        return rediger(pages, message);
    }

    public String texte(Message message) {
        return rediger(textes, message);
    }

    private String rediger(SpringTemplateEngine moteur, Message message) {
        return Typographie.preparer(
                moteur.process("messages/" + message.gabarit(), contexte(Map.of("message", message))));
    }

    private Context contexte(Map<String, Object> valeurs) {
        var contexte = new Context(Locale.FRENCH, valeurs);
        contexte.setVariable("typo", typographie);
        return contexte;
    }

    private static String titre(Lettre lettre) {
        return lettre.titre() + " – dossier " + lettre.enTete().dossier().numeroAffiche();
    }

    private static SpringTemplateEngine moteur(String suffixe, TemplateMode mode) {
        var resolveur = new ClassLoaderTemplateResolver(Gabarits.class.getClassLoader());
        resolveur.setPrefix("courriers/");
        resolveur.setSuffix(suffixe);
        resolveur.setTemplateMode(mode);
        resolveur.setCharacterEncoding("UTF-8");
        var moteur = new SpringTemplateEngine();
        moteur.setTemplateResolver(resolveur);
        return moteur;
    }
}

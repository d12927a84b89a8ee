package fr.academie.cap.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;

/** The W3C's checker, in process. Its grammar recurses deeper than a test thread's stack. */
public final class ValidateurHtml {

    private static final long PILE = 64L << 20;

    private ValidateurHtml() {}

    /** @return the messages, one a line; empty when the document is valid */
    public static String messages(String html) {
        var resultat = new CompletableFuture<String>();
        new Thread(null, () -> resultat.complete(valider(html)), "validateur-html", PILE).start();
        return resultat.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static String valider(String html) {
        try {
            var validateur = new EmbeddedValidator();
            validateur.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            var messages = validateur.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return messages.lines().filter(m -> !m.contains(": info: ")).collect(Collectors.joining("\n"));
        } catch (Exception e) {
            return "validateur en échec : " + e;
        }
    }
}

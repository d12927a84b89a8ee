package fr.academie.cap.socle;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Lit les réglages avant que rien ne s'ouvre, et refuse de démarrer en disant tout ce qui ne va pas. */
@Component
class ControleDesReglages implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    private static final List<String> PAR_FOURNISSEUR = List.of("emetteur", "client", "secret");
    private static final int OCTETS = 32;
    private static final int OCTETS_DIFFERENTS = 16;

    /**
     * What may have to be shown to a judge outlives the time to appeal: two months, after a gracious appeal whose silence
     * takes two, made within two.
     */
    private static final Duration RECOURS = Duration.ofDays(186);

    private static final String HISTOIRE = "camunda.bpm.generic-properties.properties.historyTimeToLive";

    private @org.jspecify.annotations.Nullable Environment reglages;

    @Override
    public void setEnvironment(Environment reglages) {
        this.reglages = reglages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory fabrique) {
        var causes = examiner(java.util.Objects.requireNonNull(reglages));
        if (!causes.isEmpty()) {
            throw new ReglagesRefuses(causes);
        }
    }

    static List<String> examiner(Environment reglages) {
        var causes = new ArrayList<String>();
        var enService = !reglages.getProperty("cap.demo", Boolean.class, false)
                && !reglages.getProperty("cap.base.url", "").isEmpty();
        secret(reglages, enService, causes);
        adresse(reglages.getProperty("cap.adresse", ""), causes);
        fournisseur(reglages, "agents", causes);
        fournisseur(reglages, "candidats", causes);
        entier(reglages, "cap.campagne.premiere-relance", 10, 0, causes);
        entier(reglages, "cap.campagne.seconde-relance", 5, 0, causes);
        entier(reglages, "cap.campagne.grace", 7, 0, causes);
        entier(reglages, "cap.campagne.lot", 500, 1, causes);
        duree(reglages, "cap.pieces.conservation", "365d", causes);
        duree(reglages, "cap.purge.adresses", "365d", causes);
        duree(reglages, HISTOIRE, "P1826D", causes);
        return List.copyOf(causes);
    }

    /** With a base of its own, a secret drawn at random would silently change every access code on another machine. */
    private static void secret(Environment reglages, boolean enService, List<String> causes) {
        var valeur = reglages.getProperty("cap.secret.valeur", "");
        if (valeur.isEmpty()) {
            if (enService && !Files.exists(Path.of(reglages.getProperty("cap.secret.fichier", "data/secret")))) {
                causes.add(
                        "CAP_SECRET manque : donnez 32 octets tirés au hasard, en base 64 (openssl rand -base64 32).");
            }
            return;
        }
        byte[] octets;
        try {
            octets = Base64.getDecoder().decode(valeur);
        } catch (IllegalArgumentException e) {
            causes.add("CAP_SECRET n'est pas en base 64 : recopiez ce que donne openssl rand -base64 32.");
            return;
        }
        if (octets.length < OCTETS) {
            causes.add("CAP_SECRET est trop court (" + octets.length + " octets) : donnez au moins " + OCTETS
                    + " octets tirés au hasard, en base 64.");
        } else if (IntStream.range(0, octets.length)
                        .map(i -> octets[i])
                        .distinct()
                        .count()
                < OCTETS_DIFFERENTS) {
            causes.add("CAP_SECRET n'est pas tiré au hasard : ses octets se répètent.");
        }
    }

    private static void adresse(String adresse, List<String> causes) {
        try {
            var lue = new URI(adresse);
            var web = "http".equals(lue.getScheme()) || "https".equals(lue.getScheme());
            if (!web || lue.getHost() == null || adresse.endsWith("/")) {
                causes.add(phrase(adresse));
            }
        } catch (URISyntaxException e) {
            causes.add(phrase(adresse));
        }
    }

    /** Half filled, a provider would show a button that leads nowhere. */
    private static void fournisseur(Environment reglages, String usage, List<String> causes) {
        var nom = "cap.identite." + usage + ".";
        var cle = "CAP_" + usage.toUpperCase(Locale.ROOT) + "_";
        var manquants = PAR_FOURNISSEUR.stream()
                .filter(quoi -> reglages.getProperty(nom + quoi, "").isBlank())
                .toList();
        if (manquants.size() == PAR_FOURNISSEUR.size()) {
            return;
        }
        if (!manquants.isEmpty()) {
            causes.add("Il manque "
                    + manquants.stream()
                            .map(quoi -> cle + quoi.toUpperCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                    + " : un fournisseur d'identité se règle en entier (émetteur, client, secret), ou pas du tout.");
            return;
        }
        var emetteur = reglages.getProperty(nom + "emetteur", "").strip();
        if (!sur(emetteur)) {
            causes.add(
                    cle + "EMETTEUR (" + emetteur + ") n'est pas l'adresse https d'un fournisseur d'identité : recopiez"
                            + " l'« issuer » de son document de découverte.");
        }
        if (!sur(reglages.getProperty("cap.adresse", ""))) {
            causes.add("CAP_ADRESSE n'est pas en https : un fournisseur d'identité n'y renvoie personne.");
        }
    }

    /** In clear towards this machine only, to try. */
    private static boolean sur(String adresse) {
        try {
            var lue = new URI(adresse);
            return lue.getHost() != null
                    && lue.getRawQuery() == null
                    && ("https".equals(lue.getScheme()) || "localhost".equals(lue.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String phrase(String adresse) {
        return "CAP_ADRESSE (" + adresse
                + ") n'est pas l'adresse du service : donnez-la sans barre finale, par exemple"
                + " https://inscription.exemple.fr ; les courriels y mènent.";
    }

    /** « 365d » or « P365D ». */
    private static void duree(Environment reglages, String nom, String defaut, List<String> causes) {
        var valeur = reglages.getProperty(nom, defaut);
        try {
            var lue = valeur.startsWith("P")
                    ? Duration.ofDays(Period.parse(valeur).toTotalMonths() * 28
                            + Period.parse(valeur).getDays())
                    : DurationStyle.SIMPLE.parse(valeur);
            if (lue.compareTo(RECOURS) >= 0) {
                return;
            }
            causes.add(nom + " vaut « " + valeur + " » : c'est moins que le délai de recours (" + RECOURS.toDays()
                    + " jours). Gardez au moins aussi longtemps ce qui peut être contesté.");
        } catch (IllegalArgumentException | DateTimeParseException e) {
            causes.add(nom + " vaut « " + valeur + " » : donnez un nombre de jours, par exemple 365d.");
        }
    }

    private static void entier(Environment reglages, String nom, int defaut, int minimum, List<String> causes) {
        var valeur = reglages.getProperty(nom, String.valueOf(defaut));
        try {
            if (Integer.parseInt(valeur.strip()) >= minimum) {
                return;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are too small
        }
        causes.add(nom + " vaut « " + valeur + " » : donnez un nombre entier, " + minimum + " au moins.");
    }
}

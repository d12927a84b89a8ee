package fr.academie.cap.parcours;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium found on the PATH; without one the journeys are skipped, and say so. */
public final class Navigateur implements AutoCloseable {

    private static final String AXE = lireAxe();
    private static final int LARGEUR_MINIMALE = 320;

    private final ChromeDriver pilote;

    private Navigateur(ChromeDriver pilote) {
        this.pilote = pilote;
    }

    public static Navigateur ouvrir() {
        var binaire = surLeChemin("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        var conducteur = surLeChemin("chromedriver");
        if (binaire.isEmpty() || conducteur.isEmpty()) {
            throw new IllegalStateException("Chromium and chromedriver are needed on the PATH (see README)");
        }
        var journaux = new LoggingPreferences();
        journaux.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(binaire.orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=fr-FR");
        options.setCapability("goog:loggingPrefs", journaux);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(conducteur.orElseThrow())
                .build();
        return new Navigateur(new ChromeDriver(service, options));
    }

    public ChromeDriver pilote() {
        return pilote;
    }

    /** A viewport of that many CSS pixels; twice the zoom is half the pixels. */
    public void largeur(int pixels) {
        fenetre(pixels, 900);
    }

    public void fenetre(int largeur, int hauteur) {
        metriques(largeur, hauteur, 1);
    }

    /** A window of 1280 pixels zoomed twice: half the CSS pixels, each drawn twice as big. */
    public void agrandirDeuxFois() {
        metriques(LARGEUR_MINIMALE * 2, 450, 2);
    }

    /** The narrowest screen that must do without a sideways scroll (WCAG 1.4.10). */
    public void ecranMinimal() {
        largeur(LARGEUR_MINIMALE);
    }

    private void metriques(int largeur, int hauteur, int echelle) {
        pilote.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", largeur, "height", hauteur, "deviceScaleFactor", echelle, "mobile", false));
    }

    public void theme(String theme) {
        pilote.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    public void impression(boolean papier) {
        pilote.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", papier ? "print" : ""));
    }

    public void javascript(boolean actif) {
        pilote.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !actif));
    }

    /** Violations as « rule: help (targets) », WCAG 2.2 A and AA and best practices; the engine is put once in a page. */
    public List<String> fautesAxe() {
        if (!Boolean.TRUE.equals(pilote.executeScript("return Boolean(window.axe)"))) {
            pilote.executeScript(AXE);
        }
        var fautes = (List<?>) pilote.executeAsyncScript("""
                const fin = arguments[arguments.length - 1]
                const dire = (faute) => `${faute.id}: ${faute.help} ${faute.nodes.map((noeud) => noeud.target.join(' '))}`
                axe.run(document, { resultTypes: ['violations'] })
                  .then((bilan) => fin(bilan.violations.map(dire)), (panne) => fin([String(panne)]))
                """);
        return fautes.stream().map(String::valueOf).toList();
    }

    /** What the server sends for the page shown, as a reader without scripts gets it. */
    public String source() {
        return String.valueOf(pilote.executeAsyncScript("""
                const fin = arguments[arguments.length - 1]
                fetch(location.href).then((reponse) => reponse.text()).then(fin, (panne) => fin(String(panne)))
                """));
    }

    /** Content type of what an address answers, without leaving the page. */
    public String typeDe(String adresse) {
        return String.valueOf(pilote.executeAsyncScript("""
                const fin = arguments[arguments.length - 1]
                fetch(arguments[0]).then((reponse) => fin(reponse.headers.get('content-type')), (panne) => fin(String(panne)))
                """, adresse));
    }

    /** What the browser complained of since the last call: CSP, missing files, script errors. */
    public List<String> plaintes() {
        return pilote.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(l -> l.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    public boolean deborde() {
        return Boolean.TRUE.equals(pilote.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** Texts that their own box hides in part. */
    public List<String> coupes() {
        var coupes = (List<?>) pilote.executeScript("""
                return [...document.querySelectorAll('main *')]
                  .filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1
                    && getComputedStyle(e).overflowX !== 'visible' && e.textContent.trim())
                  .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 60)}`)
                """);
        return coupes.stream().map(String::valueOf).toList();
    }

    /** Each link of the error summary leads to a field, and the next link to a field further down. */
    public boolean resumeDansLOrdre() {
        return Boolean.TRUE.equals(pilote.executeScript("""
                const champs = [...document.querySelectorAll('[data-erreurs] a')]
                  .map((lien) => document.getElementById(decodeURIComponent(lien.hash.slice(1))))
                return champs.length > 0 && champs.every((champ, rang) => champ && (rang === 0 || champ === champs[rang - 1]
                  || champs[rang - 1].compareDocumentPosition(champ) & Node.DOCUMENT_POSITION_FOLLOWING))
                """));
    }

    /** Paper spells the date of a label out: only where there is one. */
    public boolean dateVide() {
        return Boolean.TRUE.equals(pilote.executeScript("""
                return [...document.querySelectorAll('.etiquette:not([data-date])')]
                  .some((e) => getComputedStyle(e, '::after').content.includes('('))
                """));
    }

    /** What the window shows, no more. */
    public void photographierLaFenetre(Path fichier) throws IOException {
        Files.createDirectories(fichier.getParent());
        Files.write(fichier, pilote.getScreenshotAs(OutputType.BYTES));
    }

    /** Full-page picture. */
    public void photographier(Path fichier) throws IOException {
        var hauteur = (Number) pilote.executeScript("return document.documentElement.scrollHeight");
        var largeur = (Number) pilote.executeScript("return window.innerWidth");
        metriques(largeur.intValue(), hauteur.intValue(), 1);
        Files.createDirectories(fichier.getParent());
        Files.write(fichier, pilote.getScreenshotAs(OutputType.BYTES));
    }

    private static String lireAxe() {
        try (var flux = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(flux).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pilote.quit();
    }

    private static Optional<File> surLeChemin(String... noms) {
        var dossiers = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(noms)
                .flatMap(nom -> Stream.of(dossiers).map(dossier -> new File(dossier, nom)))
                .filter(File::canExecute)
                .findFirst();
    }
}

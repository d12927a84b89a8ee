package fr.academie.cap.parcours;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        pilote.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", largeur, "height", hauteur, "deviceScaleFactor", 1, "mobile", false));
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

    /** Violations as « rule: help (targets) », WCAG 2.2 A and AA and best practices. */
    public List<String> fautesAxe() {
        return new AxeBuilder()
                .analyze(pilote).getViolations().stream()
                        .map(Navigateur::decrire)
                        .toList();
    }

    private static String decrire(Rule regle) {
        var cibles = regle.getNodes().stream().map(noeud -> String.valueOf(noeud.getTarget()));
        return regle.getId() + ": " + regle.getHelp() + " " + cibles.toList();
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

    /** What the window shows, no more. */
    public void photographierLaFenetre(Path fichier) throws IOException {
        Files.createDirectories(fichier.getParent());
        Files.write(fichier, pilote.getScreenshotAs(OutputType.BYTES));
    }

    /** Full-page picture. */
    public void photographier(Path fichier) throws IOException {
        var hauteur = (Number) pilote.executeScript("return document.documentElement.scrollHeight");
        var largeur = (Number) pilote.executeScript("return window.innerWidth");
        pilote.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", largeur, "height", hauteur, "deviceScaleFactor", 1, "mobile", false));
        Files.createDirectories(fichier.getParent());
        Files.write(fichier, pilote.getScreenshotAs(OutputType.BYTES));
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

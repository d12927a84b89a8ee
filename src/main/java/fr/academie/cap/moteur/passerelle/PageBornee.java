package fr.academie.cap.moteur.passerelle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the engine with a page of at most {@value #LIGNES} rows.
 *
 * <p>The engine refuses a list without a page; Cockpit asks for some, and for pages of two thousand.
 */
class PageBornee extends HttpServletRequestWrapper {

    static final int LIGNES = 1000;
    private static final String PARAMETRE = "maxResults";

    private final String lignes;

    PageBornee(HttpServletRequest requete) {
        super(requete);
        this.lignes = bornees(requete.getParameter(PARAMETRE));
    }

    private static String bornees(@Nullable String demandees) {
        return demandees != null && demandees.matches("[0-9]{1,3}") ? demandees : String.valueOf(LIGNES);
    }

    /** The webapp's REST layer reads the raw query, not the parameters. */
    @Override
    public String getQueryString() {
        var requete = super.getQueryString();
        var autres = requete == null
                ? ""
                : Arrays.stream(requete.split("&"))
                        .filter(partie -> !partie.isEmpty() && !partie.startsWith(PARAMETRE + "="))
                        .map(partie -> partie + "&")
                        .collect(Collectors.joining());
        return autres + PARAMETRE + "=" + lignes;
    }
}

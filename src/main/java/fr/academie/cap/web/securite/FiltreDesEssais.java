package fr.academie.cap.web.securite;

import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Essai;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.identite.acces.Passage;
import fr.academie.cap.web.captcha.Captcha;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts each sign-in of an agent before any password is looked at, by the same rules as a candidate's. */
class FiltreDesEssais extends OncePerRequestFilter {

    private static final int LONGUEUR = 200;

    private final Essais essais;
    private final Captcha captcha;

    FiltreDesEssais(Essais essais, Captcha captcha) {
        this.essais = essais;
        this.captcha = captcha;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return !HttpMethod.POST.matches(requete.getMethod())
                || !requete.getRequestURI().equals(requete.getContextPath() + "/connexion");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var passage = essais.compter(essai(requete), () -> captcha.resolu(requete));
        if (passage instanceof Passage.Ouvert) {
            suite.doFilter(requete, reponse);
        } else {
            var raison = passage instanceof Passage.Retenu ? "attente" : "captcha";
            reponse.sendRedirect(requete.getContextPath() + "/connexion?" + raison);
        }
    }

    /** After a right password the account starts afresh, and the page that was asked for opens. */
    SavedRequestAwareAuthenticationSuccessHandler reussite() {
        var suite = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest requete, HttpServletResponse reponse, Authentication identite)
                    throws ServletException, IOException {
                essais.reussie(essai(requete));
                super.onAuthenticationSuccess(requete, reponse, identite);
            }
        };
        suite.setDefaultTargetUrl("/bureau");
        return suite;
    }

    private static Essai essai(HttpServletRequest requete) {
        var tape = requete.getParameter("identifiant");
        var identifiant = tape == null ? "" : tape.strip().toLowerCase(Locale.ROOT);
        return Essai.dAgent(
                identifiant.substring(0, Math.min(identifiant.length(), LONGUEUR)),
                AdresseReseau.de(requete.getRemoteAddr()));
    }
}

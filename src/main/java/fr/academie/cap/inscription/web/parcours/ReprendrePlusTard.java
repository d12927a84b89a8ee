package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.web.Parcours;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Le bouton « Reprendre plus tard » de chaque étape, à un seul endroit : ce qui est juste est enregistré, ce qui ne l'est
 * pas encore attend dans la session, et l'on reçoit le lien.
 */
@Component
class ReprendrePlusTard implements HandlerInterceptor, WebMvcConfigurer {

    static final String BOUTON = "plusTard";

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this).addPathPatterns("/inscription/etapes/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest requete, HttpServletResponse reponse, Object guichet, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null) {
            return;
        }
        if ("GET".equals(requete.getMethod())) {
            rendre(requete, page);
        } else if (requete.getParameter(BOUTON) != null) {
            partir(requete, page, String.valueOf(page.getViewName()).startsWith("redirect:"));
        }
    }

    private static void partir(HttpServletRequest requete, ModelAndView page, boolean enregistre) {
        if (!enregistre) {
            SaisieEnSuspens.garder(requete);
        }
        page.clear();
        page.setViewName("redirect:/inscription/reprise" + (enregistre ? "" : "?incomplet"));
    }

    private static void rendre(HttpServletRequest requete, ModelAndView page) {
        var ecran = page.getModel().get(Parcours.ECRAN);
        if (ecran != null) {
            SaisieEnSuspens.rendre(requete)
                    .flatMap(saisie -> saisie.relire(ecran.getClass()))
                    .ifPresent(tape -> {
                        page.getModel().remove(BindingResult.MODEL_KEY_PREFIX + Parcours.ECRAN);
                        page.addObject(Parcours.ECRAN, tape);
                        page.addObject("rendu", true);
                    });
        }
    }
}

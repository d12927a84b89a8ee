package fr.academie.cap.web;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.formulaires.Formulaire;
import fr.academie.cap.web.gabarit.Gabarit;
import fr.academie.cap.web.pages.ConfigurationAccessibilite;
import fr.academie.cap.web.pages.Conservation;
import fr.academie.cap.web.pages.Exploitant;
import fr.academie.cap.web.pages.PagesCommunes;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Every fragment and shared page on a real server, without database nor engine; « ?agent » signs an agent in. No stereotype, so that no scan takes it. */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
@ComponentScan(basePackageClasses = Gabarit.class)
@EnableConfigurationProperties(Exploitant.class)
@Import({
    ConfigurationWeb.class,
    ErreursWeb.class,
    ActeurCourant.class,
    ConfigurationAccessibilite.class,
    Conservation.class,
    PagesCommunes.class,
    Vitrine.Pages.class
})
public class Vitrine {

    @Bean
    Filter connexionEtPolitique() {
        return (requete, reponse, suite) -> {
            ((HttpServletResponse) reponse).setHeader("Content-Security-Policy", PolitiqueDeContenu.VALEUR);
            if (requete.getParameter("agent") != null) {
                var agent = new Agent(
                        "claire",
                        "Claire",
                        "Kervella",
                        "claire@exemple.fr",
                        Set.of(new Agent.Titre(Role.GESTIONNAIRE_DEC, "14")));
                var connecte = new AgentConnecte(agent, "", true);
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken(connecte, null, "ROLE_GESTIONNAIRE_DEC"));
            }
            try {
                suite.doFilter(requete, reponse);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** Mutable as Spring's binder wants it. */
    public static class Date {
        private String jour = "31";
        private String mois = "";
        private String annee = "2009";

        public String getJour() {
            return jour;
        }

        public void setJour(String jour) {
            this.jour = jour;
        }

        public String getMois() {
            return mois;
        }

        public void setMois(String mois) {
            this.mois = mois;
        }

        public String getAnnee() {
            return annee;
        }

        public void setAnnee(String annee) {
            this.annee = annee;
        }
    }

    public record Saisie(
            String nom,
            String codePostal,
            Date naissance,
            String categorie,
            String departement,
            List<String> diplomes,
            String precision,
            boolean exact,
            String code) {}

    public record Tache(LocalDate echeance, long joursRestants) {}

    private static final Map<String, Object> CONTEXTE = Map.of(
            "motive",
            true,
            "dossier",
            "14-2027-175",
            "sceau",
            "X",
            "piecesAttendues",
            List.of(Choix.de("identite", "Pièce d'identité"), Choix.de("jdc", "Certificat de participation à la JDC")));

    @Controller
    @TestComponent
    static class Pages {

        @GetMapping("/vitrine/formulaire")
        String formulaire(Model modele) {
            modele.addAttribute("saisie", saisie());
            return remplir(modele);
        }

        @GetMapping("/vitrine/formulaire-en-erreur")
        String enErreur(Model modele) {
            var erreurs = new BeanPropertyBindingResult(saisie(), "saisie");
            erreurs.rejectValue("exact", "x", "Certifiez l’exactitude de vos renseignements");
            erreurs.rejectValue("code", "x", "Écrivez votre code d’accès, par exemple K7QF-2M9T-XB");
            erreurs.rejectValue("precision", "x", "Raccourcissez votre précision : 500 caractères au plus");
            erreurs.rejectValue("diplomes", "x", "Cochez au moins un diplôme");
            erreurs.rejectValue("departement", "x", "Choisissez votre département de naissance");
            erreurs.rejectValue("categorie", "x", "Dites si vous êtes scolaire, apprenti ou candidat individuel");
            erreurs.rejectValue("naissance.mois", "x", "Écrivez le mois de naissance, par exemple 3");
            erreurs.rejectValue("codePostal", "x", "Écrivez un code postal de cinq chiffres, par exemple 35000");
            erreurs.rejectValue("nom", "x", "Écrivez votre nom de famille");
            modele.addAttribute("saisie", saisie());
            modele.addAttribute(BindingResult.MODEL_KEY_PREFIX + "saisie", erreurs);
            return remplir(modele);
        }

        private static Saisie saisie() {
            return new Saisie("", "3500", new Date(), "", "35", List.of("bep"), "", false, "");
        }

        private static String remplir(Model modele) {
            modele.addAttribute("cle", "cle-d-epreuve");
            modele.addAttribute(
                    "categories",
                    List.of(
                            Choix.de("scolaire", "Scolaire"),
                            new Choix("apprenti", "Apprenti", "Votre contrat court à la date des épreuves."),
                            Choix.de("individuel", "Candidat individuel")));
            modele.addAttribute(
                    "departements", List.of(Choix.de("29", "29 – Finistère"), Choix.de("35", "35 – Ille-et-Vilaine")));
            modele.addAttribute("diplomes", List.of(Choix.de("bep", "BEP"), Choix.de("cap", "Un autre CAP")));
            return "vitrine/formulaire";
        }

        @GetMapping("/vitrine/recapitulatif")
        String recapitulatif(Model modele) {
            modele.addAttribute("adresse", "12 bis allée des Camélias\n35000 RENNES");
            modele.addAttribute(
                    "frise",
                    List.of(
                            new Evenement(
                                    "2 novembre 2026", "Inscription enregistrée", null, null, Evenement.Etat.FAIT),
                            new Evenement(
                                    "avant le 30 novembre 2026",
                                    "Confirmation signée attendue",
                                    "Signez-la et renvoyez-la au service des examens.",
                                    "vous",
                                    Evenement.Etat.COURANT),
                            new Evenement("ensuite", "Inscription définitive", null, null, Evenement.Etat.AVENIR)));
            return "vitrine/recapitulatif";
        }

        @GetMapping("/vitrine/bureau")
        String bureau(Model modele) {
            modele.addAttribute(
                    "taches",
                    List.of(
                            new Tache(LocalDate.of(2026, 11, 18), -3),
                            new Tache(LocalDate.of(2026, 11, 21), 0),
                            new Tache(LocalDate.of(2026, 11, 24), 3),
                            new Tache(LocalDate.of(2026, 12, 3), 12)));
            modele.addAttribute("action", new Lien("Ouvrir la réception", "/reception"));
            modele.addAttribute("actifs", List.of("userTask_controler"));
            modele.addAttribute("passes", List.of("startEvent_depart"));
            return "vitrine/bureau";
        }

        @GetMapping("/vitrine/tache")
        String tache(Model modele) {
            modele.addAttribute("vue", complet().vue(CONTEXTE, null));
            return "vitrine/tache";
        }

        @PostMapping("/vitrine/tache")
        String terminer(HttpServletRequest requete, Model modele) {
            var saisie = new HashMap<>(requete.getParameterMap());
            saisie.remove("agent");
            var reponses = complet().analyser(saisie, CONTEXTE);
            modele.addAttribute("reponses", reponses);
            modele.addAttribute("vue", complet().vue(CONTEXTE, reponses));
            return reponses.enErreur() ? "vitrine/tache" : "vitrine/recapitulatif";
        }

        private static Formulaire complet() {
            return Formulaire.lire(
                    Objects.requireNonNull(Vitrine.class.getResourceAsStream("/formulaires/complet.form")),
                    "complet.form");
        }

        @GetMapping(value = "/vitrine/schema.bpmn", produces = "application/xml")
        @ResponseBody
        ClassPathResource schema() {
            return new ClassPathResource("vitrine/schema.bpmn");
        }

        @GetMapping("/vitrine/refus")
        String refus() {
            throw new RefusMetier("CAP-INS-001", "Un seul CAP se présente par session.", null, "D337-9");
        }

        @GetMapping("/vitrine/introuvable")
        String introuvable() {
            throw new Introuvable();
        }

        @GetMapping("/vitrine/concurrence")
        String concurrence() {
            throw new OptimisticLockingFailureException("version 3");
        }

        @GetMapping("/vitrine/statut/{statut}")
        void statut(@PathVariable int statut) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(statut));
        }

        @GetMapping("/vitrine/panne")
        String panne() {
            throw new IllegalStateException("secret interne");
        }

        @GetMapping("/vitrine/lien-expire")
        String lienExpire() {
            return "erreur/lien-expire";
        }

        @GetMapping("/vitrine/saisie-refusee")
        String saisieRefusee(org.springframework.ui.Model modele) {
            modele.addAttribute("lienReprise", "/inscription/etapes/situation");
            return "erreur/saisie-refusee";
        }
    }
}

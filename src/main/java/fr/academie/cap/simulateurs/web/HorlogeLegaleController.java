package fr.academie.cap.simulateurs.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.echeances.RendezVous;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.simulateurs.HorlogeLegale;
import fr.academie.cap.simulateurs.TermeLegal;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** « Si la demande arrive tel jour, jusqu'à quand l'administration peut-elle répondre ? » */
@Controller
class HorlogeLegaleController {

    private static final String ADRESSE = "/simulateurs/horloge-legale";
    private static final String FICHIER = ADRESSE + "/echeance.ics";
    private static final MediaType AGENDA = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final List<Choix> PROCEDURES = Stream.of(Procedure.values())
            .map(p -> Choix.de(p.name(), majuscule(p.libelle())))
            .toList();

    private final HorlogeLegale legale;
    private final Academies academies;
    private final Horloge horloge;
    private final String site;

    HorlogeLegaleController(
            HorlogeLegale legale, Academies academies, Horloge horloge, @Value("${cap.adresse}") String site) {
        this.legale = legale;
        this.academies = academies;
        this.horloge = horloge;
        this.site = site;
    }

    @GetMapping(ADRESSE)
    String page(
            @ModelAttribute("question") QuestionDHorloge question,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        modele.addAttribute("procedures", PROCEDURES);
        modele.addAttribute(
                "academies",
                Saisie.triees(academies.toutes(), Academie::nom).stream()
                        .map(a -> Choix.de(a.code(), a.nom()))
                        .toList());
        if (!requete.getParameterMap().isEmpty()) {
            terme(question, erreurs)
                    .ifPresentOrElse(
                            terme -> modele.addAttribute(
                                    "reponse", ReponseDHorloge.de(terme, adresse(FICHIER, question))),
                            () -> reponse.setStatus(Saisie.A_CORRIGER));
        }
        return "simulateurs/horloge-legale";
    }

    /** A question that has no term yet, or makes no sense, is answered by its page. */
    @GetMapping(FICHIER)
    ResponseEntity<byte[]> agenda(@ModelAttribute("question") QuestionDHorloge question, BindingResult erreurs) {
        var terme = terme(question, erreurs);
        return terme.flatMap(t -> t.echeance().map(e -> rendezVous(t, question)))
                .map(rendezVous -> ResponseEntity.ok()
                        .contentType(AGENDA)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("echeance.ics")
                                        .build()
                                        .toString())
                        .body(rendezVous.fichier().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(adresse(ADRESSE, question)))
                        .build());
    }

    private Optional<TermeLegal> terme(QuestionDHorloge question, BindingResult erreurs) {
        return question.lire(academies, erreurs).map(lue -> legale.terme(lue.demande(), lue.academie()));
    }

    private RendezVous rendezVous(TermeLegal terme, QuestionDHorloge question) {
        var echeance = terme.echeance().orElseThrow();
        var reponse = ReponseDHorloge.de(terme, "");
        return new RendezVous(
                adresse(ADRESSE, question),
                horloge.maintenant(),
                TermeLegal.expiration(echeance, terme.academie()),
                "Dernier jour pour répondre : " + terme.demande().procedure().libelle(),
                String.join(
                        "\n",
                        reponse.effet(),
                        reponse.precision(),
                        String.join("\n", reponse.pas()),
                        reponse.article()),
                site + adresse(ADRESSE, question));
    }

    private static String adresse(String chemin, QuestionDHorloge question) {
        var uri = UriComponentsBuilder.fromPath(chemin);
        question.champs().forEach((nom, valeur) -> uri.queryParam(nom, "{" + nom + "}"));
        return uri.encode().buildAndExpand(question.champs()).toUriString();
    }

    private static String majuscule(String libelle) {
        return libelle.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + libelle.substring(1);
    }
}

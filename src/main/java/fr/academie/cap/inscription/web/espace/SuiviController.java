package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.echeances.RendezVous;
import fr.academie.cap.inscription.consultation.RegistreDesConsultations;
import fr.academie.cap.inscription.consultation.RegistreDesConsultations.Lecture;
import fr.academie.cap.inscription.suivi.Suivi.Echeance;
import fr.academie.cap.inscription.suivi.SuiviDuDossier;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Les échéances du candidat dans son agenda, et qui a lu son dossier. */
@Controller
@RequestMapping("/inscription/dossier")
class SuiviController {

    private static final MediaType AGENDA = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int LECTURES_MONTREES = 200;

    /** One reading, in words. */
    record LectureEnClair(
            String quand,
            String objet,
            String qui,
            @Nullable String nom) {}

    private final SuiviDuDossier suivi;
    private final RegistreDesConsultations consultations;
    private final CampagneDuCandidat campagnes;
    private final Horloge horloge;
    private final String site;

    SuiviController(
            SuiviDuDossier suivi,
            RegistreDesConsultations consultations,
            CampagneDuCandidat campagnes,
            Horloge horloge,
            @Value("${cap.adresse}") String site) {
        this.suivi = suivi;
        this.consultations = consultations;
        this.campagnes = campagnes;
        this.horloge = horloge;
        this.site = site;
    }

    /** Nothing to come: nothing to download. */
    @GetMapping("/echeances.ics")
    ResponseEntity<byte[]> agenda(HttpServletRequest requete) {
        var ouvert = DossierOuvert.lire(requete).orElseThrow(Introuvable::new);
        var echeances = suivi.lire(ouvert.academie(), ouvert.id()).echeances();
        if (echeances.isEmpty()) {
            throw new Introuvable();
        }
        var fichier = RendezVous.agenda(
                echeances.stream().map(e -> rendezVous(e, ouvert)).toList());
        return ResponseEntity.ok()
                .contentType(AGENDA)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("echeances-cap.ics")
                                .build()
                                .toString())
                .body(fichier.getBytes(StandardCharsets.UTF_8));
    }

    private RendezVous rendezVous(Echeance echeance, DossierOuvert ouvert) {
        return new RendezVous(
                "dossier/" + ouvert.id() + "/" + echeance.code(),
                horloge.maintenant(),
                echeance.jour()
                        .plusDays(1)
                        .atStartOfDay(horloge.zone(ouvert.academie()))
                        .toInstant(),
                echeance.titre(),
                echeance.texte(),
                site + "/inscription/connexion");
    }

    @GetMapping("/lecteurs")
    String lecteurs(HttpServletRequest requete, HttpServletResponse reponse, Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return "redirect:/inscription/connexion";
        }
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var academie = ouvert.get().academie();
        var lectures = consultations.duDossier(academie, ouvert.get().id(), LECTURES_MONTREES);
        modele.addAttribute(
                "lectures", lectures.stream().map(l -> enClair(l, academie)).toList());
        modele.addAttribute("tronquee", lectures.size() == LECTURES_MONTREES);
        campagnes.presenter(academie, modele);
        return "inscription/lecteurs";
    }

    private LectureEnClair enClair(Lecture lecture, String academie) {
        return new LectureEnClair(
                Dates.instant(LocalDateTime.ofInstant(lecture.quand(), horloge.zone(academie))),
                lecture.objet().libelle(),
                lecture.role().libelle(),
                lecture.nom().orElse(null));
    }
}

package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.inscription.etablissement.ImportDEleves;
import fr.academie.cap.inscription.etablissement.ListeDeposee;
import fr.academie.cap.inscription.etablissement.ModeleDeListe;
import fr.academie.cap.referentiel.importation.RapportCsv;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.EnClair;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Les listes d'élèves : déposer, lire le rapport d'essai, appliquer, emporter le rapport. */
@Controller
@RequestMapping("/etablissement/{uai}/listes")
class ListesController {

    /** Rows shown on screen; the downloaded report has them all. */
    private static final int MONTREES = 200;

    /** The only field of the form; a browser never shows a file again. */
    public record Depose(String fichier) {}

    /** One list as the page names it. */
    public record Depot(String lien, String fichier, String quand, String bilan, boolean appliquee) {}

    private final Portail portail;
    private final ImportDEleves imports;
    private final Horloge horloge;

    ListesController(Portail portail, ImportDEleves imports, Horloge horloge) {
        this.portail = portail;
        this.imports = imports;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(@PathVariable String uai, Model modele) {
        return page(portail.ouvrir(uai, modele), modele);
    }

    /** A row with its header and no pupil, to be filled in. */
    @GetMapping("/modele.csv")
    ResponseEntity<byte[]> modele(@PathVariable String uai) {
        portail.ouvrir(uai);
        return Telechargement.csv("modele-liste-eleves.csv", ElevesEnCsv.tableau(ModeleDeListe.colonnes(), List.of()));
    }

    @PostMapping
    String deposer(
            @PathVariable String uai,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            HttpServletResponse reponse,
            Model modele)
            throws IOException {
        var espace = portail.ouvrir(uai, modele);
        if (fichier == null
                || fichier.isEmpty()
                        && String.valueOf(fichier.getOriginalFilename()).isBlank()) {
            return refuser(espace, "Choisissez le fichier de la liste, au format CSV.", reponse, modele);
        }
        try {
            var nom = Optional.ofNullable(fichier.getOriginalFilename()).orElse("liste.csv");
            var liste = imports.essayer(espace, nom, fichier.getBytes());
            return "redirect:/etablissement/" + espace.uai() + "/listes/" + liste.id();
        } catch (RefusMetier refus) {
            return refuser(espace, refus.phrase(), reponse, modele);
        }
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable String uai, @PathVariable String id, Model modele) {
        var espace = portail.ouvrir(uai, modele);
        var liste = imports.ouvrir(espace, lire(id));
        var rapport = liste.rapport();
        var aVoir = rapport.lignes().stream()
                .filter(l -> !l.remarques().isEmpty())
                .sorted(Comparator.comparing(l -> l.sort() != Sort.ECARTEE))
                .toList();
        modele.addAttribute("liste", liste);
        modele.addAttribute("depot", depot(espace, liste));
        modele.addAttribute("nouvelles", rapport.nombre(Sort.NOUVELLE));
        modele.addAttribute("connues", rapport.nombre(Sort.IDENTIQUE));
        modele.addAttribute("ecartees", rapport.nombre(Sort.ECARTEE));
        modele.addAttribute("lignes", aVoir.stream().limit(MONTREES).toList());
        modele.addAttribute("restantes", Math.max(0, aVoir.size() - MONTREES));
        modele.addAttribute("ouverte", espace.campagne().ouverteA(horloge.maintenant()));
        return "etablissement/liste";
    }

    @PostMapping("/{id}/application")
    String appliquer(
            @PathVariable String uai, @PathVariable String id, @RequestParam(defaultValue = "") String empreinte) {
        var espace = portail.ouvrir(uai);
        var liste = imports.appliquer(espace, lire(id), empreinte);
        return "redirect:/etablissement/" + espace.uai() + "/listes/" + liste.id();
    }

    @GetMapping("/{id}/rapport.csv")
    ResponseEntity<byte[]> rapport(@PathVariable String uai, @PathVariable String id) {
        var liste = imports.ouvrir(portail.ouvrir(uai), lire(id));
        var sortie = new ByteArrayOutputStream();
        RapportCsv.ecrire(liste.rapport(), sortie);
        return Telechargement.csv("rapport-" + liste.id() + ".csv", sortie.toByteArray());
    }

    private String refuser(Espace espace, String phrase, HttpServletResponse reponse, Model modele) {
        var depose = new Depose("");
        var erreurs = new BeanPropertyBindingResult(depose, "depose");
        erreurs.rejectValue("fichier", "CAP-ETB-002", phrase);
        modele.addAttribute("depose", depose);
        modele.addAttribute(BindingResult.MODEL_KEY_PREFIX + "depose", erreurs);
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(espace, modele);
    }

    private String page(Espace espace, Model modele) {
        if (!modele.containsAttribute("depose")) {
            modele.addAttribute("depose", new Depose(""));
        }
        modele.addAttribute(
                "depots",
                imports.lister(espace).stream().map(l -> depot(espace, l)).toList());
        modele.addAttribute("ouverte", espace.campagne().ouverteA(horloge.maintenant()));
        return "etablissement/listes";
    }

    private Depot depot(Espace espace, ListeDeposee liste) {
        var zone = horloge.zone(espace.academie());
        var appliquee = liste.appliqueeLe();
        return new Depot(
                "/etablissement/" + espace.uai() + "/listes/" + liste.id(),
                liste.fichier(),
                appliquee
                        .map(i -> "Appliquée le " + EnClair.moment(i.atZone(zone)))
                        .orElseGet(() ->
                                "Essayée le " + EnClair.moment(liste.deposeeLe().atZone(zone))),
                bilan(liste.rapport(), appliquee.isPresent()),
                appliquee.isPresent());
    }

    /** « 12 créées, 1 déjà là, 3 écartées »; what is none is not said, but for the pupils themselves. */
    private static String bilan(RapportImport rapport, boolean appliquee) {
        var nouvelles = rapport.nombre(Sort.NOUVELLE);
        var parties = new ArrayList<String>();
        parties.add(nouvelles + (appliquee ? pluriel(" créée", nouvelles) : " à créer"));
        if (rapport.nombre(Sort.IDENTIQUE) > 0) {
            parties.add(rapport.nombre(Sort.IDENTIQUE) + " déjà là");
        }
        if (rapport.nombre(Sort.ECARTEE) > 0) {
            parties.add(rapport.nombre(Sort.ECARTEE) + pluriel(" écartée", rapport.nombre(Sort.ECARTEE)));
        }
        return String.join(", ", parties);
    }

    private static String pluriel(String mot, long nombre) {
        return nombre > 1 ? mot + "s" : mot;
    }

    private static UUID lire(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Introuvable();
        }
    }
}

package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.AdministrationDesCampagnes;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.ProcedureDeCampagne.ProchaineEtape;
import fr.academie.cap.inscription.campagne.SuiviDeCampagne;
import fr.academie.cap.inscription.campagne.SuiviDeCampagne.Effectifs;
import fr.academie.cap.inscription.consultation.SuiviSimplifie;
import fr.academie.cap.pieces.CanalDeVersement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Les campagnes du chef de bureau, et où en est chacune. */
@Controller
@RequestMapping("/campagnes")
class CampagnesController {

    /** One number of the follow-up, with where its work is. */
    record Nombre(
            String libelle,
            int nombre,
            String aide,
            @Nullable String lien,
            @Nullable String libelleDuLien) {}

    private final AdministrationDesCampagnes campagnes;
    private final SuiviDeCampagne suivi;
    private final CanalDeVersement canal;
    private final SuiviSimplifie simplifie;
    private final CampagneAffichee affichage;
    private final Horloge horloge;

    CampagnesController(
            AdministrationDesCampagnes campagnes,
            SuiviDeCampagne suivi,
            CanalDeVersement canal,
            SuiviSimplifie simplifie,
            CampagneAffichee affichage,
            Horloge horloge) {
        this.campagnes = campagnes;
        this.suivi = suivi;
        this.canal = canal;
        this.simplifie = simplifie;
        this.affichage = affichage;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model modele) {
        modele.addAttribute(
                "lignes",
                campagnes.de(affichage.agent()).stream().map(affichage::ligne).toList());
        return "campagne/liste";
    }

    @GetMapping("/{cle}")
    String suivre(@PathVariable String cle, Model modele) {
        var campagne = affichage.ouvrir(cle);
        var zone = horloge.zone(campagne.academie());
        var effectifs = suivi.compter(campagne.academie(), campagne.session());
        modele.addAttribute("ligne", affichage.ligne(campagne));
        modele.addAttribute("effectifs", effectifs);
        modele.addAttribute("nombres", nombres(effectifs));
        modele.addAttribute("reste", reste(campagne));
        modele.addAttribute("etape", campagnes.prochaineEtape(campagne).orElse(null));
        modele.addAttribute("quand", quand(campagne));
        modele.addAttribute(
                "amenagement", limite(campagne.amenagementAvant().isPresent(), campagne.limiteAmenagement(zone)));
        modele.addAttribute(
                "derogation", limite(campagne.derogationAvant().isPresent(), campagne.limiteDerogation(zone)));
        modele.addAttribute("campagne", campagne);
        modele.addAttribute("suiviSimplifie", simplifie.permis(campagne.academie(), campagne.session()));
        modele.addAttribute("versement", canal.ouvert(campagne.academie(), campagne.session()));
        return "campagne/suivi";
    }

    private static String limite(boolean propre, java.time.LocalDate jour) {
        return Dates.jour(jour) + (propre ? "" : ", comme la clôture");
    }

    private @Nullable String quand(Campagne campagne) {
        return campagnes
                .prochaineEtape(campagne)
                .flatMap(ProchaineEtape::quand)
                .map(instant -> affichage.moment(campagne.academie(), instant))
                .orElse(null);
    }

    /** « Il reste 21 jours pour se pré-inscrire. » */
    private String reste(Campagne c) {
        var maintenant = horloge.maintenant();
        if (!c.ouverteA(maintenant) && !c.closeA(maintenant)) {
            return "Les pré-inscriptions ouvrent " + dans(affichage.jours(c, c.ouverture())) + ".";
        }
        if (c.ouverteA(maintenant)) {
            return "Les pré-inscriptions se terminent " + dans(affichage.jours(c, c.cloture())) + ".";
        }
        var jours = affichage.jours(
                c, c.retourAvant().atStartOfDay(horloge.zone(c.academie())).toInstant());
        return jours < 0
                ? "Les pré-inscriptions sont closes et la limite de retour des confirmations est passée."
                : "Les pré-inscriptions sont closes ; la limite de retour des confirmations vient " + dans(jours) + ".";
    }

    private static String dans(long jours) {
        return jours <= 0 ? "aujourd’hui" : jours == 1 ? "demain" : "dans " + jours + " jours";
    }

    private static List<Nombre> nombres(Effectifs e) {
        var nombres = new ArrayList<>(List.of(
                new Nombre("Pré-inscrits", e.preinscrits(), "Papier signé attendu", null, null),
                new Nombre("Papiers reçus", e.recues(), "Contrôle en cours", "/corbeille?vue=libres", "Les contrôler"),
                new Nombre("Incomplets", e.incomplets(), "Pièces manquantes demandées", null, null),
                new Nombre("À signer de nouveau", e.aSigner(), "Nouvelle signature demandée", null, null),
                new Nombre("Définitifs", e.inscrits(), "Inscription prononcée", null, null),
                new Nombre(
                        "Sans retour",
                        e.sansRetour(),
                        "Limite passée, à statuer",
                        "/corbeille?vue=libres",
                        "Statuer")));
        if (e.aExaminer() > 0) {
            nombres.add(new Nombre(
                    "Candidatures à examiner",
                    e.aExaminer(),
                    "Même identité deux fois",
                    "/corbeille?vue=libres",
                    "Les examiner"));
        }
        if (e.sansSuite() + e.caducs() > 0) {
            nombres.add(new Nombre("Sans suite ou caducs", e.sansSuite() + e.caducs(), "Terminés", null, null));
        }
        return nombres;
    }
}

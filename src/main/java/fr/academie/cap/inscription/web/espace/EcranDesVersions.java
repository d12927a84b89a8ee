package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.consultation.HistoriqueDesVersions.Historique;
import fr.academie.cap.inscription.consultation.HistoriqueDesVersions.VersionGardee;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Recapitulatif;
import fr.academie.cap.inscription.web.RedactionDuRecapitulatif;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.EnClair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Met deux versions d'un dossier côte à côte ; sans choix, les deux dernières. */
@Component
class EcranDesVersions {

    /** What the address asks; anything that names no version is replaced by the latest ones. */
    record FormulaireVersions(String de, String a) {}

    private final RedactionDuRecapitulatif redaction;
    private final Horloge horloge;

    EcranDesVersions(RedactionDuRecapitulatif redaction, Horloge horloge) {
        this.redaction = redaction;
        this.horloge = horloge;
    }

    void montrer(Historique historique, @Nullable String de, @Nullable String a, Model modele) {
        var versions = historique.versions();
        var derniere = versions.size() - 1;
        var avant = version(versions, de).orElse(versions.get(Math.max(0, derniere - 1)));
        var apres = version(versions, a).orElse(versions.get(derniere));
        modele.addAttribute(Parcours.ECRAN, new FormulaireVersions(ordre(avant), ordre(apres)));
        modele.addAttribute("numero", versions.get(derniere).numero().toString());
        modele.addAttribute(
                "versions",
                versions.stream()
                        .map(v -> Choix.de(ordre(v), v.numero() + ", " + quand(v, historique.academie())))
                        .toList());
        modele.addAttribute("avant", avant.numero().toString());
        modele.addAttribute("apres", apres.numero().toString());
        modele.addAttribute("inconnue", inconnue(versions, de) || inconnue(versions, a));
        modele.addAttribute(
                "ecarts",
                Comparaison.entre(rediger(historique, avant), rediger(historique, apres))
                        .ecarts());
    }

    private Recapitulatif rediger(Historique historique, VersionGardee version) {
        return redaction.rediger(version.saisie(), historique.academie(), historique.session());
    }

    private String quand(VersionGardee version, String academie) {
        return (version.parLeService() ? "corrigée par le service le " : "validée le ")
                + EnClair.moment(version.valideLe().atZone(horloge.zone(academie)));
    }

    private static Optional<VersionGardee> version(List<VersionGardee> versions, @Nullable String ordre) {
        return versions.stream().filter(v -> ordre(v).equals(ordre)).findFirst();
    }

    private static boolean inconnue(List<VersionGardee> versions, @Nullable String ordre) {
        return ordre != null && version(versions, ordre).isEmpty();
    }

    private static String ordre(VersionGardee version) {
        return String.valueOf(version.numero().ordre());
    }
}

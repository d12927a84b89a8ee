package fr.academie.cap.inscription.antecedents.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.antecedents.RepriseDeposee;
import fr.academie.cap.inscription.antecedents.RepriseParFichier;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.EnClair;
import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que montrent les écrans de la reprise. */
@Component
class PageDesReprises {

    private static final int MONTREES = 200;

    public record Ligne(String id, String academie, String fichier, String depose, String etat, boolean appliquee) {}

    public record Nombre(String mot, long nombre, String sens) {}

    /** What the deposit is refused for, beside its field. */
    public record Refus(List<ErreurDeChamp> erreursDeChamp) implements PorteErreurs {}

    private final RepriseParFichier reprises;
    private final Academies academies;
    private final Annuaire annuaire;
    private final Horloge horloge;

    PageDesReprises(RepriseParFichier reprises, Academies academies, Annuaire annuaire, Horloge horloge) {
        this.reprises = reprises;
        this.academies = academies;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    void lister(Agent agent, String choisie, Model modele) {
        var siennes = reprises.academies(agent);
        modele.addAttribute(
                "academies", siennes.stream().map(a -> Choix.de(a, intitule(a))).toList());
        modele.addAttribute("choisie", choisie);
        modele.addAttribute("colonnes", String.join(" ; ", reprises.colonnes()));
        modele.addAttribute(
                "lignes", reprises.lister(agent).stream().map(this::ligne).toList());
        modele.addAttribute("erreurs", Map.of());
    }

    void refuser(RefusMetier refus, Model modele) {
        var champ = refus.champ().orElse("fichier");
        modele.addAttribute("refus", new Refus(List.of(new ErreurDeChamp(champ, refus.phrase()))));
        modele.addAttribute("erreurs", Map.of(champ, List.of(refus.phrase())));
    }

    void montrer(RepriseDeposee deposee, Model modele) {
        var rapport = deposee.rapport();
        var lignes = rapport.lignes().stream()
                .sorted(Comparator.comparing((RapportImport.Ligne l) -> l.sort() != Sort.ECARTEE)
                        .thenComparingLong(RapportImport.Ligne::numero))
                .toList();
        modele.addAttribute("reprise", deposee);
        modele.addAttribute("academie", intitule(deposee.academie()));
        modele.addAttribute("depose", nom(deposee.agent()) + ", " + moment(deposee, deposee.deposeeLe()));
        modele.addAttribute(
                "appliquee",
                deposee.appliqueeLe().map(le -> moment(deposee, le)).orElse(null));
        modele.addAttribute("change", rapport.change());
        modele.addAttribute("nombres", nombres(rapport));
        modele.addAttribute("lignes", lignes.stream().limit(MONTREES).toList());
        modele.addAttribute("restantes", Math.max(0, lignes.size() - MONTREES));
    }

    private Ligne ligne(RepriseDeposee deposee) {
        return new Ligne(
                deposee.id().toString(),
                intitule(deposee.academie()),
                deposee.fichier(),
                nom(deposee.agent()) + ", " + moment(deposee, deposee.deposeeLe()),
                deposee.appliqueeLe().isPresent() ? "Appliqué" : "Essayé",
                deposee.appliqueeLe().isPresent());
    }

    private static List<Nombre> nombres(RapportImport rapport) {
        return List.of(
                new Nombre("Nouvelles", rapport.nombre(Sort.NOUVELLE), "inconnues jusqu’ici, ajoutées"),
                new Nombre("Modifiées", rapport.nombre(Sort.MODIFIEE), "la ligne corrigée remplace la sienne"),
                new Nombre("Inchangées", rapport.nombre(Sort.IDENTIQUE), "déjà reprises à l’identique"),
                new Nombre("Écartées", rapport.nombre(Sort.ECARTEE), "à corriger dans le fichier"),
                new Nombre("En tout", rapport.lues(), "lignes lues"));
    }

    private String moment(RepriseDeposee deposee, Instant instant) {
        return EnClair.moment(instant.atZone(horloge.zone(deposee.academie())));
    }

    private String intitule(String academie) {
        return academies.parCode(academie).map(Academie::intitule).orElse(academie);
    }

    private String nom(String agent) {
        return annuaire.parId(agent).map(Agent::nomComplet).orElse("Capitole");
    }
}

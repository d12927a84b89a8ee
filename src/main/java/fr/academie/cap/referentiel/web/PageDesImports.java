package fr.academie.cap.referentiel.web;

import fr.academie.cap.referentiel.importation.Depot;
import fr.academie.cap.referentiel.importation.Imports;
import fr.academie.cap.referentiel.importation.Nomenclature;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.Choix;
import fr.academie.cap.web.ErreurDeChamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que montrent les écrans des imports. */
@Component
class PageDesImports {

    private static final int MONTREES = 100;

    public record Ligne(long id, String nomenclature, String fichier, String depose, String etat, boolean applique) {}

    public record Nombre(String mot, long nombre, String sens) {}

    public record Disposition(String libelle, String colonnes) {}

    private final Imports imports;
    private final PageDeSpecialite page;
    private final Personnes personnes;

    PageDesImports(Imports imports, PageDeSpecialite page, Personnes personnes) {
        this.imports = imports;
        this.page = page;
        this.personnes = personnes;
    }

    void lister(String choisie, Model modele) {
        var recents = imports.recents();
        modele.addAttribute("onglets", page.onglets("/referentiel/imports"));
        modele.addAttribute("choisie", choisie);
        modele.addAttribute(
                "nomenclatures",
                Arrays.stream(Nomenclature.values())
                        .map(n -> new Choix(n.name(), n.libelle(), n.aide()))
                        .toList());
        modele.addAttribute(
                "dispositions",
                Arrays.stream(Nomenclature.values())
                        .map(n -> new Disposition(n.libelle(), String.join(" ; ", imports.colonnes(n))))
                        .toList());
        modele.addAttribute("lignes", recents.stream().map(this::ligne).toList());
        modele.addAttribute("erreurs", Map.of());
    }

    void refuser(RefusMetier refus, Model modele) {
        Refus.dire(new ErreurDeChamp(refus.champ().orElse("fichier"), refus.phrase()), modele);
    }

    private Ligne ligne(Depot depot) {
        return new Ligne(
                depot.id(),
                depot.nomenclature().libelle(),
                depot.nomFichier(),
                personnes.nom(depot.deposePar()) + ", " + Personnes.moment(depot.deposeLe()),
                depot.applique() ? "Appliqué" : "Essayé",
                depot.applique());
    }

    void montrer(long id, Model modele) {
        var depot = imports.parId(id);
        modele.addAttribute("onglets", page.onglets("/referentiel/imports"));
        modele.addAttribute("depot", depot);
        modele.addAttribute("taille", taille(depot.octets()));
        modele.addAttribute("depose", personnes.nom(depot.deposePar()) + ", " + Personnes.moment(depot.deposeLe()));
        modele.addAttribute(
                "applique",
                depot.appliquePar()
                        .map(qui -> personnes.nom(qui)
                                + depot.appliqueLe()
                                        .map(le -> ", " + Personnes.moment(le))
                                        .orElse(""))
                        .orElse(null));
        modele.addAttribute("nombres", nombres(depot));
        modele.addAttribute("remarques", imports.remarques(id, MONTREES));
        modele.addAttribute("montrees", MONTREES);
    }

    private static List<Nombre> nombres(Depot depot) {
        return List.of(
                new Nombre("Nouvelles", depot.nombre(Sort.NOUVELLE), "inconnues jusqu’ici, ajoutées"),
                new Nombre("Modifiées", depot.nombre(Sort.MODIFIEE), "l’état antérieur reste lisible, daté"),
                new Nombre("Fermées", depot.nombre(Sort.FERMEE), "ne seront plus proposées"),
                new Nombre("Inchangées", depot.nombre(Sort.IDENTIQUE), "déjà connues à l’identique"),
                new Nombre("Hors champ", depot.nombre(Sort.HORS_CHAMP), "ne concernent pas le CAP"),
                new Nombre("Écartées", depot.nombre(Sort.ECARTEE), "à corriger dans le fichier"));
    }

    private static String taille(long octets) {
        return octets < 10_000
                ? octets + " octets"
                : octets < 1_000_000
                        ? octets / 1000 + " ko"
                        : String.format(Locale.FRANCE, "%.1f Mo", octets / 1_000_000.0);
    }
}

package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.inscription.etablissement.Eleves;
import fr.academie.cap.inscription.etablissement.Eleves.Filtre;
import fr.academie.cap.inscription.etablissement.Eleves.Recherche;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.web.Lien;
import fr.academie.cap.web.Onglet;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** « Mes élèves » : la liste, ses filtres, son export. */
@Controller
@RequestMapping("/etablissement")
class ElevesController {

    private static final int TAILLE = 50;

    private final Portail portail;
    private final Eleves eleves;
    private final LignesDEleves lignes;

    ElevesController(Portail portail, Eleves eleves, LignesDEleves lignes) {
        this.portail = portail;
        this.eleves = eleves;
        this.lignes = lignes;
    }

    /** Straight to the first establishment; a title that the directory does not know leads nowhere. */
    @GetMapping
    String entrer() {
        return portail.siens().stream()
                .findFirst()
                .map(uai -> "redirect:/etablissement/" + uai + "/eleves")
                .orElse("etablissement/aucun");
    }

    @GetMapping("/{uai}/eleves")
    String lister(
            @PathVariable String uai,
            @RequestParam(defaultValue = "") String filtre,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String apres,
            Model modele) {
        var espace = portail.ouvrir(uai, modele);
        var recherche = new Recherche(Filtre.de(filtre), nom);
        var page = eleves.lister(espace, recherche, curseur(apres), TAILLE);
        modele.addAttribute("filtre", recherche.filtre());
        modele.addAttribute("nom", nom);
        modele.addAttribute("onglets", onglets(espace, recherche.filtre()));
        modele.addAttribute("lignes", lignes.de(espace, page.eleves()));
        modele.addAttribute("export", adresse(espace, ".csv", recherche).toUriString());
        modele.addAttribute(
                "versLesListes", new Lien("Pré-inscrire une liste", "/etablissement/" + espace.uai() + "/listes"));
        modele.addAttribute("suivant", suivant(espace, recherche, page.suivant()));
        return "etablissement/eleves";
    }

    /** What the screen shows, all its pages. */
    @GetMapping("/{uai}/eleves.csv")
    ResponseEntity<byte[]> exporter(
            @PathVariable String uai,
            @RequestParam(defaultValue = "") String filtre,
            @RequestParam(defaultValue = "") String nom) {
        var espace = portail.ouvrir(uai);
        var montres = eleves.exporter(espace, new Recherche(Filtre.de(filtre), nom));
        return Telechargement.csv(
                "eleves-" + espace.uai() + "-" + espace.session() + ".csv",
                ElevesEnCsv.ecrire(lignes.de(espace, montres)));
    }

    private List<Onglet> onglets(Espace espace, Filtre choisi) {
        var nombres = eleves.compter(espace);
        return Arrays.stream(Filtre.values())
                .map(f -> new Onglet(
                        f.libelle(),
                        adresse(espace, "", new Recherche(f, "")).toUriString(),
                        nombres.getOrDefault(f, 0),
                        f == choisi))
                .toList();
    }

    private static @Nullable String suivant(Espace espace, Recherche recherche, OptionalInt apres) {
        return apres.isEmpty()
                ? null
                : adresse(espace, "", recherche)
                        .queryParam("apres", apres.getAsInt())
                        .toUriString();
    }

    private static UriComponentsBuilder adresse(Espace espace, String suffixe, Recherche recherche) {
        var adresse = UriComponentsBuilder.fromPath("/etablissement/" + espace.uai() + "/eleves" + suffixe);
        if (recherche.filtre() != Filtre.TOUS) {
            adresse.queryParam("filtre", recherche.filtre().chemin());
        }
        if (!recherche.nom().isBlank()) {
            adresse.queryParam("nom", recherche.nom());
        }
        return adresse.encode();
    }

    /** A cursor somebody edited shows the first page. */
    private static OptionalInt curseur(String texte) {
        return texte.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(texte)) : OptionalInt.empty();
    }
}

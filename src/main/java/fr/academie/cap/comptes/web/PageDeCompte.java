package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.Comptes;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.Etablissements;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Choix;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que les écrans des comptes ont en commun : qui administre, où, et comment un compte se dit. */
@Component
class PageDeCompte {

    /** @param etat Actif, Suspendu or Sans titre en vigueur */
    record Ligne(String id, String nom, List<String> titres, String etat, boolean actif) {}

    /** @param retirable in force today or later */
    record LigneDeTitre(
            String role,
            String libelle,
            String academie,
            String etablissement,
            String ou,
            LocalDate debut,
            String quand,
            boolean retirable) {}

    /** An act or a mail, newest first. */
    record LigneDHistoire(String quand, String quoi, String qui) {}

    private static final Map<String, String> ACTES = Map.ofEntries(
            Map.entry("compte.cree", "Compte créé"),
            Map.entry("compte.corrige", "Nom ou adresse corrigés"),
            Map.entry("compte.titre-donne", "Titre donné"),
            Map.entry("compte.titre-retire", "Titre retiré"),
            Map.entry("compte.suspendu", "Compte suspendu"),
            Map.entry("compte.retabli", "Compte rétabli"),
            Map.entry("compte.lien-envoye", "Lien de mot de passe envoyé"),
            Map.entry("compte.lien-demande", "Lien demandé par « Mot de passe oublié »"),
            Map.entry("compte.mot-de-passe-choisi", "Mot de passe choisi par le lien"),
            Map.entry("compte.mot-de-passe-change", "Mot de passe changé"),
            Map.entry("compte.identite-reliee", "Première entrée par le fournisseur d’identité"));

    private final Comptes comptes;
    private final Academies academies;
    private final Etablissements etablissements;
    private final ActeurCourant acteurs;
    private final Horloge horloge;

    PageDeCompte(
            Comptes comptes,
            Academies academies,
            Etablissements etablissements,
            ActeurCourant acteurs,
            Horloge horloge) {
        this.comptes = comptes;
        this.academies = academies;
        this.etablissements = etablissements;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }

    LocalDate jour() {
        return horloge.aujourdhui(Horloge.PARIS);
    }

    Ligne ligne(Compte compte) {
        var titres = compte.titres().stream()
                .filter(t -> t.enVigueur(jour()))
                .map(t -> t.role().libelle() + ", " + ou(t.academie(), t.etablissement()))
                .toList();
        return new Ligne(
                compte.id(),
                compte.nomComplet(),
                titres,
                !compte.actif() ? "Suspendu" : titres.isEmpty() ? "Sans titre en vigueur" : "Actif",
                compte.actif() && !titres.isEmpty());
    }

    /** Everything but the forms. */
    void presenter(Compte compte, Model modele) {
        modele.addAttribute("compte", compte);
        modele.addAttribute("ligne", ligne(compte));
        modele.addAttribute("titres", compte.titres().stream().map(this::titre).toList());
        modele.addAttribute("soi", compte.id().equals(agent().id()));
        modele.addAttribute("histoire", histoire(compte));
        var envois = comptes.envois(compte);
        modele.addAttribute(
                "courriel",
                envois.isEmpty() ? null : envois.get(envois.size() - 1).etat().libelle());
        choix(modele);
    }

    void choix(Model modele) {
        modele.addAttribute("roles", roles());
        modele.addAttribute("academies", lieux());
    }

    private LigneDeTitre titre(Compte.Titre t) {
        return new LigneDeTitre(
                t.role().name(),
                t.role().libelle(),
                t.academie(),
                t.etablissement(),
                ou(t.academie(), t.etablissement()),
                t.debut(),
                "depuis le " + Dates.jour(t.debut())
                        + t.fin()
                                .map(f -> ", jusqu’au " + Dates.jour(f) + " exclu")
                                .orElse(""),
                t.compteEncore(jour()) && Comptes.administre(agent(), t.academie()));
    }

    private List<LigneDHistoire> histoire(Compte compte) {
        var lignes = new ArrayList<LigneDHistoire>();
        for (var acte : comptes.histoire(compte)) {
            var role = acte.details().get("role");
            var precision = role == null
                    ? ""
                    : " : " + Role.valueOf(role).libelle() + ", "
                            + ou(
                                    acte.details().getOrDefault("academie", Agent.PARTOUT),
                                    acte.details().getOrDefault("etablissement", ""));
            lignes.add(
                    0,
                    new LigneDHistoire(
                            moment(acte.survenuLe()),
                            ACTES.getOrDefault(acte.action(), acte.action()) + precision,
                            acte.acteur().replaceFirst("^agent:", "").replace("systeme", "la plateforme")));
        }
        return lignes;
    }

    private static List<Choix> roles() {
        return Arrays.stream(Role.values())
                .filter(r -> r != Role.CANDIDAT)
                .map(r -> Choix.de(r.name(), r.libelle()))
                .toList();
    }

    private List<Choix> lieux() {
        var agent = agent();
        var lieux = new ArrayList<Choix>();
        if (Comptes.administre(agent, Agent.PARTOUT)) {
            lieux.add(Choix.de(Agent.PARTOUT, "Tout le territoire"));
        }
        academies.toutes().stream()
                .filter(a -> Comptes.administre(agent, a.code()))
                .map(a -> Choix.de(a.code(), a.intitule()))
                .forEach(lieux::add);
        return lieux;
    }

    private String ou(String academie, String uai) {
        return uai.isEmpty()
                ? ou(academie)
                : etablissements
                        .parCode(uai)
                        .map(e -> e.intitule() + " (" + uai + ")")
                        .orElse("établissement " + uai);
    }

    private String ou(String academie) {
        return Agent.PARTOUT.equals(academie)
                ? "tout le territoire"
                : academies.parCode(academie).map(Academie::intitule).orElse("académie " + academie);
    }

    private static String moment(Instant instant) {
        return Dates.instant(LocalDateTime.ofInstant(instant, Horloge.PARIS));
    }
}

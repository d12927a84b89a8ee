package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Candidature.Justificatif;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Categorie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.ControleEpreuves;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.ListesDEcran;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.web.Choix;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que les écrans 4, 5 et 7 montrent selon le candidat : le dialogue change avec sa situation. */
@Component
class EcranDExamen {

    private static final List<Choix> FORMES = List.of(
            new Choix(
                    Forme.GLOBALE.name(),
                    "Forme globale",
                    "Vous passez à cette session toutes les épreuves que vous ne conservez pas."),
            new Choix(
                    Forme.PROGRESSIVE.name(),
                    "Forme progressive",
                    "Vous répartissez les épreuves sur plusieurs sessions et choisissez celles de cette année."));

    private static final List<Choix> FACULTATIVE = List.of(
            Choix.de(FormulaireEpreuves.INSCRIT, FormulaireEpreuves.INSCRIT),
            Choix.de(FormulaireEpreuves.NON_INSCRIT, FormulaireEpreuves.NON_INSCRIT));

    private static final List<Choix> EPS = List.of(
            Choix.de(FormulaireEpreuves.PRESENTER, "Je passe l’épreuve"),
            new Choix(FormulaireEpreuves.DISPENSE, "Je demande la dispense", "Sans justificatif médical"));

    /** Une épreuve à options et ce qu'on peut y choisir. */
    record ChoixDOption(String code, String libelle, List<Choix> choix) {}

    private final ListesDEcran listes;
    private final DroitDeSaisie droit;
    private final CampagneDuCandidat campagnes;

    EcranDExamen(ListesDEcran listes, DroitDeSaisie droit, CampagneDuCandidat campagnes) {
        this.listes = listes;
        this.droit = droit;
        this.campagnes = campagnes;
    }

    /** @param recherche words of the last search, empty when there was none */
    void situation(Contexte contexte, FormulaireSituation saisi, String recherche, Model modele) {
        var academie = contexte.academie();
        var trouves = listes.etablissements(academie, recherche, saisi.etablissement());
        modele.addAttribute("categories", listes.categories());
        var categorie = contexte.referentiel().categorie(saisi.categorie());
        modele.addAttribute(
                "etablissements",
                Stream.concat(trouves.choix().stream(), listes.zones(academie).stream())
                        .filter(c -> c.valeur().equals(saisi.etablissement())
                                || categorie
                                        .map(k -> deMemeSorte(c, contexte, k))
                                        .orElse(true))
                        .toList());
        modele.addAttribute("recherche", recherche);
        modele.addAttribute(
                "rienTrouve", !recherche.isBlank() && trouves.choix().isEmpty());
        modele.addAttribute("aPreciser", !trouves.complete());
        modele.addAttribute(
                "anciens",
                listes.etablissements(academie, recherche, saisi.ancienEtablissement())
                        .choix());
        modele.addAttribute("ouiNon", ListesDEcran.OUI_NON);
        modele.addAttribute(
                "redoublant",
                contexte.saisie().origine().filter(Origine::redoublant).isPresent());
    }

    /** Once the category is said, who registers alone sees their own line only; others, establishments only. */
    private static boolean deMemeSorte(Choix choix, Contexte contexte, Categorie categorie) {
        return contexte.referentiel()
                .etablissement(contexte.academie(), choix.valeur())
                .filter(e -> !e.fictif() && !categorie.individuel()
                        || contexte.referentiel().convient(e, contexte.academie(), categorie))
                .isPresent();
    }

    void candidature(Contexte contexte, Model modele) {
        var categorie = contexte.saisie()
                .situation()
                .flatMap(s -> contexte.referentiel().categorie(s.categorie()));
        modele.addAttribute("formes", FORMES);
        modele.addAttribute("categorie", categorie.map(Categorie::libelle).orElse(""));
        modele.addAttribute("formeLibre", droit.formeLibre(contexte));
        modele.addAttribute("formeArretee", contexte.formeArretee().isPresent());
        if (!droit.formeLibre(contexte) || contexte.formeArretee().isPresent()) {
            campagnes
                    .pour(contexte.academie(), contexte.session())
                    .ifPresent(c -> campagnes.presenterLaDerogation(c, modele));
        }
        modele.addAttribute("mineur", droit.preuveDemandee(contexte));
        modele.addAttribute(
                "justificatif",
                categorie
                        .map(Categorie::voie)
                        .flatMap(Justificatif::de)
                        .map(Justificatif::libelle)
                        .orElse(null));
    }

    void epreuves(Contexte contexte, Model modele) {
        var reglement = RevueDeLaSaisie.reglement(contexte);
        var couvertes = contexte.saisie().acquis().map(Acquis::unitesCouvertes).orElse(Set.of());
        var restantes = ControleEpreuves.restantes(reglement, couvertes);
        var progressive = contexte.saisie()
                .candidature()
                .map(Candidature::forme)
                .filter(f -> f == Forme.PROGRESSIVE)
                .isPresent();
        modele.addAttribute("progressive", progressive);
        modele.addAttribute("sansReglement", reglement.unites().isEmpty());
        modele.addAttribute("toutConserve", !reglement.unites().isEmpty() && restantes.isEmpty());
        modele.addAttribute("restantes", choix(restantes));
        modele.addAttribute(
                "conservees", contexte.saisie().acquis().map(Acquis::conservees).orElse(List.of()));
        modele.addAttribute("facultatives", choix(reglement.facultatives()));
        modele.addAttribute("facultativesMax", reglement.facultativesMax());
        modele.addAttribute("inscritOuNon", FACULTATIVE);
        modele.addAttribute(
                "aOptions",
                reglement.unites().stream()
                        .filter(u -> !u.options().isEmpty())
                        .map(u -> new ChoixDOption(u.code(), u.libelle(), options(u.options())))
                        .toList());
        modele.addAttribute("eps", dispensable(restantes, contexte) ? EPS : List.of());
        modele.addAttribute("activites", options(reglement.activitesEps()));
    }

    private boolean dispensable(List<Unite> restantes, Contexte contexte) {
        return restantes.stream().anyMatch(Unite::eps) && droit.dispenseEpsOuverte(contexte);
    }

    private static List<Choix> options(List<ReferentielDeSaisie.Option> options) {
        return options.stream().map(o -> Choix.de(o.code(), o.libelle())).toList();
    }

    static List<Choix> choix(List<Unite> unites) {
        return unites.stream()
                .map(u -> Choix.de(u.code(), u.code() + " – " + u.libelle()))
                .toList();
    }
}

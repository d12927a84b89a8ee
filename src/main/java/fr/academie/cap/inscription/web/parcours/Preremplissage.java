package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.antecedents.Antecedent.Contact;
import fr.academie.cap.inscription.antecedents.Reprise;
import fr.academie.cap.inscription.antecedents.Reprises;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.EtatCivil.Lieu;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import fr.academie.cap.inscription.web.IdentiteAttestee;
import fr.academie.cap.inscription.web.Parcours;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Ce qu'une inscription antérieure écrit d'avance dans les écrans : proposé, marqué « À vérifier », enregistré seulement
 * quand le candidat valide l'écran.
 */
@Component
class Preremplissage {

    private static final String A_VERIFIER = "aVerifier";

    private final Parcours parcours;
    private final Reprises reprises;
    private final ActeurCourant acteurs;

    Preremplissage(Parcours parcours, Reprises reprises, ActeurCourant acteurs) {
        this.parcours = parcours;
        this.reprises = reprises;
        this.acteurs = acteurs;
    }

    /** An agent carries over what the candidate corrected on paper. */
    boolean parUnAgent() {
        return acteurs.agent().isPresent();
    }

    Optional<Antecedent> choisie(HttpServletRequest requete) {
        return reprises.de(parcours.courant(requete)).flatMap(Reprise::choisie);
    }

    FormulaireEtatCivil etatCivil(HttpServletRequest requete, Saisie saisie, Model modele) {
        var formulaire = etatCivil(requete, saisie);
        modele.addAttribute(A_VERIFIER, identiques(valeurs(formulaire), valeurs(formulaire)));
        return formulaire;
    }

    /** A former registration first: its name is the one the service knows. */
    private FormulaireEtatCivil etatCivil(HttpServletRequest requete, Saisie saisie) {
        var naissance = saisie.origine().flatMap(Origine::naissance);
        return choisie(requete)
                .flatMap(a -> naissance.map(n -> etatCivil(a.contenu(), n)))
                .or(() -> IdentiteAttestee.lire(requete).map(i -> etatCivil(i, naissance)))
                .orElseGet(() -> FormulaireEtatCivil.vierge(naissance));
    }

    /** The birth date written at step 1 wins over the one attested: the screen compares them. */
    private static FormulaireEtatCivil etatCivil(IdentiteAttestee identite, Optional<DateNaissance> naissance) {
        var lieu = identite.lieu();
        return new FormulaireEtatCivil(
                identite.nomFamille(),
                identite.nomUsage(),
                String.join(", ", identite.prenoms()),
                false,
                naissance.or(identite::neLe).map(FormulaireDate::de).orElse(FormulaireDate.VIDE),
                lieu.departement(),
                lieu.arrondissement().orElse(""),
                "",
                List.of());
    }

    private static FormulaireEtatCivil etatCivil(Antecedent.Contenu contenu, DateNaissance naissance) {
        return FormulaireEtatCivil.de(
                new EtatCivil(
                        contenu.nomFamille(),
                        contenu.nomUsage(),
                        contenu.prenoms(),
                        naissance,
                        contenu.lieuNaissance().orElse(Lieu.en(""))),
                List.of());
    }

    FormulaireCoordonnees coordonnees(HttpServletRequest requete, Model modele) {
        var formulaire = coordonnees(requete);
        modele.addAttribute(A_VERIFIER, identiques(valeurs(formulaire), valeurs(formulaire)));
        return formulaire;
    }

    private FormulaireCoordonnees coordonnees(HttpServletRequest requete) {
        return choisie(requete)
                .flatMap(a -> a.contenu().contact())
                .map(Preremplissage::coordonnees)
                .orElse(FormulaireCoordonnees.VIDE);
    }

    private static FormulaireCoordonnees coordonnees(Contact contact) {
        return FormulaireCoordonnees.de(
                new Coordonnees(
                        contact.residence(),
                        contact.adresse(),
                        Optional.empty(),
                        contact.mobile(),
                        contact.courriel(),
                        Optional.empty()),
                List.of());
    }

    /** The former establishment: by its code when it is of our list, in words when it comes from elsewhere. */
    FormulaireSituation situation(HttpServletRequest requete, Model modele) {
        var ancien = choisie(requete).flatMap(a -> a.contenu().etablissement());
        if (ancien.isEmpty()) {
            return FormulaireSituation.VIDE;
        }
        var code = ancien.get().code();
        modele.addAttribute(
                A_VERIFIER, code.isPresent() ? Set.of("ancienEtablissement") : Set.of("ancienNom", "ancienneVille"));
        return new FormulaireSituation(
                "", "", "", code.orElse(""), ancien.get().nom(), ancien.get().ville(), "", "");
    }

    /** The speciality presented before, when it is still offered; the form is always to be said. */
    FormulaireCandidature candidature(Contexte contexte, HttpServletRequest requete, Model modele) {
        var proposee = choisie(requete)
                .map(Antecedent::specialite)
                .filter(s -> contexte.referentiel().specialites(contexte.session()).stream()
                        .anyMatch(p -> p.code().equals(s)));
        if (proposee.isEmpty()) {
            return FormulaireCandidature.VIDE;
        }
        modele.addAttribute(A_VERIFIER, Set.of("specialite"));
        return new FormulaireCandidature(proposee.get(), "", false);
    }

    /** A screen that comes back still tells which answers are not the candidate's own. */
    void marquer(FormulaireEtatCivil saisi, HttpServletRequest requete, Saisie saisie, Model modele) {
        if (saisie.etatCivil().isEmpty()) {
            modele.addAttribute(A_VERIFIER, identiques(valeurs(etatCivil(requete, saisie)), valeurs(saisi)));
        }
    }

    void marquer(FormulaireCoordonnees saisi, HttpServletRequest requete, Saisie saisie, Model modele) {
        if (saisie.coordonnees().isEmpty()) {
            modele.addAttribute(A_VERIFIER, identiques(valeurs(coordonnees(requete)), valeurs(saisi)));
        }
    }

    private static Set<String> identiques(Map<String, String> proposees, Map<String, String> ecrites) {
        return proposees.entrySet().stream()
                .filter(e -> !e.getValue().isBlank() && Objects.equals(e.getValue(), ecrites.get(e.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> valeurs(FormulaireEtatCivil f) {
        return Map.of(
                "nomFamille", f.nomFamille(),
                "nomUsage", f.nomUsage(),
                "prenoms", f.prenoms(),
                "departement", f.departement(),
                "arrondissement", f.arrondissement(),
                "pays", f.pays());
    }

    private static Map<String, String> valeurs(FormulaireCoordonnees f) {
        return Map.of(
                "appartement", f.appartement(),
                "batiment", f.batiment(),
                "voie", f.voie(),
                "lieuDit", f.lieuDit(),
                "codePostal", f.codePostal(),
                "localite", f.localite(),
                "mobile", f.mobile(),
                "courriel", f.courriel());
    }
}

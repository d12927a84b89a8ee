package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.antecedents.Antecedent;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDiplomes;
import fr.academie.cap.regles.Position;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que les écrans d'acquis montrent : les diplômes proposés, puis les épreuves que chacun peut couvrir. */
@Component
class EcranDAcquis {

    private static final int NOTE_OBTENUE = 1000;

    private final Preremplissage reprise;

    EcranDAcquis(Preremplissage reprise) {
        this.reprise = reprise;
    }

    List<DiplomeOuvrant> proposes(Contexte contexte) {
        return contexte.saisie()
                .candidature()
                .map(Candidature::specialite)
                .map(s -> contexte.referentiel().diplomesOuvrantDroit(s, contexte.session()))
                .orElse(List.of());
    }

    /** Somebody who was a candidate before finds the same speciality already ticked. */
    FormulaireDiplomes diplomes(Contexte contexte, HttpServletRequest requete, Model modele) {
        var proposes = proposes(contexte);
        modele.addAttribute(
                "diplomes",
                proposes.stream().map(d -> Choix.de(d.code(), d.libelle())).toList());
        return contexte.saisie()
                .acquis()
                .map(FormulaireDiplomes::de)
                .orElseGet(() -> precoches(contexte, proposes, requete, modele));
    }

    private FormulaireDiplomes precoches(
            Contexte contexte, List<DiplomeOuvrant> proposes, HttpServletRequest requete, Model modele) {
        var antecedent = reprise.choisie(requete);
        var codes = antecedent
                .map(a -> proposes.stream()
                        .filter(d -> a.specialite().equals(d.code())
                                || !obtenus(a, d).isEmpty())
                        .map(DiplomeOuvrant::code)
                        .toList())
                .orElseGet(() -> dejaPresente(contexte, proposes));
        modele.addAttribute("precoches", !codes.isEmpty());
        return new FormulaireDiplomes(codes);
    }

    private static List<Antecedent.Obtenu> obtenus(Antecedent antecedent, DiplomeOuvrant diplome) {
        return antecedent.contenu().obtenus().stream()
                .filter(o -> o.diplome().equals(diplome.code()))
                .toList();
    }

    private static List<String> dejaPresente(Contexte contexte, List<DiplomeOuvrant> proposes) {
        var redoublant = contexte.saisie().origine().filter(Origine::redoublant).isPresent();
        var presentee =
                contexte.saisie().candidature().map(Candidature::specialite).orElse("");
        return proposes.stream()
                .map(DiplomeOuvrant::code)
                .filter(code -> redoublant && code.equals(presentee))
                .toList();
    }

    boolean existe(Saisie saisie, int rang) {
        return saisie.acquis().filter(a -> rang < a.diplomes().size()).isPresent();
    }

    DiplomeOuvrant ouvrant(Contexte contexte, int rang) {
        var code = declare(contexte, rang).code();
        return proposes(contexte).stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    FormulaireAcquis diplome(Contexte contexte, int rang, HttpServletRequest requete, Model modele) {
        var ouvrant = ouvrant(contexte, rang);
        var declare = declare(contexte, rang);
        var unites = ouvrant.couvertes(RevueDeLaSaisie.reglement(contexte));
        modele.addAttribute("diplome", ouvrant);
        modele.addAttribute("unites", unites);
        modele.addAttribute("benefice", ouvrant.effet() == Position.BENEFICE);
        modele.addAttribute("rang", rang);
        modele.addAttribute(
                "nombre",
                contexte.saisie().acquis().orElse(Acquis.AUCUN).diplomes().size());
        modele.addAttribute("deja", declare.epreuves());
        return declare.renseigne() ? FormulaireAcquis.de(declare, unites) : repris(ouvrant, unites, requete, modele);
    }

    /** Marks of an earlier registration: proposed, for the candidate to check and the service to confirm. */
    private FormulaireAcquis repris(
            DiplomeOuvrant ouvrant, List<Unite> unites, HttpServletRequest requete, Model modele) {
        var antecedent = reprise.choisie(requete);
        var obtenus = antecedent.map(a -> obtenus(a, ouvrant)).orElse(List.of());
        antecedent.filter(a -> !obtenus.isEmpty()).ifPresent(a -> modele.addAttribute("sessionReprise", a.session()));
        var aVerifier = new HashSet<String>();
        var lignes = new ArrayList<FormulaireAcquis.Ligne>();
        for (var unite : unites) {
            var champ = "lignes[" + lignes.size() + "].";
            var obtenu =
                    obtenus.stream().filter(o -> o.unite().equals(unite.code())).findFirst();
            obtenu.ifPresent(o -> aVerifier.addAll(List.of(champ + "annee", champ + "lieu", champ + "note")));
            lignes.add(obtenu.map(o -> ligne(o, ouvrant))
                    .orElseGet(() -> new FormulaireAcquis.Ligne(unite.code(), false, "", "", "")));
        }
        modele.addAttribute("aVerifier", aVerifier);
        return new FormulaireAcquis(FormulaireDate.VIDE, lignes);
    }

    /** Keeping a mark below ten is the candidate's own choice: it is written, not ticked. */
    private static FormulaireAcquis.Ligne ligne(Antecedent.Obtenu o, DiplomeOuvrant ouvrant) {
        var benefice = ouvrant.effet() == Position.BENEFICE;
        var note = o.note().isPresent() && benefice
                ? "%d.%02d".formatted(o.note().getAsInt() / 100, o.note().getAsInt() % 100)
                : "";
        var coche = !benefice || o.note().orElse(0) >= NOTE_OBTENUE;
        return new FormulaireAcquis.Ligne(o.unite(), coche, String.valueOf(o.annee()), o.lieu(), note);
    }

    private static Acquis.Diplome declare(Contexte contexte, int rang) {
        return contexte.saisie()
                .acquis()
                .orElseThrow(Introuvable::new)
                .diplomes()
                .get(rang);
    }
}

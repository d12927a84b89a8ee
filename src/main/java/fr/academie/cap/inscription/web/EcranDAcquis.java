package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDiplomes;
import fr.academie.cap.regles.Position;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Choix;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que les écrans d'acquis montrent : les diplômes proposés, puis les épreuves que chacun peut couvrir. */
@Component
class EcranDAcquis {

    List<DiplomeOuvrant> proposes(Contexte contexte) {
        return contexte.saisie()
                .candidature()
                .map(Candidature::specialite)
                .map(s -> contexte.referentiel().diplomesOuvrantDroit(s, contexte.session()))
                .orElse(List.of());
    }

    /** Somebody who was a candidate before finds the same speciality already ticked. */
    FormulaireDiplomes diplomes(Contexte contexte, Model modele) {
        var proposes = proposes(contexte);
        modele.addAttribute(
                "diplomes",
                proposes.stream().map(d -> Choix.de(d.code(), d.libelle())).toList());
        var redoublant = contexte.saisie().origine().filter(Origine::redoublant).isPresent();
        return contexte.saisie()
                .acquis()
                .map(FormulaireDiplomes::de)
                .orElseGet(() -> new FormulaireDiplomes(proposes.stream()
                        .filter(d -> redoublant && d.memeSpecialite())
                        .map(DiplomeOuvrant::code)
                        .toList()));
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

    FormulaireAcquis diplome(Contexte contexte, int rang, Model modele) {
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
        return FormulaireAcquis.de(declare, unites);
    }

    private static Acquis.Diplome declare(Contexte contexte, int rang) {
        return contexte.saisie()
                .acquis()
                .orElseThrow(Introuvable::new)
                .diplomes()
                .get(rang);
    }
}

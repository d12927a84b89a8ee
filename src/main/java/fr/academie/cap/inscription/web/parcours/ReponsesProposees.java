package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import fr.academie.cap.inscription.web.SaisieForgee;

/**
 * Les listes fermées : ce qui n'y figure pas n'a pas été choisi à l'écran. Un établissement fermé depuis que la page a été
 * montrée, ou une spécialité déjà dans le brouillon, ont leur phrase et non ce refus.
 */
final class ReponsesProposees {

    private ReponsesProposees() {}

    /** @throws SaisieForgee for an establishment of another académie, or a category that is none */
    static void exiger(FormulaireSituation saisi, Contexte contexte) {
        etablissement("etablissement", saisi.etablissement(), contexte);
        etablissement("ancienEtablissement", saisi.ancienEtablissement(), contexte);
        var categorie = saisi.categorie();
        if (!categorie.isBlank() && contexte.referentiel().categorie(categorie).isEmpty()) {
            throw new SaisieForgee("categorie");
        }
    }

    private static void etablissement(String champ, String code, Contexte contexte) {
        if (!code.isBlank() && !contexte.referentiel().etablissementConnu(contexte.academie(), code)) {
            throw new SaisieForgee(champ);
        }
    }

    /** @throws SaisieForgee for a speciality that the session does not offer */
    static void exiger(FormulaireCandidature saisi, Contexte contexte) {
        var code = saisi.specialite();
        var gardee = contexte.saisie().candidature().map(Candidature::specialite);
        var offerte = contexte.referentiel().specialites(contexte.session()).stream()
                .anyMatch(s -> s.code().equals(code));
        if (!code.isBlank() && !offerte && gardee.filter(code::equals).isEmpty()) {
            throw new SaisieForgee("specialite");
        }
    }
}

package fr.academie.cap.simulateurs.web;

import fr.academie.cap.regles.Changement;
import fr.academie.cap.regles.Explication;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import java.util.Map;

/**
 * Le raisonnement d'un verdict, pour la page ; la même explication que le service donne partout.
 *
 * @param cle clé de l'article décisif, pour mener à sa page
 * @param changement ce qui changerait l'issue, vide si rien ne la change
 */
record LoiDite(
        String motif,
        Map<String, String> faits,
        List<String> regles,
        String article,
        String cle,
        String enVigueur,
        int version,
        String changement) {

    static LoiDite de(Verdict<?> verdict) {
        Explication e = verdict.explication();
        return new LoiDite(
                verdict.motif(),
                e.faits(),
                e.regles(),
                e.article(),
                verdict.cleDArticle(),
                e.enVigueur(),
                e.version(),
                verdict.moindreChangement().map(Changement::texte).orElse(""));
    }
}

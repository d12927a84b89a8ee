package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.web.EnClair;
import fr.academie.cap.web.Evenement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** La frise d'un dossier, lue dans le journal : ce qui a été fait, par qui, et ce qui vient. */
@Component
class HistoireDuDossier {

    private static final Map<String, String> TITRES = Map.of(
            "preinscription.validee", "Pré-inscription validée",
            "preinscription.modifiee", "Pré-inscription modifiée",
            "confirmation.arrivee", "Courrier arrivé au service",
            "confirmation.controlee", "Confirmation contrôlée",
            "decision.prise", "Décision prise",
            "inscription.prononcee", "Inscription définitive",
            "eleve.verifie", "Vérifiée par l'établissement",
            "eleve.erreur_signalee", "Erreur signalée par l'établissement");

    private static final Map<String, String> PRECISIONS = Map.ofEntries(
            Map.entry("RECUE", "Confirmation à contrôler"),
            Map.entry("ORDRE_PERIME", "Ordre périmé : ne confirme rien"),
            Map.entry("DEJA_RECUE", "Déjà enregistrée"),
            Map.entry("PAS_ATTENDUE", "Non attendue"),
            Map.entry("NON_DISTRIBUE", "Courrier non distribué"),
            Map.entry("CONFORME", "Conforme"),
            Map.entry("PIECES_MANQUANTES", "Pièces manquantes"),
            Map.entry("CORRECTIONS", "Corrections portées à la main"),
            Map.entry("A_SIGNER_DE_NOUVEAU", "À signer de nouveau"));

    private final Journal journal;
    private final Annuaire annuaire;
    private final Horloge horloge;

    HistoireDuDossier(Journal journal, Annuaire annuaire, Horloge horloge) {
        this.journal = journal;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /** Past acts, oldest first, then where the dossier stands. */
    List<Evenement> raconter(CleMetier cle, EtatDossier etat) {
        var frise = new ArrayList<Evenement>();
        for (var acte : journal.surObjet("dossier:" + cle)) {
            frise.add(evenement(cle, acte));
        }
        if (!etat.termine()) {
            frise.add(new Evenement("Maintenant", etat.libelle(), null, null, Evenement.Etat.COURANT));
        }
        return frise;
    }

    private Evenement evenement(CleMetier cle, ActeInscrit acte) {
        var zone = horloge.zone(cle.academie());
        return new Evenement(
                EnClair.moment(acte.survenuLe().atZone(zone)),
                TITRES.getOrDefault(acte.action(), acte.action()) + ordre(acte),
                precision(acte),
                auteur(acte.acteur()),
                Evenement.Etat.FAIT);
    }

    private static String ordre(ActeInscrit acte) {
        var ordre = acte.details().get("ordre");
        return ordre == null || acte.action().equals("inscription.prononcee") ? "" : " (ordre " + ordre + ")";
    }

    private static @org.jspecify.annotations.Nullable String precision(ActeInscrit acte) {
        var code = acte.details().getOrDefault("constat", acte.details().getOrDefault("issue", ""));
        return PRECISIONS.get(code);
    }

    private String auteur(String acteur) {
        if (acteur.startsWith("candidat:")) {
            return "Candidat";
        }
        return acteur.startsWith("agent:")
                ? annuaire.parId(acteur.substring("agent:".length()))
                        .map(a -> a.nomComplet())
                        .orElse("Agent")
                : "Capitole";
    }
}

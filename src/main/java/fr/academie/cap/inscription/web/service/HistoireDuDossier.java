package fr.academie.cap.inscription.web.service;

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
import java.util.Set;
import org.springframework.stereotype.Component;

/** La frise d'un dossier, lue dans le journal : ce qui a été fait, par qui, et ce qui vient. */
@Component
class HistoireDuDossier {

    /** What the timeline is spared: the messages have a page of their own. */
    private static final Set<String> TUS = Set.of("message.lu");

    private static final Map<String, String> TITRES = Map.ofEntries(
            Map.entry("message.ecrit", "Message du candidat"),
            Map.entry("message.repondu", "Réponse au candidat"),
            Map.entry("donnees.exportees", "Données exportées par le candidat"),
            Map.entry("piece.lue", "Document transmis lu"),
            Map.entry("preinscription.validee", "Pré-inscription validée"),
            Map.entry("preinscription.modifiee", "Pré-inscription modifiée"),
            Map.entry("confirmation.arrivee", "Courrier arrivé au service"),
            Map.entry("confirmation.controlee", "Confirmation contrôlée"),
            Map.entry("decision.prise", "Décision prise"),
            Map.entry("inscription.prononcee", "Inscription définitive"),
            Map.entry("eleve.verifie", "Vérifiée par l'établissement"),
            Map.entry("eleve.erreur_signalee", "Erreur signalée par l'établissement"));

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
            if (TUS.contains(acte.action())) {
                continue;
            }
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

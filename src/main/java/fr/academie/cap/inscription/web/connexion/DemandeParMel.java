package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.consultation.AccesParMel;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.moteur.CleMetier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Demander un code ou un lien : numéro et date de naissance, et la même réponse qu'ils désignent quelqu'un ou non. */
@Component
class DemandeParMel {

    private final AccesParMel mels;
    private final LecteurDeConnexion lecteur;

    DemandeParMel(AccesParMel mels, LecteurDeConnexion lecteur) {
        this.mels = mels;
        this.lecteur = lecteur;
    }

    void presenter(Model modele) {
        modele.addAttribute("campagnes", lecteur.campagnes());
    }

    /** What was asked for; empty when what was typed cannot be read. */
    Optional<CleMetier> demander(
            FormulaireConnexion saisi, BindingResult erreurs, Usage usage, HttpServletRequest requete) {
        var lecture = lecteur.lireDemande(saisi);
        if (lecture instanceof Lecture.Refusee<LectureConnexion.Demande> refus) {
            refus.constats()
                    .forEach(c -> erreurs.rejectValue(c.champ(), c.anomalie().code(), c.message()));
            return Optional.empty();
        }
        var demande = lecture.valeur().orElseThrow();
        var cle = new CleMetier(demande.academie(), demande.session(), demande.numero());
        mels.demander(cle, demande.naissance(), usage, PorteDuCandidat.adresse(requete));
        return Optional.of(cle);
    }
}

package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.inscription.consultation.Connexions;
import fr.academie.cap.inscription.consultation.Connexions.Reponse;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.consultation.SuiviSimplifie;
import fr.academie.cap.inscription.consultation.SuiviSimplifie.Apercu;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.inscription.web.PageFederee;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.web.captcha.Captcha;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** L'écran de connexion : lit, fait juger, et dit ce qu'il faut faire sans dire ce qui est faux. */
@Component
public class PorteDuCandidat {

    private final Connexions connexions;
    private final SuiviSimplifie simplifie;
    private final LecteurDeConnexion lecteur;
    private final Captcha captcha;
    private final Horloge horloge;
    private final PageFederee federee;

    public PorteDuCandidat(
            Connexions connexions,
            SuiviSimplifie simplifie,
            LecteurDeConnexion lecteur,
            Captcha captcha,
            Horloge horloge,
            PageFederee federee) {
        this.connexions = connexions;
        this.simplifie = simplifie;
        this.lecteur = lecteur;
        this.captcha = captcha;
        this.horloge = horloge;
        this.federee = federee;
    }

    /** Where a request comes from; behind a proxy, what the container was told to trust. */
    static AdresseReseau adresse(HttpServletRequest requete) {
        return AdresseReseau.de(requete.getRemoteAddr());
    }

    public void presenter(HttpServletRequest requete, Model modele) {
        federee.presenter(requete, modele);
        presenter(connexions.captchaAttendu(adresse(requete)), modele);
    }

    /** The dossier that what was typed opens; otherwise the page is ready, with what to do next. */
    public Optional<DossierCandidat> connecter(
            FormulaireConnexion saisi, BindingResult erreurs, HttpServletRequest requete, Model modele) {
        federee.presenter(requete, modele);
        var lecture = lecteur.lire(saisi);
        if (lecture instanceof Lecture.Refusee<LectureConnexion.Acces> refus) {
            illisible(refus.constats(), erreurs, requete, modele);
            return Optional.empty();
        }
        var acces = lecture.valeur().orElseThrow();
        var reponse = connexions.ouvrir(acces, adresse(requete), () -> captcha.resolu(requete));
        if (reponse instanceof Reponse.Ouverte ouverte) {
            return Optional.of(ouverte.dossier());
        }
        refuser(reponse, acces.academie(), erreurs, modele);
        return Optional.empty();
    }

    /** What a number and a birth date show, where the académie allows it. */
    public Optional<Apercu> suivre(
            FormulaireConnexion saisi, BindingResult erreurs, HttpServletRequest requete, Model modele) {
        federee.presenter(requete, modele);
        var lecture = lecteur.lireDemande(saisi);
        if (lecture instanceof Lecture.Refusee<LectureConnexion.Demande> refus) {
            illisible(refus.constats(), erreurs, requete, modele);
            return Optional.empty();
        }
        var demande = lecture.valeur().orElseThrow();
        var reponse = connexions.suivre(demande, adresse(requete), () -> captcha.resolu(requete));
        if (reponse instanceof Reponse.Apercue apercue) {
            return Optional.of(apercue.apercu());
        }
        refuser(reponse, demande.academie(), erreurs, modele);
        return Optional.empty();
    }

    /** Nothing is counted, but who was asked for a captcha still needs it. */
    private void illisible(List<Constat> constats, BindingResult erreurs, HttpServletRequest requete, Model modele) {
        constats.forEach(c -> erreurs.rejectValue(c.champ(), c.anomalie().code(), c.message()));
        presenter(connexions.captchaAttendu(adresse(requete)) || requete.getParameter(Captcha.CHAMP) != null, modele);
    }

    private void refuser(Reponse reponse, String academie, BindingResult erreurs, Model modele) {
        if (reponse instanceof Reponse.Refusee refusee) {
            erreurs.reject(Anomalie.DOSSIER_INTROUVABLE.code(), Anomalie.DOSSIER_INTROUVABLE.message());
            presenter(refusee.captchaEnsuite(), modele);
        } else if (reponse instanceof Reponse.Retenue retenue) {
            erreurs.reject(
                    Anomalie.ACCES_RETARDE.code(), Anomalie.ACCES_RETARDE.message(heure(retenue.jusque(), academie)));
            presenter(true, modele);
        } else {
            Refus.signaler(erreurs, Captcha.CHAMP, Anomalie.CAPTCHA_ATTENDU);
            presenter(true, modele);
        }
    }

    private void presenter(boolean captchaAttendu, Model modele) {
        modele.addAttribute("campagnes", lecteur.campagnes());
        modele.addAttribute("simplifie", simplifie.propose());
        modele.addAttribute("captcha", captchaAttendu);
    }

    private String heure(Instant jusque, String academie) {
        var zone = horloge.zone(academie);
        // the first whole minute that is surely past
        return Dates.heure(LocalDateTime.ofInstant(jusque.plusSeconds(59), zone));
    }
}

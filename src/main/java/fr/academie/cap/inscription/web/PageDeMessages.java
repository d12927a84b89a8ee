package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.suivi.Message;
import fr.academie.cap.inscription.suivi.Message.Auteur;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.RefusMetier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Un fil de messages tel que chaque côté le lit, et le champ où répondre. */
@Component
public class PageDeMessages {

    public static final String SAISIE = "saisie";

    /** @param deSoi written by the side that reads */
    record EnClair(String qui, String quand, String texte, String lecture, boolean deSoi) {}

    private final Annuaire annuaire;
    private final ClesIdempotence cles;
    private final Horloge horloge;

    public PageDeMessages(Annuaire annuaire, ClesIdempotence cles, Horloge horloge) {
        this.annuaire = annuaire;
        this.cles = cles;
        this.horloge = horloge;
    }

    public MessageTape vide() {
        return new MessageTape(cles.nouvelle(), "");
    }

    public void presenter(List<Message> messages, Auteur lecteur, String academie, Model modele) {
        modele.addAttribute(
                "messages",
                messages.stream().map(m -> enClair(m, lecteur, academie)).toList());
    }

    /** What is wrong with the text goes beside it; anything else is a page of its own. */
    public static void reprendre(RefusMetier refus, BindingResult erreurs) {
        erreurs.rejectValue(refus.champ().orElseThrow(() -> refus), refus.code(), refus.phrase());
    }

    private EnClair enClair(Message message, Auteur lecteur, String academie) {
        var deSoi = message.auteur() == lecteur;
        return new EnClair(
                qui(message, lecteur),
                moment(message.ecritLe(), academie),
                message.texte(),
                message.luLe().map(lu -> "Lu le " + moment(lu, academie)).orElse(deSoi ? "Pas encore lu" : "Nouveau"),
                deSoi);
    }

    /** An agent is a name for the service, and the service for the candidate. */
    private String qui(Message message, Auteur lecteur) {
        if (message.auteur() == Auteur.CANDIDAT) {
            return lecteur == Auteur.CANDIDAT ? "Vous" : "Le candidat";
        }
        return lecteur == Auteur.CANDIDAT
                ? "Le service des examens"
                : message.agent()
                        .flatMap(annuaire::parId)
                        .map(Agent::nomComplet)
                        .orElse("Le service");
    }

    private String moment(Instant instant, String academie) {
        return Dates.instant(LocalDateTime.ofInstant(instant, horloge.zone(academie)));
    }
}

package fr.academie.cap.inscription.depot;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.moteur.CleMetier;
import org.springframework.stereotype.Component;

/**
 * La seconde pré-inscription d'une personne est acceptée sans rien dire à l'écran, qui n'a prouvé l'identité de personne ;
 * c'est à l'adresse déjà connue de la première que l'on écrit.
 */
@Component
public class SecondesCandidatures {

    /** Name of the mail, for who renders it. */
    public static final String MODELE = "acces-seconde-candidature";

    private final Recevabilite recevabilite;
    private final Dossiers dossiers;
    private final Courriers courriers;
    private final Horloge horloge;

    SecondesCandidatures(Recevabilite recevabilite, Dossiers dossiers, Courriers courriers, Horloge horloge) {
        this.recevabilite = recevabilite;
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.horloge = horloge;
    }

    /** In the transaction that creates it; dossiers of another académie are out of its sight, an agent will look. */
    void prevenir(Dossier seconde) {
        for (var numero : recevabilite.autresDeLAcademie(seconde)) {
            dossiers.parCle(new CleMetier(seconde.academie(), seconde.session(), numero))
                    .filter(d -> !d.etat().termine())
                    .ifPresent(premiere -> courriers.deposer(courriel(premiere, seconde)));
        }
    }

    /** One a day: who knows a name and a birth date must not fill a mailbox. */
    private Courriel courriel(Dossier premiere, Dossier seconde) {
        return new Courriel(
                premiere.academie(),
                premiere.cle().texte(),
                MODELE + ":" + horloge.aujourdhui(seconde.academie()),
                MODELE,
                premiere.cle().texte() + "/" + seconde.numero(),
                premiere.courriel());
    }
}

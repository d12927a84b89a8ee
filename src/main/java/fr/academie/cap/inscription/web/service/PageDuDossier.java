package fr.academie.cap.inscription.web.service;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.corbeille.Tache;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.web.EnClair;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met en clair ce que la page d'un dossier montre à côté de la fiche : qui a la main, ce qui est parti. */
@Component
class PageDuDossier {

    /**
     * One open task of the dossier.
     *
     * @param lien null when it belongs to another group than the reader's
     * @param main whose hands it is in, in words
     */
    public record EnCours(String libelle, @Nullable String lien, String main, LocalDate echeance, long joursRestants) {}

    /** One mail of the dossier. */
    public record Parti(String objet, String etat, boolean manque) {}

    private final Corbeille corbeille;
    private final Annuaire annuaire;
    private final Rendus rendus;
    private final Horloge horloge;

    PageDuDossier(Corbeille corbeille, Annuaire annuaire, Rendus rendus, Horloge horloge) {
        this.corbeille = corbeille;
        this.annuaire = annuaire;
        this.rendus = rendus;
        this.horloge = horloge;
    }

    List<EnCours> enCours(String cle, Agent lecteur) {
        return corbeille.duDossier(cle).stream().map(t -> enCours(t, lecteur)).toList();
    }

    private EnCours enCours(Tache tache, Agent lecteur) {
        var zone = horloge.zone(tache.academie());
        // the due instant is the first one that is late: the last day is the one before
        var dernier = LocalDate.ofInstant(tache.echeance().minusMillis(1), zone);
        var groupe = Role.duGroupe(tache.groupe());
        return new EnCours(
                tache.libelle(),
                lecteur.tient(groupe, tache.academie()) ? "/corbeille/taches/" + tache.id() : null,
                main(tache, groupe, lecteur),
                dernier,
                ChronoUnit.DAYS.between(horloge.aujourdhui(zone), dernier));
    }

    private String main(Tache tache, Role groupe, Agent lecteur) {
        return tache.agent()
                .map(id -> id.equals(lecteur.id())
                        ? "Entre vos mains"
                        : "Prise par "
                                + annuaire.parId(id).map(Agent::nomComplet).orElse("un autre agent"))
                .orElse("À prendre : " + groupe.libelle());
    }

    List<Parti> partis(List<Envoi> envois, String academie) {
        var zone = horloge.zone(academie);
        return envois.stream().map(e -> parti(e, zone)).toList();
    }

    private Parti parti(Envoi envoi, ZoneId zone) {
        var parti = envoi.envoyeLe();
        var etat = envoi.etat() == Envoi.Etat.ENVOYE && parti != null
                ? "Envoyé le " + EnClair.moment(parti.atZone(zone))
                : envoi.etat().libelle();
        var manque = envoi.etat() == Envoi.Etat.ECHEC || envoi.etat() == Envoi.Etat.INCERTAIN;
        return new Parti(rendus.intitule(envoi.modele()), etat, manque);
    }
}

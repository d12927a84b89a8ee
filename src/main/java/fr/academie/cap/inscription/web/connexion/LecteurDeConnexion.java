package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.web.Choix;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Le numéro de dossier n'est unique que dans une académie et une session : la campagne se choisit dans une liste. */
@Component
class LecteurDeConnexion {

    private final Campagnes campagnes;
    private final ReferentielDeSaisie referentiel;
    private final Horloge horloge;

    LecteurDeConnexion(Campagnes campagnes, ReferentielDeSaisie referentiel, Horloge horloge) {
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.horloge = horloge;
    }

    List<Choix> campagnes() {
        return campagnes.toutes().stream()
                .filter(c -> !horloge.maintenant().isBefore(c.ouverture()))
                .map(c -> Choix.de(cle(c), referentiel.nomAcademie(c.academie()) + ", session " + c.session()))
                .toList();
    }

    Lecture<LectureConnexion.Acces> lire(FormulaireConnexion saisi) {
        return LectureConnexion.lire(saisi, campagne(saisi), horloge.aujourdhui(Horloge.PARIS));
    }

    Lecture<LectureConnexion.Demande> lireDemande(FormulaireConnexion saisi) {
        return LectureConnexion.lireDemande(saisi, campagne(saisi), horloge.aujourdhui(Horloge.PARIS));
    }

    private Optional<LectureConnexion.Campagne> campagne(FormulaireConnexion saisi) {
        return campagnes.toutes().stream()
                .filter(c -> cle(c).equals(saisi.campagne()))
                .findFirst()
                .map(c -> new LectureConnexion.Campagne(c.academie(), c.session()));
    }

    private static String cle(Campagne campagne) {
        return campagne.academie() + "-" + campagne.session();
    }
}

package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.inscription.acces.IdentitesReliees;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.IdentiteAttestee;
import fr.academie.cap.web.federation.Accueil;
import fr.academie.cap.web.federation.Allumee;
import fr.academie.cap.web.federation.IdentiteRecue;
import fr.academie.cap.web.federation.Usage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Un candidat revient du fournisseur d'identité : son dossier s'il y est relié, sinon son état civil, à vérifier. */
@Component
@Conditional(Allumee.PourLesCandidats.class)
class AccueilDuCandidat implements Accueil {

    private final IdentitesReliees identites;
    private final Brouillons brouillons;

    AccueilDuCandidat(IdentitesReliees identites, Brouillons brouillons) {
        this.identites = identites;
        this.brouillons = brouillons;
    }

    @Override
    public Usage usage() {
        return Usage.CANDIDATS;
    }

    @Override
    public String accueillir(IdentiteRecue recue, HttpServletRequest requete, HttpServletResponse reponse) {
        var empreinte = identites.empreinte(recue.cle());
        IdentiteAttestee.de(recue, empreinte).garder(requete);
        var ouvrable = identites.ouvrable(empreinte);
        if (ouvrable.isPresent()) {
            new DossierOuvert(ouvrable.get().academie(), ouvrable.get().id()).ouvrir(requete);
            return "/inscription/dossier";
        }
        if (DossierOuvert.lire(requete).isPresent()) {
            return "/inscription/dossier";
        }
        return aRemplir(requete)
                ? "/inscription/etapes/" + Etape.ETAT_CIVIL.chemin()
                : "/inscription?identite=reconnue";
    }

    private boolean aRemplir(HttpServletRequest requete) {
        return CookieBrouillon.lire(requete)
                .flatMap(brouillons::parJeton)
                .filter(b -> b.numeroRendu().isEmpty())
                .map(Brouillon::saisie)
                .filter(s -> s.etatCivil().isEmpty() && s.permet(Etape.ETAT_CIVIL))
                .isPresent();
    }
}

package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.acces.IdentitesReliees;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.web.federation.Invitation;
import fr.academie.cap.web.federation.PorteFederee;
import fr.academie.cap.web.federation.Usage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce que les écrans du candidat disent du fournisseur d'identité, quand il y en a un. */
@Component
public class PageFederee {

    private final Invitation invitation;
    private final IdentitesReliees identites;
    private final ObjectProvider<PorteFederee> porte;

    public PageFederee(Invitation invitation, IdentitesReliees identites, ObjectProvider<PorteFederee> porte) {
        this.invitation = invitation;
        this.identites = identites;
        this.porte = porte;
    }

    public void presenter(HttpServletRequest requete, Model modele) {
        invitation.presenter(Usage.CANDIDATS, requete, modele);
        IdentiteAttestee.lire(requete).ifPresent(i -> modele.addAttribute("attestee", i.fournisseur()));
    }

    public void presenter(DossierOuvert ouvert, HttpServletRequest requete, Model modele) {
        presenter(requete, modele);
        if (modele.containsAttribute("federe")) {
            modele.addAttribute("reliee", identites.reliee(ouvert.academie(), ouvert.id()));
        }
    }

    /** The dossier to come belongs to the identity only if it still says the same person. */
    public void noter(String jeton, HttpServletRequest requete, Optional<EtatCivil> avant, EtatCivil valide) {
        if (porte.getIfAvailable() == null) {
            return;
        }
        var identite = IdentiteAttestee.lire(requete);
        if (identite.isPresent()) {
            identites.noter(jeton, identite.filter(i -> i.estCelle(valide)).map(IdentiteAttestee::empreinte));
        } else if (avant.filter(a -> memePersonne(a, valide)).isEmpty()) {
            identites.noter(jeton, Optional.empty());
        }
    }

    private static boolean memePersonne(EtatCivil un, EtatCivil autre) {
        return IdentitesReliees.memePersonne(un.nomFamille(), un.naissance(), autre.nomFamille(), autre.naissance());
    }

    /** Where one leaves the provider too; the identity is forgotten here in any case. */
    public Optional<String> sortie(HttpServletRequest requete, String ensuite) {
        IdentiteAttestee.oublier(requete);
        return Optional.ofNullable(porte.getIfAvailable()).flatMap(p -> p.sortie(requete, ensuite));
    }
}

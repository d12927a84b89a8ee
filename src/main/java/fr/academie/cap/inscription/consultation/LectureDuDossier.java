package fr.academie.cap.inscription.consultation;

import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.courriers.FichesImprimables;
import fr.academie.cap.inscription.depot.Recevabilite;
import fr.academie.cap.inscription.depot.Recevabilite.Avis;
import fr.academie.cap.inscription.instruction.Receptions;
import fr.academie.cap.moteur.CleMetier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Un dossier relu en entier pour qui l'instruit : ce qu'il dit, ce qui est revenu, ce que dit le droit. */
@Service
public class LectureDuDossier {

    /**
     * @param dernierOrdreRecu order on the last paper received, if any
     * @param avis answers of the rule service, the single candidacy last
     */
    public record DossierLu(
            Dossier dossier, InscriptionImprimable inscription, Optional<Integer> dernierOrdreRecu, List<Avis> avis) {

        public DossierLu {
            avis = List.copyOf(avis);
        }
    }

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Receptions receptions;
    private final Recevabilite recevabilite;
    private final FichesImprimables fiches;
    private final RegistreDesConsultations consultations;
    private final ActeurCourant acteurs;

    LectureDuDossier(
            Dossiers dossiers,
            VersionsDossier versions,
            Receptions receptions,
            Recevabilite recevabilite,
            FichesImprimables fiches,
            RegistreDesConsultations consultations,
            ActeurCourant acteurs) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.receptions = receptions;
        this.recevabilite = recevabilite;
        this.fiches = fiches;
        this.consultations = consultations;
        this.acteurs = acteurs;
    }

    /** Empty when the key names no dossier of the running perimeter; an agent's reading is kept in the same transaction. */
    @Transactional
    public Optional<DossierLu> lire(String cle) {
        return CleMetier.chercher(cle)
                .flatMap(dossiers::parCle)
                .flatMap(dossier -> versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                        .map(version -> lire(dossier, version)));
    }

    private DossierLu lire(Dossier dossier, VersionDossier version) {
        acteurs.agent()
                .ifPresent(agent -> consultations.noter(
                        dossier.academie(), dossier.getId(), agent, RegistreDesConsultations.Objet.DOSSIER));
        var avis = new ArrayList<>(recevabilite.examiner(version.saisie(), dossier.academie(), dossier.session()));
        avis.add(recevabilite.candidatureUnique(dossier));
        return new DossierLu(
                dossier, fiches.fiche(dossier, version.saisie()), receptions.dernierOrdreLu(dossier), avis);
    }
}

package fr.academie.cap.inscription;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.referentiel.CategorieCandidat;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.referentiel.PiecesJustificatives;
import fr.academie.cap.referentiel.PiecesJustificatives.Demande;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import fr.academie.cap.referentiel.PiecesJustificatives.Situation;
import fr.academie.cap.regles.Position;
import fr.academie.cap.socle.Introuvable;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Les documents que ce candidat joint à sa confirmation, selon sa catégorie et ce qu'il demande. */
@Service
public class PiecesDuDossier {

    private final Dossiers dossiers;
    private final VersionsDossier versions;

    PiecesDuDossier(Dossiers dossiers, VersionsDossier versions) {
        this.dossiers = dossiers;
        this.versions = versions;
    }

    /** Of the version in force. */
    public List<PieceDemandee> demandees(Dossier dossier) {
        return demandees(dossier, saisie(dossier));
    }

    public List<PieceDemandee> demandees(Dossier dossier, Saisie saisie) {
        return demandees(saisie, dossier.session());
    }

    /** Everything asked, the signed confirmation included, in the order of the list given to the candidate. */
    public static List<PieceDemandee> demandees(Saisie saisie, int session) {
        var demandes = EnumSet.noneOf(Demande.class);
        for (var epreuve : saisie.acquis().map(Acquis::conservees).orElse(List.of())) {
            demandes.add(epreuve.position() == Position.DISPENSE ? Demande.DISPENSE : Demande.BENEFICE);
        }
        if (saisie.acquis().stream()
                .flatMap(a -> a.diplomes().stream())
                .anyMatch(d -> d.dateDecision().isPresent())) {
            demandes.add(Demande.VAE);
        }
        return PiecesJustificatives.exigees(new Situation(
                CategorieCandidat.valueOf(saisie.situation().orElseThrow().categorie()),
                Year.of(saisie.etatCivil().orElseThrow().naissance().annee()),
                session,
                demandes));
    }

    /** Documents to look for, as choices of the control form. */
    public List<Map<String, String>> aControler(Dossier dossier) {
        return demandees(dossier, saisie(dossier)).stream()
                .filter(p -> p.piece() != PieceJustificative.CONFIRMATION_SIGNEE)
                .map(p -> Map.of(
                        "value",
                        p.piece().name(),
                        "label",
                        p.piece().libelle() + (p.obligatoire() ? "" : " (si le candidat y est soumis)")))
                .toList();
    }

    /** Nothing is left to sit: what was declared is all there is, and is to be checked as such. */
    public boolean sansEpreuveAPasser(Dossier dossier) {
        var saisie = saisie(dossier);
        return saisie.epreuves().filter(e -> e.presentees().isEmpty()).isPresent()
                && saisie.acquis().filter(a -> !a.conservees().isEmpty()).isPresent();
    }

    /** Codes without which the registration cannot be pronounced; the signature is checked apart. */
    public List<String> codesAttendus(Dossier dossier) {
        return demandees(dossier, saisie(dossier)).stream()
                .filter(PieceDemandee::obligatoire)
                .map(PieceDemandee::piece)
                .filter(piece -> piece != PieceJustificative.CONFIRMATION_SIGNEE)
                .map(Enum::name)
                .toList();
    }

    private Saisie saisie(Dossier dossier) {
        return versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                .orElseThrow(Introuvable::new)
                .saisie();
    }
}

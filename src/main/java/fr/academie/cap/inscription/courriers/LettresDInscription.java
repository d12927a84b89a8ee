package fr.academie.cap.inscription.courriers;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.lettres.AdressePostale;
import fr.academie.cap.courrier.lettres.Caducite;
import fr.academie.cap.courrier.lettres.ConfirmationImprimable;
import fr.academie.cap.courrier.lettres.DemandeDePieces;
import fr.academie.cap.courrier.lettres.Emetteur;
import fr.academie.cap.courrier.lettres.EnTete;
import fr.academie.cap.courrier.lettres.InscriptionDefinitive;
import fr.academie.cap.courrier.lettres.NoteDInformation;
import fr.academie.cap.courrier.lettres.PieceAttendue;
import fr.academie.cap.courrier.lettres.RecapitulatifImprimable;
import fr.academie.cap.courrier.lettres.ReclamationDeSignature;
import fr.academie.cap.courrier.lettres.Relance;
import fr.academie.cap.courrier.lettres.Retour;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.instruction.Controles;
import fr.academie.cap.inscription.instruction.Decisions;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les lettres de l'inscription, remplies à partir d'un dossier et d'une de ses versions. */
@Component
public class LettresDInscription {

    private final Campagnes campagnes;
    private final ReferentielDeSaisie referentiel;
    private final PiecesDuDossier pieces;
    private final Controles controles;
    private final Decisions decisions;
    private final FichesImprimables fiches;
    private final Horloge horloge;

    public LettresDInscription(
            Campagnes campagnes,
            ReferentielDeSaisie referentiel,
            PiecesDuDossier pieces,
            Controles controles,
            Decisions decisions,
            FichesImprimables fiches,
            Horloge horloge) {
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.pieces = pieces;
        this.controles = controles;
        this.decisions = decisions;
        this.fiches = fiches;
        this.horloge = horloge;
    }

    ConfirmationImprimable confirmation(Dossier dossier, VersionDossier version) {
        return new ConfirmationImprimable(
                enTete(dossier, version),
                fiches.fiche(dossier, version.saisie()),
                attendues(pieces.demandees(dossier, version.saisie())),
                retour(dossier),
                dossier.representeLe(horloge.aujourdhui(dossier.academie())));
    }

    RecapitulatifImprimable recapitulatif(Dossier dossier, VersionDossier version) {
        return new RecapitulatifImprimable(enTete(dossier, version), fiches.fiche(dossier, version.saisie()));
    }

    InscriptionDefinitive definitive(Dossier dossier, VersionDossier version) {
        var zone = horloge.zone(dossier.academie());
        return new InscriptionDefinitive(
                enTete(dossier, version),
                fiches.fiche(dossier, version.saisie()),
                dossier.definitifLe()
                        .map(instant -> LocalDate.ofInstant(instant, zone))
                        .orElseGet(() -> horloge.aujourdhui(zone)));
    }

    DemandeDePieces demandeDePieces(Dossier dossier, VersionDossier version) {
        var manquantes = controles.dernieresManquantes(dossier);
        var demandees = pieces.demandees(dossier, version.saisie()).stream()
                .filter(p -> manquantes.contains(p.piece().name()))
                .toList();
        return new DemandeDePieces(enTete(dossier, version), attendues(demandees), retour(dossier));
    }

    ReclamationDeSignature reclamation(Dossier dossier, VersionDossier version) {
        return new ReclamationDeSignature(
                enTete(dossier, version), controles.motifDeReclamation(dossier), retour(dossier));
    }

    Relance relance(Dossier dossier, VersionDossier version) {
        return new Relance(enTete(dossier, version), retour(dossier), Math.max(1, dossier.relances()));
    }

    Caducite caducite(Dossier dossier, VersionDossier version) {
        var decision = decisions.derniere(dossier, Decisions.Nature.CADUCITE);
        var limite = retour(dossier).limite();
        var faits = new ArrayList<String>();
        faits.add("Votre pré-inscription n°\u00a0" + dossier.numeroAffiche() + " a été validée le "
                + jour(dossier, dossier.valideLe()) + ".");
        faits.add("Sa confirmation signée devait revenir au service avant le " + Dates.jour(limite)
                + ". Elle n'y est pas parvenue.");
        faits.add(decision.motif());
        return new Caducite(
                enTete(dossier, version),
                limite,
                faits,
                List.of("L'inscription à l'examen ne devient définitive qu'avec la confirmation signée du candidat et"
                        + " les justificatifs demandés (code de l'éducation, articles D337-7 et D337-10)."),
                decision.signataire(),
                campagnes.obtenir(dossier.academie(), dossier.session()).tribunal());
    }

    /** A second candidacy that is not admitted: the same letter of decision, on other facts and another rule. */
    Caducite sansSuite(Dossier dossier, VersionDossier version) {
        var decision = decisions.derniere(dossier, Decisions.Nature.CANDIDATURE_MULTIPLE);
        return new Caducite(
                enTete(dossier, version),
                null,
                List.of(
                        "Votre pré-inscription n°\u00a0" + dossier.numeroAffiche() + " a été validée le "
                                + jour(dossier, dossier.valideLe())
                                + ", alors qu'une autre candidature à votre nom existait à la même session.",
                        decision.motif()),
                List.of("Un candidat ne s'inscrit qu'à un seul certificat d'aptitude professionnelle par session, sauf"
                        + " dérogation individuelle du recteur (code de l'éducation, article D337-21)."),
                decision.signataire(),
                campagnes.obtenir(dossier.academie(), dossier.session()).tribunal());
    }

    /** What the service joins to its mails for this campaign, if anything. */
    Optional<NoteDInformation> note(Dossier dossier, VersionDossier version) {
        return campagnes
                .obtenir(dossier.academie(), dossier.session())
                .note()
                .map(texte -> new NoteDInformation(
                        enTete(dossier, version),
                        texte.lines()
                                .map(String::strip)
                                .filter(l -> !l.isEmpty())
                                .toList()));
    }

    public Emetteur emetteur(Dossier dossier) {
        var campagne = campagnes.obtenir(dossier.academie(), dossier.session());
        return new Emetteur(
                "Académie de " + referentiel.nomAcademie(dossier.academie()),
                campagne.service(),
                campagne.adresse(),
                campagne.telephone(),
                campagne.courriel());
    }

    Retour retour(Dossier dossier) {
        var campagne = campagnes.obtenir(dossier.academie(), dossier.session());
        var lignes = new ArrayList<String>();
        lignes.add(campagne.service());
        lignes.addAll(campagne.adresse());
        return new Retour(dossier.retourAvant().orElse(campagne.retourAvant()), lignes);
    }

    String specialite(Dossier dossier) {
        return referentiel
                .specialite(dossier.specialite())
                .map(ReferentielDeSaisie.Specialite::libelle)
                .orElse(dossier.specialite());
    }

    private EnTete enTete(Dossier dossier, VersionDossier version) {
        var emetteur = emetteur(dossier);
        return new EnTete(
                emetteur,
                adresse(dossier, version.saisie()),
                ville(emetteur.adresse()),
                horloge.aujourdhui(dossier.academie()),
                new CodeConfirmation(dossier.academie(), dossier.session(), dossier.numero(), version.ordre()),
                dossier.nomComplet(),
                specialite(dossier));
    }

    private static AdressePostale adresse(Dossier dossier, Saisie saisie) {
        return FichesImprimables.adresse(
                dossier.nomComplet(), saisie.coordonnees().orElseThrow().adresse());
    }

    /** « 35044 RENNES CEDEX » → « Rennes ». */
    private static String ville(List<String> adresse) {
        var localite =
                adresse.get(adresse.size() - 1).replaceAll("^[0-9 ]+", "").replaceAll("(?i) CEDEX.*$", "");
        return localite.isEmpty()
                ? ""
                : localite.charAt(0) + localite.substring(1).toLowerCase(java.util.Locale.FRENCH);
    }

    private static List<PieceAttendue> attendues(List<PieceDemandee> demandees) {
        return demandees.stream()
                .filter(p -> p.piece() != PieceJustificative.CONFIRMATION_SIGNEE)
                .map(p -> new PieceAttendue(p.piece().libelle(), p.motif()))
                .toList();
    }

    private String jour(Dossier dossier, java.time.Instant instant) {
        return Dates.jour(LocalDate.ofInstant(instant, horloge.zone(dossier.academie())));
    }
}

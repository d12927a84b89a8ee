package fr.academie.cap.inscription.courriers;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.courrier.RenduDeCourrier;
import fr.academie.cap.courrier.lettres.AccuseDeReception;
import fr.academie.cap.courrier.lettres.AvisDeLettre;
import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.CodesAcces;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.depot.Confirmations.Modele;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compose les courriers de l'inscription au moment du départ, à partir de la version qu'ils citent. */
@Component
public class RenduInscription implements RenduDeCourrier {

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final LettresDInscription lettres;
    private final CodesAcces codes;
    private final Horloge horloge;
    private final TransactionTemplate transactions;
    private final String adresse;

    RenduInscription(
            Dossiers dossiers,
            VersionsDossier versions,
            LettresDInscription lettres,
            CodesAcces codes,
            Horloge horloge,
            TransactionTemplate transactions,
            @Value("${cap.adresse}") String adresse) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.lettres = lettres;
        this.codes = codes;
        this.horloge = horloge;
        this.transactions = transactions;
        this.adresse = adresse;
    }

    @Override
    public Optional<PieceARendre> rendre(String modele, String reference) {
        return Arrays.stream(Modele.values())
                .filter(m -> m.nom().equals(modele))
                .findFirst()
                .flatMap(m -> Optional.ofNullable(
                        transactions.execute(etat -> composer(m, reference).orElse(null))));
    }

    @Override
    public Optional<String> intitule(String modele) {
        return Arrays.stream(Modele.values())
                .filter(m -> m.nom().equals(modele))
                .map(Modele::intitule)
                .findFirst();
    }

    /** The summary that the candidate prints while consulting. */
    public Optional<Lettre> recapitulatif(String academie, UUID id) {
        return recapitulatif(academie, () -> dossiers.findById(id));
    }

    /** The summary that the candidate prints after a validation. */
    public Optional<Lettre> recapitulatif(CleMetier cle) {
        return recapitulatif(cle.academie(), () -> dossiers.parCle(cle));
    }

    private Optional<Lettre> recapitulatif(String academie, Supplier<Optional<Dossier>> recherche) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Optional.ofNullable(transactions.execute(etat -> recherche
                        .get()
                        .flatMap(d -> version(d, d.ordre()).map(v -> (Lettre) lettres.recapitulatif(d, v)))
                        .orElse(null))));
    }

    /** The confirmation to sign, for the agent who prints it again. */
    public Optional<Lettre> confirmation(CleMetier cle) {
        return Optional.ofNullable(transactions.execute(etat -> dossiers.parCle(cle)
                .flatMap(d -> version(d, d.ordre()).map(v -> (Lettre) lettres.confirmation(d, v)))
                .orElse(null)));
    }

    private Optional<PieceARendre> composer(Modele modele, String reference) {
        var parties = reference.split("/", 2);
        return dossiers.parCle(CleMetier.de(parties[0]))
                .flatMap(dossier -> version(dossier, Integer.parseInt(parties[1]))
                        .map(version -> composer(modele, dossier, version)));
    }

    private PieceARendre composer(Modele modele, Dossier dossier, VersionDossier version) {
        return switch (modele) {
            case CONFIRMATION ->
                avecNote(accuse(dossier, version, true), lettres.confirmation(dossier, version), dossier, version);
            case ACCUSE ->
                avecNote(accuse(dossier, version, false), lettres.recapitulatif(dossier, version), dossier, version);
            case DEFINITIVE ->
                avis(
                        lettres.definitive(dossier, version),
                        List.of(
                                "Votre confirmation signée est arrivée et votre dossier est complet : vous êtes inscrit à"
                                        + " l'examen.",
                                "La forme de passage choisie ("
                                        + dossier.forme().libelle()
                                        + ") ne change plus (article D337-10 du code de l'éducation).",
                                "Le service des examens vous enverra votre convocation avant les épreuves."));
            case RECLAMATION ->
                avis(
                        lettres.reclamation(dossier, version),
                        List.of(
                                "La confirmation que vous avez renvoyée ne peut pas être retenue : la lettre jointe dit"
                                        + " pourquoi.",
                                "Signez celle qui l'accompagne et renvoyez-la avant le " + retour(dossier) + "."),
                        lettres.confirmation(dossier, version));
            case PIECES ->
                avis(
                        lettres.demandeDePieces(dossier, version),
                        List.of("Votre dossier est incomplet : la lettre jointe donne la liste des pièces à envoyer."));
            case RELANCE ->
                avis(
                        lettres.relance(dossier, version),
                        List.of(
                                "Votre confirmation signée ne nous est pas parvenue.",
                                "Sans elle avant le " + retour(dossier)
                                        + ", votre pré-inscription ne deviendra pas une inscription."),
                        lettres.confirmation(dossier, version));
            case SANS_SUITE ->
                avis(
                        lettres.sansSuite(dossier, version),
                        List.of(
                                "Votre candidature reste sans suite : une autre existe à la même session. La lettre jointe"
                                        + " donne les motifs et les voies de recours."));
            case CADUCITE ->
                avis(
                        lettres.caducite(dossier, version),
                        List.of(
                                "Votre pré-inscription est déclarée sans suite. La lettre jointe donne les motifs et les"
                                        + " voies de recours."));
        };
    }

    /** The note of the service comes after what the mail is about. */
    private PieceARendre avecNote(AccuseDeReception accuse, Lettre lettre, Dossier dossier, VersionDossier version) {
        return new PieceARendre(
                accuse,
                Stream.concat(Stream.of(lettre), lettres.note(dossier, version).stream())
                        .toList());
    }

    private PieceARendre avis(Lettre lettre, List<String> essentiel, Lettre... jointes) {
        var toutes = new java.util.ArrayList<Lettre>(List.of(lettre));
        toutes.addAll(List.of(jointes));
        return new PieceARendre(new AvisDeLettre(lettre, essentiel, lien()), toutes);
    }

    private AccuseDeReception accuse(Dossier dossier, VersionDossier version, boolean confirmationJointe) {
        return new AccuseDeReception(
                code(dossier, version),
                dossier.nomComplet(),
                lettres.specialite(dossier),
                lettres.emetteur(dossier),
                LocalDateTime.ofInstant(version.valideLe(), horloge.zone(dossier.academie())),
                confirmationJointe ? lettres.retour(dossier) : null,
                codes.code(dossier),
                lien());
    }

    private String retour(Dossier dossier) {
        return Dates.jour(lettres.retour(dossier).limite());
    }

    private Optional<VersionDossier> version(Dossier dossier, int ordre) {
        return versions.findById(new VersionDossier.Cle(dossier.getId(), ordre));
    }

    private static CodeConfirmation code(Dossier dossier, VersionDossier version) {
        return new CodeConfirmation(dossier.academie(), dossier.session(), dossier.numero(), version.ordre());
    }

    private String lien() {
        return adresse + "/inscription";
    }
}

package fr.academie.cap.courrier;

import fr.academie.cap.courrier.lettres.AccuseDeReception;
import fr.academie.cap.courrier.lettres.AdressePostale;
import fr.academie.cap.courrier.lettres.AvisDeLettre;
import fr.academie.cap.courrier.lettres.Caducite;
import fr.academie.cap.courrier.lettres.ConfirmationImprimable;
import fr.academie.cap.courrier.lettres.DemandeDePieces;
import fr.academie.cap.courrier.lettres.Emetteur;
import fr.academie.cap.courrier.lettres.EnTete;
import fr.academie.cap.courrier.lettres.InscriptionDefinitive;
import fr.academie.cap.courrier.lettres.InscriptionImprimable;
import fr.academie.cap.courrier.lettres.InscriptionImprimable.Position;
import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.courrier.lettres.PieceAttendue;
import fr.academie.cap.courrier.lettres.RecapitulatifImprimable;
import fr.academie.cap.courrier.lettres.ReclamationDeSignature;
import fr.academie.cap.courrier.lettres.Relance;
import fr.academie.cap.courrier.lettres.Retour;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Personnes et lettres fictives, nommées par leur situation. */
public final class LettresDEpreuve {

    public static final CodeConfirmation CODE = new CodeConfirmation("14", 2027, 175, 0);
    private static final LocalDate LIMITE = LocalDate.of(2026, 12, 8);
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 16);

    private LettresDEpreuve() {}

    public static Emetteur rennes() {
        return new Emetteur(
                "Académie de Rennes",
                "Division des examens et concours",
                List.of("13 boulevard des Examens", "CS 00000", "35000 RENNES"),
                "02 00 00 00 00",
                "cap@exemple.test");
    }

    public static Retour retour() {
        return new Retour(
                LIMITE, List.of("Académie de Rennes", "Division des examens et concours", "CS 00000", "35000 RENNES"));
    }

    public static EnTete enTete(CodeConfirmation code, String candidat) {
        var adresse = new AdressePostale(
                "M. " + candidat,
                "Appartement 12, chez Mme Le Goff",
                "Bâtiment C",
                "14 bis, rue de l'Île-aux-Moines",
                null,
                "35000 Rennes",
                null);
        return new EnTete(rennes(), adresse, "Rennes", JOUR, code, candidat, "Boulanger");
    }

    public static EnTete enTete() {
        return enTete(CODE, "Zoé ŻÓŁĆ-NGUYỄN");
    }

    public static InscriptionImprimable inscription() {
        return new InscriptionImprimable(
                new InscriptionImprimable.EtatCivil(
                        "ŻÓŁĆ-NGUYỄN",
                        "d’ŒUVRE L’HAŸ",
                        "Zoé, Anaïs, Maëlle",
                        "3 mai 2010",
                        "Paris 14e arrondissement (75)"),
                new InscriptionImprimable.Coordonnees(
                        enTeteAdresse(),
                        "06 00 00 00 00",
                        "zoe.zolc@exemple.test",
                        new InscriptionImprimable.Representant("ŻÓŁĆ Maria", "mère ou père", "06 00 00 00 01")),
                new InscriptionImprimable.Candidature(
                        "Apprenti",
                        "0350000A – CFA des Métiers de bouche, 35000 Rennes",
                        "Boulanger",
                        "500-22137",
                        "Globale : toutes les épreuves à la même session",
                        "1234567890A"),
                List.of(
                        epreuve("UP1", "Épreuve professionnelle 1", Position.INSCRIT, null),
                        epreuve("UP2", "Production", Position.INSCRIT, null),
                        epreuve(
                                "UG1",
                                "Français, histoire-géographie et enseignement moral et civique",
                                Position.BENEFICE,
                                "13/20, session 2025, Rennes"),
                        epreuve("UG2", "Mathématiques et physique-chimie", Position.DISPENSE, "Brevet professionnel"),
                        epreuve("UG3", "Éducation physique et sportive", Position.INSCRIT, null),
                        epreuve("UG4", "Prévention santé environnement", Position.INSCRIT, null),
                        new InscriptionImprimable.Epreuve("UF", "Langue vivante", true, Position.NON_INSCRIT, null)),
                List.of(
                        new InscriptionImprimable.Precision("Langue vivante étrangère", "Anglais"),
                        new InscriptionImprimable.Precision("Éducation physique", "Contrôle en cours de formation")),
                List.of(
                        new InscriptionImprimable.Consentement(
                                "Publication de mon résultat par la presse et des sites privés", true),
                        new InscriptionImprimable.Consentement(
                                "Communication de mes coordonnées aux collectivités territoriales", false)),
                true);
    }

    private static AdressePostale enTeteAdresse() {
        return enTete().destinataire();
    }

    private static InscriptionImprimable.Epreuve epreuve(
            String unite, String libelle, Position position, @org.jspecify.annotations.Nullable String detail) {
        return new InscriptionImprimable.Epreuve(unite, libelle, false, position, detail);
    }

    public static List<PieceAttendue> pieces() {
        return List.of(
                new PieceAttendue("Copie d’une pièce d’identité", "recto et verso, en cours de validité"),
                new PieceAttendue("Contrat d’apprentissage ou attestation du centre de formation", null),
                new PieceAttendue(
                        "Certificat de recensement ou de participation à la journée défense et citoyenneté", null));
    }

    public static ConfirmationImprimable unMineurEnApprentissage() {
        return new ConfirmationImprimable(enTete(), inscription(), pieces(), retour(), true);
    }

    public static ConfirmationImprimable unMajeur(int numero) {
        var code = new CodeConfirmation("14", 2027, numero, 1);
        return new ConfirmationImprimable(enTete(code, "Anne MARTIN"), inscription(), List.of(), retour(), false);
    }

    public static Caducite caducite() {
        return new Caducite(
                enTete(),
                LIMITE,
                List.of(
                        "Vous avez validé une pré-inscription en ligne le 5 novembre 2026 (numéro 175 – 0).",
                        "La confirmation à signer vous a été adressée le 16 novembre 2026.",
                        "Deux rappels vous ont été adressés les 26 novembre et 3 décembre 2026."),
                List.of("L’inscription n’est définitive qu’au retour de la confirmation signée, dans le délai fixé par"
                        + " l’arrêté qui ouvre la session."),
                new Caducite.Signataire(
                        "Camille DURAND",
                        "Pour le recteur et par délégation, la cheffe de la division",
                        "Arrêté de délégation du 1er septembre 2026"),
                List.of("Tribunal administratif de Rennes", "3 contour de la Motte, 35000 Rennes"));
    }

    public static List<Lettre> toutes() {
        return List.of(
                unMineurEnApprentissage(),
                new RecapitulatifImprimable(enTete(), inscription()),
                new InscriptionDefinitive(enTete(), inscription(), LocalDate.of(2026, 12, 10)),
                new DemandeDePieces(enTete(), pieces(), retour()),
                new ReclamationDeSignature(enTete(), new ReclamationDeSignature.Motif.OrdrePerime(0), retour()),
                new Relance(enTete(), retour(), 2),
                caducite());
    }

    public static AccuseDeReception accuse(boolean joint) {
        return new AccuseDeReception(
                CODE,
                "Zoé ŻÓŁĆ-NGUYỄN",
                "Boulanger",
                rennes(),
                LocalDateTime.of(2026, 11, 5, 14, 32),
                joint ? retour() : null,
                "K7QF-2M9T-XB",
                "https://capitole.exemple.test/consulter");
    }

    public static MessageDAcces messageDAcces() {
        return new MessageDAcces(
                CODE,
                rennes(),
                "Votre code à usage unique",
                List.of("Recopiez ce code sur la page où vous l'avez demandé."),
                "1234\u00a05678",
                "https://exemple.test/inscription/lien/14.essai",
                "Si vous n'avez rien demandé, ne faites rien.");
    }

    public static AvisDeLettre avis() {
        return new AvisDeLettre(
                new Relance(enTete(), retour(), 1),
                List.of("Renvoyez votre confirmation signée au plus tard le 8 décembre 2026."),
                "https://capitole.exemple.test/consulter");
    }
}

package fr.academie.cap.referentiel;

import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Les pièces demandées à un candidat, selon sa catégorie et ce qu'il demande.
 *
 * <p>Aucune pièce médicale pour la dispense d'EPS des candidats individuels : elle est de droit (D337-19).
 */
public final class PiecesJustificatives {

    /** Ce que le candidat demande ou déclare. */
    public enum Demande {
        DISPENSE,
        BENEFICE,
        VAE,
        INAPTITUDE_EPS,
        SECOND_CAP,
        AMENAGEMENT,
        /** La spécialité exige, depuis la session 2024, quatorze semaines d'expérience ou de PFMP de qui n'a pas de formation. */
        EXPERIENCE_EXIGEE
    }

    /** @param demandes vide pour un candidat qui ne demande rien de particulier */
    public record Situation(CategorieCandidat categorie, Year naissance, int session, Set<Demande> demandes) {

        boolean mineur() {
            return session - naissance.getValue() < MAJORITE;
        }

        int age() {
            return session - naissance.getValue();
        }
    }

    /**
     * Une pièce et la raison de la demander.
     *
     * @param obligatoire faux : la pièce n'est due que de certains, que le motif désigne
     * @param motif phrase montrée au candidat
     */
    public record PieceDemandee(PieceJustificative piece, boolean obligatoire, String motif) {}

    private static final int MAJORITE = 18;
    private static final int DEFENSE_DE = 16;
    private static final int DEFENSE_A = 24;

    private static final Map<Demande, PieceDemandee> PAR_DEMANDE = new EnumMap<>(Map.of(
            Demande.DISPENSE,
            exigee(PieceJustificative.DIPLOMES, "Dispense d'épreuve demandée (art. D337-18)."),
            Demande.BENEFICE,
            exigee(PieceJustificative.RELEVES_DE_NOTES, "Bénéfice de note demandé (art. D337-17)."),
            Demande.VAE,
            exigee(PieceJustificative.DECISION_VAE, "Acquis de l'expérience déclarés (art. D337-20)."),
            Demande.INAPTITUDE_EPS,
            exigee(PieceJustificative.CERTIFICAT_MEDICAL_EPS, "Inaptitude déclarée."),
            Demande.SECOND_CAP,
            exigee(PieceJustificative.SECOND_CAP, "Seconde spécialité à la même session (art. D337-21)."),
            Demande.AMENAGEMENT,
            exigee(PieceJustificative.DEMANDE_AMENAGEMENT, "Aménagement demandé (art. D351-28).")));

    private PiecesJustificatives() {}

    /** Pièces dans l'ordre de la liste remise au candidat. */
    public static List<PieceDemandee> exigees(Situation situation) {
        var pieces = new ArrayList<PieceDemandee>();
        pieces.add(exigee(PieceJustificative.CONFIRMATION_SIGNEE, signataires(situation)));
        if (situation.categorie().individuel()) {
            pieces.add(exigee(PieceJustificative.PIECE_IDENTITE, "Candidat individuel."));
        }
        if (situation.age() >= DEFENSE_DE && situation.age() <= DEFENSE_A) {
            pieces.add(new PieceDemandee(
                    PieceJustificative.CERTIFICAT_DEFENSE,
                    false,
                    "Candidats de nationalité française de 16 à 24 ans."));
        }
        pieces.addAll(deFormation(situation));
        for (var demande : complete(situation)) {
            var piece = PAR_DEMANDE.get(demande);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return List.copyOf(pieces);
    }

    /** The year alone is known here: who turns eighteen in the exam's year may still be a minor when signing. */
    private static String signataires(Situation situation) {
        if (situation.age() > MAJORITE) {
            return "Signée par le candidat.";
        }
        return situation.mineur()
                ? "Signée par le candidat et par son représentant légal."
                : "Signée par le candidat et, s'il n'a pas 18 ans ce jour-là, par son représentant légal.";
    }

    private static List<PieceDemandee> deFormation(Situation situation) {
        var motif = situation.mineur()
                ? "Le candidat mineur justifie de sa formation (art. D337-7)."
                : "Formation suivie (art. D337-7).";
        return switch (situation.categorie().voie()) {
            case SCOLAIRE -> List.of(exigee(PieceJustificative.CERTIFICAT_SCOLARITE, motif));
            case APPRENTISSAGE -> List.of(exigee(PieceJustificative.CONTRAT_APPRENTISSAGE, motif));
            case FORMATION_CONTINUE, DISTANCE -> List.of(exigee(PieceJustificative.ATTESTATION_FORMATION, motif));
            case AUCUNE ->
                situation.demandes().contains(Demande.EXPERIENCE_EXIGEE)
                        ? List.of(exigee(
                                PieceJustificative.ATTESTATION_EXPERIENCE,
                                "La spécialité exige quatorze semaines d'expérience dans les trois ans (art. D337-7)."))
                        : List.of();
        };
    }

    /** The category says it as well as the declaration. */
    private static Set<Demande> complete(Situation situation) {
        var demandes = EnumSet.noneOf(Demande.class);
        demandes.addAll(situation.demandes());
        if (situation.categorie() == CategorieCandidat.VAE) {
            demandes.add(Demande.VAE);
        }
        return demandes;
    }

    private static PieceDemandee exigee(PieceJustificative piece, String motif) {
        return new PieceDemandee(piece, true, motif);
    }
}

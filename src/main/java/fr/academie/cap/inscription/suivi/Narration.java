package fr.academie.cap.inscription.suivi;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.suivi.FaitsDuSuivi.Passe;
import fr.academie.cap.inscription.suivi.Suivi.Echeance;
import fr.academie.cap.inscription.suivi.Suivi.Jalon;
import fr.academie.cap.inscription.suivi.Suivi.Suite;
import fr.academie.cap.inscription.suivi.Suivi.Temps;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Met les faits en phrases : ce qui s'est passé, qui doit agir, avant quand. Ne promet rien que les faits ne disent. */
final class Narration {

    private static final String VOUS = "Vous";
    private static final String SERVICE = "Le service des examens";
    private static final String PERSONNE = "Personne";
    private static final String RIEN_A_ENVOYER = "Vous n’avez rien à envoyer.";

    private Narration() {}

    static Suivi raconter(FaitsDuSuivi faits) {
        var jalons = new ArrayList<Jalon>();
        faits.passes().forEach(passe -> jalons.add(passe(faits, passe)));
        jalons.addAll(present(faits));
        return new Suivi(jalons, suite(faits), echeances(faits));
    }

    private static Jalon passe(FaitsDuSuivi faits, Passe passe) {
        var ordre = faits.numero().numero() + "\u00a0–\u00a0" + passe.ordre();
        return switch (passe.nature()) {
            case ENREGISTREE -> fait(passe, "Pré-inscription enregistrée", "Sous le numéro " + ordre + ".");
            case MODIFIEE -> fait(passe, "Pré-inscription modifiée", "Elle porte depuis le numéro " + ordre + ".");
            case CONFIRMATION_ENVOYEE -> fait(passe, "Confirmation envoyée par mél", "À signer, numéro " + ordre + ".");
            case CONFIRMATION_POSTEE ->
                fait(passe, "Confirmation postée par le service", "À signer, numéro " + ordre + ".");
            case SIGNATURE_DEMANDEE -> fait(passe, "Nouvelle signature demandée", "Pour le numéro " + ordre + ".");
            case PIECES_DEMANDEES -> fait(passe, "Pièces manquantes demandées", null);
            case RAPPEL -> fait(passe, "Rappel envoyé", "Votre confirmation signée n’était pas arrivée.");
            case RECUE -> fait(passe, "Confirmation signée reçue", "Numéro " + ordre + ".");
            case ORDRE_PERIME ->
                fait(
                        passe,
                        "Ancienne confirmation reçue",
                        "Elle porte le numéro " + ordre + " : elle ne confirme rien.");
            case NON_DISTRIBUE -> fait(passe, "Courrier revenu au service", "La poste n’a pas pu vous le remettre.");
            case CONFORME -> fait(passe, "Confirmation contrôlée", "Elle est conforme.");
            case PIECES_MANQUANTES -> fait(passe, "Confirmation contrôlée", "Il manque des pièces.");
            case CORRECTIONS ->
                fait(passe, "Confirmation contrôlée", "Vos corrections à la main sont à reporter par le service.");
            case A_SIGNER_DE_NOUVEAU -> fait(passe, "Confirmation contrôlée", "Elle est à signer de nouveau.");
            case CANDIDATURE_ADMISE -> fait(passe, "Candidature examinée", "Elle suit son cours.");
            case SANS_SUITE -> fait(passe, "Candidature examinée", "Elle reste sans suite.");
            case CADUQUE ->
                fait(passe, "Pré-inscription déclarée caduque", "Aucune confirmation valable n’était arrivée.");
            case DELAI_ACCORDE -> fait(passe, "Délai accordé", null);
            case INSCRIT -> fait(passe, "Inscription définitive", null);
        };
    }

    private static Jalon fait(Passe passe, String titre, @Nullable String detail) {
        return new Jalon(Temps.PASSE, Dates.jour(passe.jour()), titre, typo(detail));
    }

    private static @Nullable String typo(@Nullable String phrase) {
        return phrase == null ? null : phrase.replace(" :", "\u00a0:").replace(" ;", "\u00a0;");
    }

    /** Where it stands, then the happy path that remains. */
    private static List<Jalon> present(FaitsDuSuivi faits) {
        var controle = new Jalon(Temps.AVENIR, "Ensuite", "Contrôle de la confirmation par le service", null);
        var inscription = new Jalon(Temps.AVENIR, "Ensuite", "Inscription définitive", null);
        return switch (faits.etat()) {
            case PREINSCRIT ->
                attendLaConfirmation(faits)
                        ? List.of(
                                maintenant("Confirmation à envoyer par le service"),
                                new Jalon(
                                        Temps.AVENIR,
                                        "Avant le " + Dates.jour(faits.retourAvant()),
                                        "Confirmation signée, à poster",
                                        null),
                                controle,
                                inscription)
                        : List.of(maintenant("Confirmation signée attendue"), controle, inscription);
            case CANDIDATURE_A_EXAMINER -> List.of(maintenant("Candidature en cours d’examen"), controle, inscription);
            case CONFIRMATION_RECUE -> List.of(maintenant("Contrôle en cours"), inscription);
            case INCOMPLET -> List.of(maintenant("Pièces manquantes attendues"), controle, inscription);
            case A_SIGNER_DE_NOUVEAU -> List.of(maintenant("Nouvelle signature attendue"), controle, inscription);
            case INSCRIT, SANS_SUITE, CADUC -> List.of();
        };
    }

    private static Jalon maintenant(String titre) {
        return new Jalon(Temps.PRESENT, "Maintenant", titre, null);
    }

    private static boolean attendLaConfirmation(FaitsDuSuivi faits) {
        return !faits.parMel() && !faits.confirmationPostee();
    }

    private static Suite suite(FaitsDuSuivi faits) {
        if (faits.courrierRevenu() && faits.etat().attendUnPapier()) {
            return pour(
                    VOUS,
                    "Un courrier du service est revenu sans vous avoir été remis. Vérifiez votre adresse dans le récapitulatif,"
                            + " puis écrivez au service ou appelez-le.");
        }
        return switch (faits.etat()) {
            case PREINSCRIT -> aConfirmer(faits);
            case CANDIDATURE_A_EXAMINER ->
                pour(
                        SERVICE,
                        "Le service examine votre candidature : une autre porte la même identité à cette session. "
                                + RIEN_A_ENVOYER
                                + " Si vous n’avez fait qu’une pré-inscription, dites-le au service.");
            case CONFIRMATION_RECUE ->
                new Suite(
                        "Le service contrôle votre confirmation. " + RIEN_A_ENVOYER,
                        SERVICE,
                        List.of(),
                        faits.delai()
                                .filter(DelaiUsuel::significatif)
                                .map(DelaiUsuel::phrase)
                                .orElse(null));
            case INCOMPLET -> aPoster(faits, "Envoyez au service les pièces qui manquent", faits.piecesManquantes());
            case A_SIGNER_DE_NOUVEAU ->
                aPoster(
                        faits,
                        "Signez de nouveau la confirmation, celle qui porte le numéro " + faits.numero()
                                + ", et postez-la",
                        List.of());
            case INSCRIT ->
                pour(
                        PERSONNE,
                        "Vous êtes inscrit. " + RIEN_A_ENVOYER
                                + " Votre convocation aux épreuves viendra du service des examens.");
            case SANS_SUITE ->
                pour(
                        PERSONNE,
                        "Cette candidature reste sans suite. La lettre qui vous est envoyée donne les motifs et dit comment"
                                + " contester la décision.");
            case CADUC ->
                pour(
                        PERSONNE,
                        "Cette pré-inscription n’a plus d’effet. La lettre qui vous est envoyée donne les motifs et dit comment"
                                + " contester la décision.");
        };
    }

    private static Suite aConfirmer(FaitsDuSuivi faits) {
        return attendLaConfirmation(faits)
                ? pour(
                        SERVICE,
                        "Le service vous enverra la confirmation par la poste. Vous la signerez et la posterez avant le "
                                + Dates.jour(faits.retourAvant()) + ".")
                : aPoster(faits, "Signez la confirmation et postez-la", faits.joindre());
    }

    private static Suite aPoster(FaitsDuSuivi faits, String geste, List<String> precisions) {
        var limite = Dates.jour(faits.retourAvant());
        return new Suite(
                faits.retourDepasse()
                        ? geste + " sans attendre : la date limite du " + limite
                                + " est passée. Prévenez le service ; rien n’est décidé sans qu’une personne ait examiné votre"
                                + " dossier."
                        : geste + " avant le " + limite + ".",
                VOUS,
                precisions,
                null);
    }

    private static Suite pour(String qui, String action) {
        return new Suite(action, qui, List.of(), null);
    }

    private static List<Echeance> echeances(FaitsDuSuivi faits) {
        var echeances = new ArrayList<Echeance>();
        faits.modifiableJusquau()
                .filter(jour -> !faits.aujourdhui().isAfter(jour))
                .ifPresent(jour -> echeances.add(new Echeance(
                        "modification",
                        jour,
                        "Dernier jour pour modifier votre pré-inscription au CAP",
                        "Dossier " + faits.numero() + ". L’heure exacte est sur la page de votre dossier.")));
        if (faits.etat().attendUnPapier() && !faits.retourDepasse()) {
            echeances.add(new Echeance("retour", faits.retourAvant(), titre(faits), texte(faits)));
        }
        return echeances;
    }

    private static String titre(FaitsDuSuivi faits) {
        return faits.etat() == EtatDossier.INCOMPLET
                ? "Pièces manquantes à envoyer au service des examens"
                : "Confirmation d’inscription au CAP à signer et à poster";
    }

    private static String texte(FaitsDuSuivi faits) {
        var details = faits.etat() == EtatDossier.INCOMPLET ? faits.piecesManquantes() : faits.joindre();
        return "Dossier " + faits.numero() + ". Cachet de la poste faisant foi."
                + (details.isEmpty() ? "" : "\n- " + String.join("\n- ", details));
    }
}

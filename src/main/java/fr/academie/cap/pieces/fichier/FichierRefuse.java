package fr.academie.cap.pieces.fichier;

import fr.academie.cap.socle.RefusMetier;

/** Ce que le fichier a, et ce que le candidat peut faire. */
public class FichierRefuse extends RefusMetier {

    private static final long serialVersionUID = 1L;

    FichierRefuse(Motif motif) {
        super(motif.code, motif.phrase, "fichier", null);
    }

    /** Why a file is not kept, in words that say what to do. */
    enum Motif {
        ABSENT("CAP-PCE-001", "Choisissez un fichier avant d'envoyer."),
        VIDE(
                "CAP-PCE-002",
                "Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier, puis choisissez-le de nouveau."),
        TROP_LOURD(
                "CAP-PCE-003",
                "Ce fichier dépasse 5 Mo. Photographiez le document en qualité moyenne, ou enregistrez-le en PDF."),
        TYPE(
                "CAP-PCE-004",
                "Ce fichier n'est ni un PDF, ni une photo JPEG ou PNG. Enregistrez le document dans l'un de ces trois"
                        + " formats."),
        HEIC(
                "CAP-PCE-005",
                "Cette photo est au format HEIC, que le service ne lit pas. Dans les réglages de l'appareil photo,"
                        + " choisissez « Le plus compatible », puis reprenez la photo."),
        DEGUISE(
                "CAP-PCE-006",
                "Le contenu de ce fichier ne correspond pas à son nom. Enregistrez de nouveau le document en PDF, JPEG ou"
                        + " PNG."),
        PDF_ILLISIBLE(
                "CAP-PCE-007",
                "Ce PDF est abîmé ou incomplet. Enregistrez-le de nouveau, ou photographiez le document."),
        PDF_PROTEGE("CAP-PCE-008", "Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans protection."),
        PDF_ACTIF(
                "CAP-PCE-009",
                "Ce PDF contient un programme ou un fichier joint. Imprimez-le en PDF, puis envoyez cette copie."),
        PDF_PAGES("CAP-PCE-010", "Ce PDF a plus de 20 pages. N'envoyez que les pages demandées."),
        IMAGE_ILLISIBLE("CAP-PCE-011", "Cette image est abîmée ou incomplète. Reprenez la photo."),
        IMAGE_IMMENSE(
                "CAP-PCE-012",
                "Cette image est trop grande : 24 millions de points au plus. Reprenez-la en qualité moyenne.");

        private final String code;
        private final String phrase;

        Motif(String code, String phrase) {
            this.code = code;
            this.phrase = phrase;
        }
    }
}

package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;
import java.time.LocalDate;

/**
 * Haut d'une lettre : qui écrit, à qui, quand, à quel propos.
 *
 * @param lieu ville d'où la lettre est écrite
 * @param candidat prénoms et nom tels qu'ils figureront au diplôme
 * @param specialite intitulé de la spécialité, sans le mot CAP
 */
public record EnTete(
        Emetteur emetteur,
        AdressePostale destinataire,
        String lieu,
        LocalDate date,
        CodeConfirmation dossier,
        String candidat,
        String specialite) {}

package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Tache;
import java.time.LocalDate;

/**
 * Une ligne de la liste.
 *
 * @param echeance last day, in the académie's calendar
 * @param joursRestants negative when late
 * @param pris name of who has it in hand, empty when nobody has
 * @param aMoi the reader has it in hand
 */
public record LigneDeCorbeille(Tache tache, LocalDate echeance, long joursRestants, String pris, boolean aMoi) {}

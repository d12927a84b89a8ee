package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Tache;
import java.time.LocalDate;

/**
 * Une ligne de la liste.
 *
 * @param echeance last day, in the académie's calendar
 * @param joursRestants negative when late
 * @param arrivee when it came, in words: « aujourd'hui », « il y a 3 j »
 * @param pris name of who has it in hand, empty when nobody has
 * @param aMoi the reader has it in hand
 */
public record LigneDeCorbeille(
        Tache tache, LocalDate echeance, long joursRestants, String arrivee, String pris, boolean aMoi) {}

package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireLien;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireReprise;
import java.time.LocalDate;
import java.util.List;

/** Les deux écrans de « Reprendre plus tard » : où envoyer le lien, puis la date qui l'ouvre. */
public final class LectureReprise {

    private LectureReprise() {}

    public static Lecture<String> courriel(FormulaireReprise saisi) {
        var constats = new Constats(saisi.confirmations());
        var courriel = LectureCourriel.lire("courriel", saisi.courriel(), constats);
        return constats.conclure(courriel::orElseThrow);
    }

    public static Lecture<DateNaissance> naissance(FormulaireLien saisi, LocalDate jour) {
        var constats = new Constats(List.of());
        var naissance = LectureDate.lire("naissance", saisi.naissance(), jour, constats);
        return constats.conclure(naissance::orElseThrow);
    }
}

package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Resultat;
import java.util.List;

/** Ce qu'un passage sur les résultats apprend, avant tout calcul : absences, manques, notes. */
record Releve(
        boolean absentObligatoire,
        boolean absentFacultative,
        boolean manque,
        boolean noteObligatoire,
        boolean absenceJustifiee,
        boolean remplacable,
        boolean inapte,
        boolean acquise) {

    static Releve de(List<Resultat> resultats) {
        var absentObligatoire = false;
        var absentFacultative = false;
        var manque = false;
        var note = false;
        var justifiee = false;
        var remplacable = false;
        var inapte = false;
        var acquise = false;
        for (var i = 0; i < resultats.size(); i++) {
            var resultat = resultats.get(i);
            var facultative = resultat.unite().facultative();
            var inscrit = resultat.position() == Position.INSCRIT;
            if (inscrit && resultat.presence() == Presence.ABSENT) {
                absentFacultative |= facultative;
                absentObligatoire |= !facultative;
            } else if (inscrit && resultat.presence() == Presence.ABSENT_JUSTIFIE && !facultative) {
                justifiee = true;
                remplacable |= Remplacement.seRemplace(resultat.unite());
            }
            manque |= !facultative && resultat.position() == Position.NON_INSCRIT;
            note |= !facultative && (inscrit || resultat.position() == Position.BENEFICE);
            inapte |= resultat.position() == Position.INAPTE;
            acquise |= resultat.position() == Position.ACQUISE_PAR_VAE;
        }
        return new Releve(absentObligatoire, absentFacultative, manque, note, justifiee, remplacable, inapte, acquise);
    }
}

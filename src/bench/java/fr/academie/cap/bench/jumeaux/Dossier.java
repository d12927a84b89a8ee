package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.FaitsDeProcedure.Fondement;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Voie;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate as the twins read it: flat, ages computed. Made before the clock starts. */
public record Dossier(
        boolean naissanceConnue,
        int age,
        @Nullable Voie voie,
        boolean formationJustifiee,
        boolean experienceExigee,
        int semaines,
        boolean issueDeFormation,
        @Nullable Forme demandee,
        boolean derogation,
        boolean inscriptionProuvee,
        @Nullable Forme dejaArretee,
        boolean memeSpecialite,
        @Nullable Etablissement etablissement,
        boolean habilite,
        Fondement fondement,
        boolean prevue,
        boolean justifiee,
        int anciennete,
        boolean epsDemandee,
        Voie voieJugee,
        boolean chefDonne,
        int chefDOeuvre,
        boolean livretProduit,
        boolean livretExamine,
        boolean remplacementPasse,
        List<Epreuve> epreuves) {

    static Dossier de(Candidat candidat) {
        var session = candidat.droit().session();
        var naissance = candidat.admission().naissance();
        var jury = candidat.deliberation();
        var chef = jury.chefDOeuvre();
        return new Dossier(
                naissance != null,
                age(session, naissance),
                candidat.admission().voie(),
                candidat.admission().formationJustifiee(),
                candidat.admission().experienceExigee(),
                candidat.admission().semainesProuvees(),
                candidat.forme().issueDeFormation(),
                candidat.forme().demandee(),
                candidat.forme().derogationAccordee(),
                candidat.forme().inscriptionProuvee(),
                candidat.forme().dejaArretee(),
                candidat.forme().memeSpecialite(),
                candidat.preparation().etablissement(),
                candidat.preparation().habilite(),
                candidat.dispense().fondement(),
                candidat.dispense().prevue(),
                candidat.dispense().justifiee(),
                session - candidat.dispense().sessionDObtention(),
                candidat.eps().demandee(),
                jury.voie(),
                chef != null,
                chef == null ? Resultat.SANS_NOTE : chef,
                jury.livretProduit(),
                jury.livretExamine(),
                jury.remplacementPasse(),
                epreuves(jury.resultats()));
    }

    private static int age(int session, @Nullable Year naissance) {
        return naissance == null ? 0 : session - naissance.getValue();
    }

    private static List<Epreuve> epreuves(List<Resultat> resultats) {
        var porteuse = -1;
        for (var rang = 0; rang < resultats.size(); rang++) {
            var unite = resultats.get(rang).unite();
            if (unite.estProfessionnelle()
                    && (porteuse < 0
                            || unite.coefficient()
                                    > resultats.get(porteuse).unite().coefficient())) {
                porteuse = rang;
            }
        }
        var epreuves = new ArrayList<Epreuve>();
        for (var rang = 0; rang < resultats.size(); rang++) {
            var resultat = resultats.get(rang);
            var unite = resultat.unite();
            epreuves.add(new Epreuve(
                    rang,
                    unite.code(),
                    unite.nature(),
                    unite.coefficient(),
                    unite.facultative(),
                    resultat.position(),
                    resultat.presence(),
                    resultat.note(),
                    rang == porteuse));
        }
        return List.copyOf(epreuves);
    }
}

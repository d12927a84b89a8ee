package fr.academie.cap.simulateurs;

import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sous quelle forme, et par quel contrôle, un candidat passe l'examen. */
@Component
public class FormeEtMode {

    /**
     * @param habilite l'établissement est habilité au contrôle en cours de formation
     * @param derogation le recteur a accordé une dérogation à la session unique
     * @param inscriptionProuvee inscription en formation continue ou à distance prouvée par un mineur
     */
    public record Situation(
            Voie voie,
            Etablissement etablissement,
            boolean habilite,
            Year naissance,
            boolean derogation,
            boolean inscriptionProuvee) {}

    /** @param formes verdict rendu à qui demande cette forme */
    public record Reponse(Map<Forme, Verdict<Forme>> formes, Verdict<ModeEvaluation> mode) {}

    private final ReglesCap regles;

    FormeEtMode(ReglesCap regles) {
        this.regles = regles;
    }

    public Reponse examiner(Situation situation, Droit droit) {
        var formes = new EnumMap<Forme, Verdict<Forme>>(Forme.class);
        for (var forme : Forme.values()) {
            formes.put(forme, regles.forme(choix(situation, forme), droit));
        }
        return new Reponse(formes, regles.modeEvaluation(preparation(situation), droit));
    }

    /** Comment une épreuve du règlement s'évalue dans ce mode. */
    public static boolean enCoursDeFormation(UniteDExamen.Mode prevu, ModeEvaluation mode) {
        return switch (mode) {
            case CCF_INTEGRAL -> true;
            case TERMINAL -> false;
            default -> prevu != UniteDExamen.Mode.PONCTUELLE;
        };
    }

    private static Faits.ChoixDeForme choix(Situation situation, Forme demandee) {
        return Faits.ChoixDeForme.premier(
                situation.naissance(),
                situation.voie(),
                demandee,
                situation.derogation(),
                situation.inscriptionProuvee());
    }

    private static FaitsDEpreuves.Preparation preparation(Situation situation) {
        return new FaitsDEpreuves.Preparation(
                situation.voie(), situation.etablissement(), situation.habilite(), situation.naissance());
    }
}

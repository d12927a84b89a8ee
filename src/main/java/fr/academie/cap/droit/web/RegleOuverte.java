package fr.academie.cap.droit.web;

/** Les règles qu'un programme peut interroger, dans les mots de la page ; une épreuve les compare au contrat. */
public enum RegleOuverte {
    ADMISSION("admission", "Le candidat peut-il se présenter ?"),
    FORME("forme", "La forme d’examen demandée est-elle ouverte ?"),
    MODE_EVALUATION("mode-evaluation", "Contrôle en cours de formation ou terminal ?"),
    DISPENSE_EPS("dispense-eps", "La dispense d’éducation physique et sportive peut-elle être demandée ?"),
    NOTES_CONSERVEES("notes-conservees", "La note peut-elle être gardée, et jusqu’à quelle session ?"),
    DELIVRANCE("delivrance", "Que donnent les notes et les positions, avant la décision du jury ?"),
    REMPLACEMENT("remplacement", "L’épreuve manquée peut-elle être remplacée ?"),
    COMPOSITION_JURY("composition-jury", "Le jury est-il régulièrement composé ?"),
    ECHEANCE_LEGALE("echeance-legale", "Quand le silence produit-il son effet, et lequel ?");

    private static final char INSECABLE = '\u00a0';

    private final String chemin;
    private final String question;

    RegleOuverte(String chemin, String question) {
        this.chemin = chemin;
        this.question = question.replace(" ?", INSECABLE + "?");
    }

    public String adresse() {
        return "/api/v1/regles/" + chemin;
    }

    public String question() {
        return question;
    }
}

package fr.academie.cap.simulateurs.web;

import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Voie;
import fr.academie.cap.simulateurs.FormeEtMode.Situation;
import java.time.Year;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Les champs de la page « forme et mode », tels qu'ils sont écrits dans l'adresse. */
record QuestionDeForme(
        String voie,
        String etablissement,
        String habilite,
        String naissance,
        String session,
        String derogation,
        String inscription,
        String specialite) {

    private static final String COCHE = "true";
    static final int DERNIERE_SESSION = 2099;
    private static final int PREMIERE_SESSION = 2002;
    private static final int AGE_MINIMAL = 13;
    private static final int AGE_MAXIMAL = 110;

    QuestionDeForme(
            @Nullable String voie,
            @Nullable String etablissement,
            @Nullable String habilite,
            @Nullable String naissance,
            @Nullable String session,
            @Nullable String derogation,
            @Nullable String inscription,
            @Nullable String specialite) {
        this.voie = Saisie.net(voie);
        this.etablissement = Saisie.net(etablissement);
        this.habilite = coche(habilite);
        this.naissance = Saisie.net(naissance);
        this.session = Saisie.net(session);
        this.derogation = coche(derogation);
        this.inscription = coche(inscription);
        this.specialite = Saisie.net(specialite);
    }

    static QuestionDeForme vierge(int session) {
        return new QuestionDeForme(null, null, null, null, Integer.toString(session), null, null, null);
    }

    /** Une question lue : chaque champ avait un sens. */
    record Lue(Situation situation, int session) {}

    /** @return empty when an error was noted */
    Optional<Lue> lire(BindingResult erreurs) {
        var quelle = Saisie.parmi(Voie.class, voie);
        if (quelle.isEmpty()) {
            Saisie.signaler(erreurs, "voie", "Dites comment l’examen est préparé");
        }
        var ou = quelle.flatMap(this::lieu);
        if (quelle.isPresent() && ou.isEmpty()) {
            Saisie.signaler(erreurs, "etablissement", "Choisissez l’établissement de préparation");
        }
        var visee = session(session, "session", erreurs);
        var nee = naissance(visee, erreurs);
        if (erreurs.hasErrors() || nee.isEmpty()) {
            return Optional.empty();
        }
        return quelle.flatMap(v -> ou.map(e -> new Lue(situation(v, e, nee.getAsInt()), visee.getAsInt())));
    }

    private Situation situation(Voie quelle, Etablissement ou, int naissance) {
        return new Situation(
                quelle,
                ou,
                habilite.equals(COCHE),
                Year.of(naissance),
                derogation.equals(COCHE),
                inscription.equals(COCHE));
    }

    /** Text and no boolean: an address that says anything else is a box left empty, never an error page. */
    private static String coche(@Nullable String tape) {
        return COCHE.equals(tape) ? COCHE : "false";
    }

    /** Who prepares alone, or at a distance, has no establishment to name. */
    private Optional<Etablissement> lieu(Voie quelle) {
        if (!etablissement.isEmpty()) {
            return Saisie.parmi(Etablissement.class, etablissement);
        }
        return switch (quelle) {
            case AUCUNE -> Optional.of(Etablissement.AUCUN);
            case DISTANCE -> Optional.of(Etablissement.CENTRE_A_DISTANCE);
            default -> Optional.empty();
        };
    }

    static OptionalInt session(String tapee, String champ, BindingResult erreurs) {
        var annee = Saisie.annee(tapee);
        if (annee.isEmpty()) {
            Saisie.signaler(erreurs, champ, "Écrivez l’année de la session en quatre chiffres, par exemple 2027");
        } else if (annee.getAsInt() < PREMIERE_SESSION || annee.getAsInt() > DERNIERE_SESSION) {
            Saisie.signaler(
                    erreurs,
                    champ,
                    "Écrivez une session de 2006 à 2099 : avant le 1er septembre 2002, le CAP relève d’un autre décret");
        }
        return annee;
    }

    private OptionalInt naissance(OptionalInt visee, BindingResult erreurs) {
        var annee = Saisie.annee(naissance);
        if (annee.isEmpty()) {
            Saisie.signaler(erreurs, "naissance", "Écrivez l’année de naissance en quatre chiffres, par exemple 2009");
        } else if (visee.isPresent()) {
            var age = visee.getAsInt() - annee.getAsInt();
            if (age < AGE_MINIMAL || age > AGE_MAXIMAL) {
                Saisie.signaler(
                        erreurs,
                        "naissance",
                        "Vérifiez l’année de naissance : à la session " + visee.getAsInt() + ", elle donnerait " + age
                                + " ans");
            }
        }
        return annee;
    }
}

package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeEnCours;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.web.DateTapee;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Les champs de l'horloge légale, tels qu'ils sont écrits dans l'adresse. */
record QuestionDHorloge(
        String procedure, String academie, String recue, String pieces, String complete, String notifiee) {

    private static final LocalDate PREMIER_JOUR = LocalDate.of(2002, 9, 1);
    private static final LocalDate DERNIER_JOUR = LocalDate.of(2099, 12, 31);

    QuestionDHorloge(
            @Nullable String procedure,
            @Nullable String academie,
            @Nullable String recue,
            @Nullable String pieces,
            @Nullable String complete,
            @Nullable String notifiee) {
        this.procedure = Saisie.net(procedure);
        this.academie = Saisie.net(academie);
        this.recue = Saisie.net(recue);
        this.pieces = Saisie.net(pieces);
        this.complete = Saisie.net(complete);
        this.notifiee = Saisie.net(notifiee);
    }

    /** Une question lue : chaque champ avait un sens. */
    record Lue(DemandeEnCours demande, Academie academie) {}

    /** @return empty when an error was noted */
    Optional<Lue> lire(Academies academies, BindingResult erreurs) {
        var quoi = Saisie.parmi(Procedure.class, procedure);
        if (quoi.isEmpty()) {
            Saisie.signaler(erreurs, "procedure", "Choisissez la procédure");
        }
        var ou = academies.parCode(academie);
        if (ou.isEmpty()) {
            Saisie.signaler(erreurs, "academie", "Choisissez l’académie qui reçoit la demande");
        }
        var recueLe = date("recue", recue, erreurs);
        if (recue.isEmpty()) {
            Saisie.signaler(erreurs, "recue", "Écrivez la date de réception, par exemple 30/11/2026");
        }
        var demandees = date("pieces", pieces, erreurs);
        var completeLe = date("complete", complete, erreurs);
        var decidee = date("notifiee", notifiee, erreurs);
        if (recueLe != null) {
            ordonner(recueLe, demandees, completeLe, decidee, erreurs);
        }
        if (erreurs.hasErrors() || recueLe == null || quoi.isEmpty()) {
            return Optional.empty();
        }
        // without a word on missing papers, the request came complete
        var fini = demandees == null && completeLe == null ? recueLe : completeLe;
        return ou.map(a -> new Lue(new DemandeEnCours(quoi.get(), recueLe, demandees, fini, decidee), a));
    }

    private static @Nullable LocalDate date(String champ, String tapee, BindingResult erreurs) {
        if (tapee.isEmpty()) {
            return null;
        }
        var lue = DateTapee.lire(tapee);
        if (lue.isEmpty()) {
            Saisie.signaler(
                    erreurs,
                    champ,
                    "« " + tapee + " » n’est pas une date du calendrier : écrivez jour/mois/année, comme 30/11/2026");
            return null;
        }
        if (lue.get().isBefore(PREMIER_JOUR)) {
            Saisie.signaler(
                    erreurs,
                    champ,
                    "Ce service applique le droit du CAP depuis le 1er septembre 2002 : écrivez une date à partir de ce jour");
        } else if (lue.get().isAfter(DERNIER_JOUR)) {
            Saisie.signaler(erreurs, champ, "Écrivez une date avant l’année 2100");
        }
        return lue.get();
    }

    private static void ordonner(
            LocalDate recue,
            @Nullable LocalDate demandees,
            @Nullable LocalDate complete,
            @Nullable LocalDate notifiee,
            BindingResult erreurs) {
        if (demandees != null && demandees.isBefore(recue)) {
            Saisie.signaler(erreurs, "pieces", "Les pièces se demandent après la réception : corrigez l’une des dates");
        }
        if (complete != null && complete.isBefore(demandees == null ? recue : demandees)) {
            Saisie.signaler(
                    erreurs,
                    "complete",
                    demandees == null
                            ? "Le dossier ne peut pas être complet avant sa réception : corrigez l’une des dates"
                            : "Le dossier ne peut pas être complet avant la demande de pièces : corrigez l’une des dates");
        }
        if (notifiee != null && notifiee.isBefore(recue)) {
            Saisie.signaler(
                    erreurs, "notifiee", "La décision se notifie après la réception : corrigez l’une des dates");
        }
    }

    /** Les mêmes champs, dans l'ordre, sans ceux qui sont vides : l'adresse à garder. */
    Map<String, String> champs() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("procedure", procedure);
        champs.put("academie", academie);
        champs.put("recue", recue);
        champs.put("pieces", pieces);
        champs.put("complete", complete);
        champs.put("notifiee", notifiee);
        champs.values().removeIf(String::isEmpty);
        return champs;
    }
}

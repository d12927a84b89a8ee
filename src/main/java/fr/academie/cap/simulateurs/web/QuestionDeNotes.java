package fr.academie.cap.simulateurs.web;

import org.jspecify.annotations.Nullable;

/** La spécialité et la session de « garder ou repasser », telles qu'elles sont écrites dans l'adresse. */
record QuestionDeNotes(String specialite, String session) {

    QuestionDeNotes(@Nullable String specialite, @Nullable String session) {
        this.specialite = Saisie.net(specialite);
        this.session = Saisie.net(session);
    }
}

package fr.academie.cap.droit.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/** Une demande que l'interface refuse, en disant pourquoi et quoi corriger. */
class DemandeRefusee extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetail detail;

    private DemandeRefusee(ProblemDetail detail) {
        super(detail.getDetail());
        this.detail = detail;
    }

    static DemandeRefusee de(Probleme probleme, String phrase) {
        return new DemandeRefusee(detail(probleme, phrase));
    }

    static DemandeRefusee de(Probleme probleme, String phrase, List<ErreurDeFait> erreurs) {
        var detail = detail(probleme, phrase);
        detail.setProperty("errors", List.copyOf(erreurs));
        return new DemandeRefusee(detail);
    }

    /** Un refus que la loi fonde : il cite son article. */
    static DemandeRefusee de(
            Probleme probleme, String phrase, List<ErreurDeFait> erreurs, Map<String, Object> complements) {
        var refus = de(probleme, phrase, erreurs);
        complements.forEach(refus.detail::setProperty);
        return refus;
    }

    static ProblemDetail detail(Probleme probleme, String phrase) {
        var detail = ProblemDetail.forStatusAndDetail(probleme.statut(), phrase);
        detail.setType(probleme.type());
        detail.setTitle(probleme.titre());
        return detail;
    }

    ProblemDetail detail() {
        return detail;
    }
}

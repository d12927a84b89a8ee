package fr.academie.cap.simulateurs.web;

import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.Reglements;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.web.Choix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Les spécialités dont le référentiel connaît le règlement d'examen. */
@Component
class SpecialitesSimulees {

    private final Specialites specialites;
    private final Reglements reglements;

    SpecialitesSimulees(Specialites specialites, Reglements reglements) {
        this.specialites = specialites;
        this.reglements = reglements;
    }

    /** Celles qui se présentent à cette session, ou s'y rattrapent. */
    List<Choix> choix(int session) {
        var ouvertes = specialites.ouvertesALaSession(session).stream();
        var rattrapages = specialites.enRattrapageALaSession(session).stream();
        return Saisie.triees(
                        java.util.stream.Stream.concat(ouvertes, rattrapages)
                                .distinct()
                                .filter(s -> reglement(s, session).isPresent())
                                .toList(),
                        Specialite::libelle)
                .stream()
                .map(s -> Choix.de(s.code(), s.libelle()))
                .toList();
    }

    Optional<Specialite> parCode(String code) {
        return specialites.parCode(code);
    }

    /** @return empty when an error was noted: unknown, closed at that session, or whose coefficients we do not know */
    Optional<Reglement> lire(String code, int session, BindingResult erreurs) {
        var specialite = specialites.parCode(code);
        if (specialite.isEmpty()) {
            Saisie.signaler(erreurs, "specialite", "Choisissez une spécialité de la liste");
            return Optional.empty();
        }
        var choisie = specialite.get();
        if (!choisie.estOuverteA(session) && !choisie.estEnRattrapageA(session)) {
            Saisie.signaler(erreurs, "session", fermee(choisie, session));
            return Optional.empty();
        }
        var reglement = reglement(choisie, session);
        if (reglement.isEmpty()) {
            Saisie.signaler(
                    erreurs,
                    "specialite",
                    "Le règlement d’examen de cette spécialité n’est pas connu ici pour la session " + session
                            + " : choisissez une autre spécialité ou une autre session");
        }
        return reglement;
    }

    private String fermee(Specialite specialite, int session) {
        if (session < specialite.premiereSession()) {
            return specialite.libelle() + " s’ouvre à la session " + specialite.premiereSession()
                    + " : choisissez une session à partir de celle-là";
        }
        var suites = specialites.remplacantes(specialite.code(), session).stream()
                .map(Specialite::libelle)
                .collect(Collectors.joining(", "));
        return specialite.libelle() + " est close à la session " + session + " (dernière session : "
                + specialite.derniereSession().orElse(session) + ")"
                + (suites.isEmpty() ? "" : ". Lui succède : " + suites);
    }

    /** A rattrapage session falls under the last règlement, that no longer names it. */
    private Optional<Reglement> reglement(Specialite specialite, int session) {
        return reglements
                .enVigueur(specialite.code(), session)
                .or(() ->
                        specialite.estEnRattrapageA(session) ? reglements.dernier(specialite.code()) : Optional.empty())
                .filter(r -> r.unites().stream().map(UniteDExamen::enDroit).allMatch(Optional::isPresent));
    }
}

package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Etablissement;
import fr.academie.cap.web.Choix;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les listes où le candidat choisit, dans les mots de l'écran. */
@Component
class ListesDEcran {

    static final List<Choix> OUI_NON = List.of(Choix.de("oui", "Oui"), Choix.de("non", "Non"));

    private final ReferentielDeSaisie referentiel;

    ListesDEcran(ReferentielDeSaisie referentiel) {
        this.referentiel = referentiel;
    }

    List<Choix> departements() {
        return referentiel.departements().stream()
                .filter(d -> d.academie().isPresent())
                .map(d -> Choix.de(d.code(), d.code() + " – " + d.nom()))
                .toList();
    }

    List<Choix> pays() {
        return referentiel.pays().stream().map(p -> Choix.de(p.code(), p.nom())).toList();
    }

    List<Choix> categories() {
        return referentiel.categories().stream()
                .map(c -> Choix.de(c.code(), c.libelle()))
                .toList();
    }

    List<Choix> etablissements(String academie) {
        return referentiel.etablissements(academie).stream()
                .map(e -> Choix.de(e.code(), intitule(e)))
                .toList();
    }

    /** Former establishment: nobody was ever trained in a fictitious one. */
    List<Choix> anciens(String academie) {
        return referentiel.etablissements(academie).stream()
                .filter(e -> !e.fictif())
                .map(e -> Choix.de(e.code(), intitule(e)))
                .toList();
    }

    List<Choix> specialites(int session) {
        return referentiel.specialites(session).stream()
                .map(s -> Choix.de(s.code(), s.libelle() + " (" + Candidature.codeAffiche(s.code()) + ")"))
                .toList();
    }

    static String intitule(Etablissement etablissement) {
        return etablissement.ville().isBlank()
                ? etablissement.nom()
                : etablissement.ville() + " – " + etablissement.nom();
    }
}

package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Candidature.Justificatif;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Categorie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Specialite;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.regles.Forme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Étape 5 : la spécialité, la forme de l'examen et la preuve de formation d'un mineur. */
public final class ControleCandidature {

    private ControleCandidature() {}

    public static Lecture<Candidature> examiner(FormulaireCandidature saisi, DroitDeSaisie droit, Contexte contexte) {
        var constats = new Constats(List.of());
        var specialite = specialite(saisi, constats, contexte);
        specialite.flatMap(s -> droit.specialite(s, contexte)).ifPresent(constats::signaler);
        var justificatif = justificatif(saisi, contexte);
        var forme = Arrays.stream(Forme.values())
                .filter(f -> f.name().equals(saisi.forme()))
                .findFirst();
        if (forme.isEmpty()) {
            constats.signaler("forme", Anomalie.FORME_OBLIGATOIRE);
        }
        droit.admission(justificatif.isPresent(), contexte).ifPresent(constats::signaler);
        forme.flatMap(f -> droit.forme(f, justificatif.isPresent(), saisi.specialite(), contexte))
                .ifPresent(constats::signaler);
        return constats.conclure(
                () -> new Candidature(specialite.orElseThrow().code(), forme.orElseThrow(), justificatif));
    }

    private static Optional<Specialite> specialite(FormulaireCandidature saisi, Constats constats, Contexte contexte) {
        if (saisi.specialite().isBlank()) {
            return constats.refuser("specialite", Anomalie.SPECIALITE_OBLIGATOIRE);
        }
        var connue = contexte.referentiel().specialite(saisi.specialite());
        return connue.isPresent() ? connue : constats.refuser("specialite", Anomalie.SPECIALITE_INCONNUE);
    }

    /** The paper is the one of the candidate's own route: there is nothing else to choose. */
    private static Optional<Justificatif> justificatif(FormulaireCandidature saisi, Contexte contexte) {
        return !saisi.justificatif()
                ? Optional.empty()
                : contexte.saisie()
                        .situation()
                        .flatMap(s -> contexte.referentiel().categorie(s.categorie()))
                        .map(Categorie::voie)
                        .flatMap(Justificatif::de);
    }
}

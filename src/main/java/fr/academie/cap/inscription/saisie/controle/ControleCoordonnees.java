package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.Coordonnees.Adresse;
import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import java.util.Arrays;
import java.util.Optional;

/** Étape 3 : où envoyer la confirmation, comment joindre le candidat. */
public final class ControleCoordonnees {

    private ControleCoordonnees() {}

    public static Lecture<Coordonnees> examiner(FormulaireCoordonnees saisi, Contexte contexte) {
        var constats = new Constats(saisi.confirmations());
        var residence = residence(saisi.residence());
        if (residence.isEmpty()) {
            constats.signaler("residence", Anomalie.RESIDENCE_OBLIGATOIRE);
        }
        var adresse = new LectureAdresse(saisi, contexte, constats).lire(residence);
        var mobile = LectureMobile.lire("mobile", saisi.mobile(), constats);
        var courriel = LectureCourriel.lire("courriel", saisi.courriel(), constats);
        var representant = LectureRepresentant.lire(saisi.representant(), contexte, constats);
        return constats.conclure(() -> new Coordonnees(
                residence.orElseThrow(),
                adresse.orElseThrow(),
                departement(adresse.orElseThrow(), contexte),
                mobile.orElseThrow(),
                courriel.orElseThrow(),
                representant));
    }

    private static Optional<Residence> residence(String brut) {
        return Arrays.stream(Residence.values())
                .filter(r -> r.name().equals(brut))
                .findFirst();
    }

    private static Optional<String> departement(Adresse adresse, Contexte contexte) {
        return contexte.referentiel().communes(adresse.codePostal()).stream()
                .filter(c -> Texte.cle(c.nom()).equals(Texte.cle(adresse.localite())))
                .map(c -> c.departement())
                .findFirst();
    }
}

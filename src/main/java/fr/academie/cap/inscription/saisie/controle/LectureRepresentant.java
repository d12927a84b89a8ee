package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Representant.Lien;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireRepresentant;
import java.util.Arrays;
import java.util.Optional;

/** Le représentant légal : demandé à qui n'a pas dix-huit ans le jour où il répond, jamais à un autre. */
public final class LectureRepresentant {

    private LectureRepresentant() {}

    public static boolean demande(Contexte contexte) {
        return contexte.saisie()
                .etatCivil()
                .filter(e -> !e.naissance().majeurLe(contexte.jour()))
                .isPresent();
    }

    static Optional<Representant> lire(FormulaireRepresentant saisi, Contexte contexte, Constats constats) {
        if (!demande(contexte)) {
            return Optional.empty();
        }
        var nom = LectureNom.obligatoire("representant.nom", saisi.nom(), Anomalie.REPRESENTANT_NOM, constats);
        var prenoms = LectureNom.obligatoire(
                "representant.prenoms", saisi.prenoms(), Anomalie.REPRESENTANT_PRENOMS, constats);
        var lien = Arrays.stream(Lien.values())
                .filter(l -> l.name().equals(saisi.lien()))
                .findFirst();
        if (lien.isEmpty()) {
            constats.signaler("representant.lien", Anomalie.REPRESENTANT_LIEN);
        }
        var mobile = saisi.mobile().isBlank()
                ? Optional.<String>empty()
                : LectureMobile.lire("representant.mobile", saisi.mobile(), constats);
        return nom.flatMap(n -> prenoms.flatMap(p -> lien.map(l -> new Representant(n, p, l, mobile))));
    }
}

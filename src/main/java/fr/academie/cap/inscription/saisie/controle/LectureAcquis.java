package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.regles.Position;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Une ligne cochée de la page d'un diplôme. */
final class LectureAcquis {

    private static final int AGE_PREMIER_EXAMEN = 12;
    private static final int LIEU_MAX = 60;
    private static final Pattern QUATRE = Pattern.compile("[0-9]{4}");
    private static final Pattern AVEC_LETTRE = Pattern.compile("[0-9]*\\p{L}[0-9\\p{L}]*");

    private final String prefixe;
    private final int naissance;
    private final LocalDate jour;
    private final Constats constats;

    LectureAcquis(String prefixe, int naissance, LocalDate jour, Constats constats) {
        this.prefixe = prefixe;
        this.naissance = naissance;
        this.jour = jour;
        this.constats = constats;
    }

    Optional<Acquis.Epreuve> lire(FormulaireAcquis.Ligne ligne, Unite unite, Position effet) {
        var annee = annee(ligne.annee());
        var lieu = lieu(ligne.lieu());
        var note = note(effet, ligne.note());
        if (annee.isEmpty() || lieu.isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Acquis.Epreuve(unite.code(), unite.libelle(), effet, annee.get(), lieu.get(), note.get()));
    }

    private Optional<Integer> annee(String brut) {
        var champ = prefixe + "annee";
        var texte = Texte.sansEspace(brut);
        if (texte.isEmpty()) {
            return constats.refuser(champ, Anomalie.ACQUIS_ANNEE_OBLIGATOIRE);
        }
        if (AVEC_LETTRE.matcher(texte).matches()) {
            return constats.refuser(champ, Anomalie.ACQUIS_ANNEE_LETTRE);
        }
        if (!QUATRE.matcher(texte).matches()) {
            return constats.refuser(champ, Anomalie.ACQUIS_ANNEE_FORME);
        }
        var annee = Integer.parseInt(texte);
        if (annee > jour.getYear()) {
            return constats.refuser(champ, Anomalie.ACQUIS_ANNEE_FUTURE);
        }
        return annee < Math.max(naissance + AGE_PREMIER_EXAMEN, 1900)
                ? constats.refuser(champ, Anomalie.ACQUIS_ANNEE_ANCIENNE)
                : Optional.of(annee);
    }

    private Optional<String> lieu(String brut) {
        var champ = prefixe + "lieu";
        var lieu = Texte.net(brut);
        if (lieu.isEmpty()) {
            return constats.refuser(champ, Anomalie.LIEU_OBLIGATOIRE);
        }
        if (!Texte.imprimable(lieu)) {
            return constats.refuser(champ, Anomalie.TEXTE_CARACTERES);
        }
        return Texte.longueur(lieu) > LIEU_MAX
                ? constats.refuser(champ, Anomalie.TEXTE_TROP_LONG, LIEU_MAX, Texte.longueur(lieu))
                : Optional.of(lieu);
    }

    /** Outer empty: refused; inner empty: a dispense carries no mark. */
    private Optional<OptionalInt> note(Position position, String brut) {
        var champ = prefixe + "note";
        var vide = Texte.net(brut).isEmpty();
        if (position == Position.DISPENSE) {
            return vide ? Optional.of(OptionalInt.empty()) : constats.refuser(champ, Anomalie.NOTE_SUR_DISPENSE);
        }
        return vide
                ? constats.refuser(champ, Anomalie.NOTE_OBLIGATOIRE)
                : LectureNote.lire(champ, brut, constats).map(OptionalInt::of);
    }
}

package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Étape 1 : un numéro avec la date de naissance, ou rien du tout. */
public final class ControleOrigine {

    private static final Pattern NUMERO = Pattern.compile("[0-9A-Z]{4,20}");

    private ControleOrigine() {}

    public static Lecture<Origine> examiner(FormulaireOrigine saisi, Contexte contexte) {
        var constats = new Constats(saisi.confirmations());
        var ivae = numero("numeroIvae", saisi.numeroIvae(), Anomalie.NUMERO_IVAE_FORME, constats);
        var redoublant =
                numero("numeroRedoublant", saisi.numeroRedoublant(), Anomalie.NUMERO_REDOUBLANT_FORME, constats);
        var ine = LectureIne.lire("ine", saisi.ine(), constats);
        if (ivae.isPresent() && redoublant.isPresent()) {
            constats.signaler("numeroRedoublant", Anomalie.UN_SEUL_NUMERO);
        }
        if (numeroTape(saisi) == saisi.naissance().estVide()) {
            return incomplete(saisi, constats);
        }
        if (saisi.naissance().estVide()) {
            return constats.conclure(() -> Origine.AUCUNE);
        }
        var naissance =
                LectureDate.duCandidat("naissance", saisi.naissance(), contexte.jour(), contexte.session(), constats);
        return constats.conclure(() -> new Origine(ivae, redoublant, ine, naissance));
    }

    private static Lecture<Origine> incomplete(FormulaireOrigine saisi, Constats constats) {
        if (saisi.naissance().estVide()) {
            constats.signaler("naissance.jour", Anomalie.NUMERO_SANS_DATE);
        } else {
            constats.signaler("numeroRedoublant", Anomalie.DATE_SANS_NUMERO);
        }
        return constats.conclure(() -> Origine.AUCUNE);
    }

    private static boolean numeroTape(FormulaireOrigine saisi) {
        return !(saisi.numeroIvae() + saisi.numeroRedoublant() + saisi.ine()).isBlank();
    }

    private static Optional<String> numero(String champ, String brut, Anomalie forme, Constats constats) {
        var numero = Texte.sansEspace(brut).toUpperCase(Locale.ROOT);
        if (numero.isEmpty()) {
            return Optional.empty();
        }
        return NUMERO.matcher(numero).matches() ? Optional.of(numero) : constats.refuser(champ, forme);
    }
}

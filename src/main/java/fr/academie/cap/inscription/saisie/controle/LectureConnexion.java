package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ce qui ouvre un dossier : la forme est lue ici, jamais si le dossier existe. */
public final class LectureConnexion {

    /** Longest code we would ever compare, separators included. */
    private static final int CODE_MAX = 40;

    public record Campagne(String academie, int session) {}

    public record Acces(String academie, int session, int numero, DateNaissance naissance, String code) {

        /** Never prints the code. */
        @Override
        public String toString() {
            return "Acces[" + academie + "-" + session + "-" + numero + "]";
        }
    }

    private LectureConnexion() {}

    public static Lecture<Acces> lire(FormulaireConnexion saisi, Optional<Campagne> campagne, LocalDate jour) {
        var constats = new Constats(List.of());
        if (campagne.isEmpty()) {
            constats.signaler("campagne", Anomalie.CAMPAGNE_A_CHOISIR);
        }
        var numero = numero(saisi.numero(), constats);
        var naissance = LectureDate.lire("naissance", saisi.naissance(), jour, constats);
        var code = Texte.sansEspace(saisi.code());
        if (code.isEmpty()) {
            constats.signaler("code", Anomalie.CODE_ACCES_OBLIGATOIRE);
        } else if (code.length() > CODE_MAX) {
            constats.signaler("code", Anomalie.CODE_ACCES_FORME);
        }
        return constats.conclure(() -> new Acces(
                campagne.orElseThrow().academie(),
                campagne.orElseThrow().session(),
                numero.orElseThrow(),
                naissance.orElseThrow(),
                code));
    }

    private static Optional<Integer> numero(String brut, Constats constats) {
        if (Texte.net(brut).isEmpty()) {
            return constats.refuser("numero", Anomalie.NUMERO_DOSSIER_OBLIGATOIRE);
        }
        var numero = LectureNumeroDossier.lire(brut);
        return numero.isPresent() ? numero : constats.refuser("numero", Anomalie.NUMERO_DOSSIER_FORME);
    }
}

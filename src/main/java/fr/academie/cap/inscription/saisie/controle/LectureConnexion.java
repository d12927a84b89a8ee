package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ce qui ouvre un dossier : la forme est lue ici, jamais si le dossier existe. */
public final class LectureConnexion {

    /** Longest code we would ever compare, separators included. */
    private static final int CODE_MAX = 40;

    /** Ce qu'il faut pour demander un code ou un lien : tout sauf le code. */
    public record Demande(String academie, int session, int numero, DateNaissance naissance) {

        /** Never prints the date. */
        @Override
        public String toString() {
            return "Demande[" + academie + "-" + session + "-" + numero + "]";
        }
    }

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
        var demande = demande(saisi, campagne, jour, constats);
        var code = Texte.sansEspace(saisi.code());
        if (code.isEmpty()) {
            constats.signaler("code", Anomalie.CODE_ACCES_OBLIGATOIRE);
        } else if (code.length() > CODE_MAX) {
            constats.signaler("code", Anomalie.CODE_ACCES_FORME);
        }
        return constats.conclure(() -> new Acces(
                demande.get().academie(),
                demande.get().session(),
                demande.get().numero(),
                demande.get().naissance(),
                code));
    }

    /** Number and birth date, to be sent a code or a link. */
    public static Lecture<Demande> lireDemande(FormulaireConnexion saisi, Optional<Campagne> campagne, LocalDate jour) {
        var constats = new Constats(List.of());
        return constats.conclure(demande(saisi, campagne, jour, constats));
    }

    /** The birth date alone, for who follows a link. */
    public static Lecture<DateNaissance> lireNaissance(FormulaireDate saisie, LocalDate jour) {
        var constats = new Constats(List.of());
        var naissance = LectureDate.lire("naissance", saisie, jour, constats);
        return constats.conclure(naissance::orElseThrow);
    }

    /** Reads all parts before saying anything; what it gives is only asked when nothing was found wrong. */
    private static Supplier<Demande> demande(
            FormulaireConnexion saisi, Optional<Campagne> campagne, LocalDate jour, Constats constats) {
        if (campagne.isEmpty()) {
            constats.signaler("campagne", Anomalie.CAMPAGNE_A_CHOISIR);
        }
        var numero = numero(saisi.numero(), constats);
        var naissance = LectureDate.lire("naissance", saisi.naissance(), jour, constats);
        return () -> new Demande(
                campagne.orElseThrow().academie(),
                campagne.orElseThrow().session(),
                numero.orElseThrow(),
                naissance.orElseThrow());
    }

    private static Optional<Integer> numero(String brut, Constats constats) {
        if (Texte.net(brut).isEmpty()) {
            return constats.refuser("numero", Anomalie.NUMERO_DOSSIER_OBLIGATOIRE);
        }
        var numero = LectureNumeroDossier.lire(brut);
        return numero.isPresent() ? numero : constats.refuser("numero", Anomalie.NUMERO_DOSSIER_FORME);
    }
}

package fr.academie.cap.simulateurs.web;

import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Libelle;
import fr.academie.cap.regles.Moyenne;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.simulateurs.Besoin;
import fr.academie.cap.simulateurs.BilanDesNotes;
import fr.academie.cap.simulateurs.BilanDesNotes.Comparaison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la page « garder ou repasser » répond.
 *
 * @param resume la réponse en une phrase
 * @param favorable vrai si les deux moyennes peuvent encore être atteintes
 * @param droit les règles qui gouvernent le choix, chacune avec son article
 * @param decision ce que dit la règle quand plus rien ne reste à passer
 */
record ReponseDeNotes(
        String resume,
        boolean favorable,
        List<MoyenneDite> moyennes,
        String restantes,
        List<Ligne> comparaisons,
        List<String> droit,
        @Nullable LoiDite decision) {

    /**
     * @param connue la somme exacte et sa division, « 52,50 points ÷ 5 = 10,50 »
     * @param manque ce qu'il faut encore, en points puis en moyenne des épreuves restantes
     */
    record MoyenneDite(String nom, String connue, String manque) {}

    /** @param conseil ce que l'arithmétique dit du choix, sans rien prédire */
    record Ligne(String epreuve, String note, String jusque, String gardee, String repassee, String conseil) {}

    private static final int DEMI_POINT = 50;
    private static final int VINGT = 2000;

    static ReponseDeNotes de(BilanDesNotes bilan) {
        var moyennes = new ArrayList<MoyenneDite>();
        moyennes.add(moyenne("Moyenne générale", bilan.general()));
        if (bilan.professionnel() != null) {
            moyennes.add(moyenne("Moyenne des épreuves professionnelles", bilan.professionnel()));
        }
        var comparaisons = bilan.comparaisons();
        return new ReponseDeNotes(
                resume(bilan),
                bilan.decision()
                        .map(Verdict::estConforme)
                        .orElse(bilan.noteNecessaire().isPresent()),
                moyennes,
                bilan.restantes().stream().map(n -> n.unite().epreuve()).collect(Collectors.joining(", ")),
                comparaisons.stream().map(ReponseDeNotes::ligne).toList(),
                comparaisons.isEmpty() ? List.of() : droit(comparaisons.get(0)),
                bilan.decision().map(LoiDite::de).orElse(null));
    }

    private static List<String> droit(Comparaison c) {
        return List.of(
                "À votre demande, chaque note se garde cinq ans, même en dessous de 10 ("
                        + c.conservation().article() + ").",
                cite(c.derniereNote()),
                cite(c.absence()) + " Le diplôme ne peut alors pas être délivré.");
    }

    private static String cite(Verdict<?> verdict) {
        return verdict.motif() + " (" + verdict.article() + ").";
    }

    private static String resume(BilanDesNotes bilan) {
        if (bilan.decision().isPresent()) {
            return decision(bilan.decision().get());
        }
        if (bilan.noteNecessaire().isEmpty()) {
            return "Avec ces choix, même 20 à toutes les épreuves restantes ne donne pas 10 aux deux moyennes.";
        }
        var note = bilan.noteNecessaire().getAsInt();
        var nombre = bilan.restantes().size();
        if (note == 0) {
            return "Les points acquis suffisent aux deux moyennes, à condition de vous présenter à chaque épreuve restante.";
        }
        return nombre == 1
                ? "Il faut " + NoteTapee.ecrire(note) + " sur 20 à l’épreuve restante pour avoir 10 aux deux moyennes."
                : "Il faut " + NoteTapee.ecrire(note) + " sur 20 à chacune des " + nombre
                        + " épreuves restantes pour avoir 10 aux deux moyennes.";
    }

    private static String decision(Verdict<Deliberation> verdict) {
        return "Plus rien ne reste à passer. Ces notes donnent : "
                + verdict.valeur()
                        .map(d -> d.decision().libelle()
                                + d.mentionObtenue().map(m -> ", " + dire(m)).orElse(""))
                        .orElseGet(verdict::motif)
                + ".";
    }

    private static String dire(Libelle mention) {
        return mention.libelle();
    }

    private static MoyenneDite moyenne(String nom, Besoin besoin) {
        return new MoyenneDite(nom, connue(besoin), manque(besoin));
    }

    private static String connue(Besoin besoin) {
        if (besoin.connus() == 0) {
            return "Aucune note connue";
        }
        var exacte = besoin.points() % besoin.connus() == 0;
        return NoteTapee.ecrire(besoin.points()) + " points ÷ " + besoin.connus() + (exacte ? " = " : " ≈ ")
                + new Moyenne(besoin.points(), besoin.connus()).texte();
    }

    private static String manque(Besoin besoin) {
        if (besoin.assure()) {
            return "10 est assuré : " + NoteTapee.ecrire(besoin.points()) + " points pour "
                    + NoteTapee.ecrire(besoin.manque() + besoin.points()) + " nécessaires";
        }
        if (besoin.restants() == 0) {
            return "10 n’est pas atteint : il manque " + NoteTapee.ecrire(besoin.manque()) + " points";
        }
        var points = NoteTapee.ecrire(besoin.manque()) + " points à trouver, sur " + NoteTapee.ecrire(besoin.enJeu())
                + " en jeu";
        return besoin.horsDAtteinte()
                ? points + " : hors d’atteinte"
                : points + " : " + NoteTapee.ecrire(besoin.moyenneAObtenir()) + " de moyenne aux épreuves restantes";
    }

    private static Ligne ligne(Comparaison c) {
        var note = c.note().note();
        return new Ligne(
                c.note().unite().epreuve() + " – " + c.note().unite().libelle(),
                NoteTapee.ecrire(note),
                c.conservation().valeur().map(s -> "session " + s).orElse("–"),
                c.autresSiGardee() == 0
                        ? c.gardee().isPresent() ? "suffit" : "ne suffit pas"
                        : besoin(c.gardee(), "aux autres"),
                c.note().unite().facultative() ? "ne peut qu’ajouter des points" : besoin(c.repassee(), "à toutes"),
                conseil(c, note));
    }

    private static String besoin(OptionalInt note, String ou) {
        return note.isEmpty() ? "même 20 ne suffit pas" : NoteTapee.ecrire(note.getAsInt()) + " " + ou;
    }

    private static String conseil(Comparaison c, int note) {
        if (note == VINGT) {
            return "Rien à gagner à la repasser.";
        }
        var gain = "Repasser n’est un gain qu’à partir de "
                + NoteTapee.ecrire((note / DEMI_POINT + 1) * (long) DEMI_POINT) + " ; en dessous de "
                + NoteTapee.ecrire(note) + ", c’est une perte.";
        if (c.gardee().isEmpty() && c.repassee().isPresent()) {
            return "La garder ferme l’accès au diplôme à cette session. " + gain;
        }
        return gain;
    }
}

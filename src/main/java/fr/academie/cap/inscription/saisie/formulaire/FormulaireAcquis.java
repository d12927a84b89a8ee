package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import java.util.List;
import java.util.stream.Stream;

/** Page d'un diplôme : une ligne par épreuve du règlement, cochée ou non. */
public record FormulaireAcquis(FormulaireDate dateDecision, List<Ligne> lignes) {

    public record Ligne(String unite, Boolean retenu, String annee, String lieu, String note) {

        public Ligne {
            unite = Brut.texte(unite);
            retenu = Brut.coche(retenu);
            annee = Brut.texte(annee);
            lieu = Brut.texte(lieu);
            note = Brut.texte(note);
        }

        static Ligne vierge(String unite) {
            return new Ligne(unite, false, "", "", "");
        }

        static Ligne de(Acquis.Epreuve e) {
            return new Ligne(
                    e.unite(),
                    true,
                    String.valueOf(e.annee()),
                    e.lieu(),
                    e.note().orElse(""));
        }
    }

    public FormulaireAcquis {
        lignes = Brut.liste(lignes);
        dateDecision = FormulaireDate.ou(dateDecision);
    }

    /**
     * A line for each of these units, in their order, whatever the browser sent; lines about other units come after, to be
     * refused.
     */
    public FormulaireAcquis aligner(List<Unite> unites) {
        var codes = unites.stream().map(Unite::code).toList();
        var alignees = Stream.concat(
                        codes.stream().map(this::ligne),
                        lignes.stream().filter(l -> l.retenu() && !codes.contains(l.unite())))
                .toList();
        return new FormulaireAcquis(dateDecision, alignees);
    }

    private Ligne ligne(String unite) {
        return lignes.stream().filter(l -> l.unite().equals(unite)).findFirst().orElseGet(() -> Ligne.vierge(unite));
    }

    public static FormulaireAcquis de(Acquis.Diplome diplome, List<Unite> unites) {
        var lignes = unites.stream()
                .map(u -> diplome.epreuves().stream()
                        .filter(e -> e.unite().equals(u.code()))
                        .findFirst()
                        .map(Ligne::de)
                        .orElseGet(() -> Ligne.vierge(u.code())))
                .toList();
        var decision = diplome.dateDecision()
                .map(d -> new FormulaireDate(
                        "%02d".formatted(d.getDayOfMonth()),
                        "%02d".formatted(d.getMonthValue()),
                        String.valueOf(d.getYear())))
                .orElse(FormulaireDate.VIDE);
        return new FormulaireAcquis(decision, lignes);
    }
}

package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Epreuves;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Option;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves.Choix;
import fr.academie.cap.regles.Forme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Étape 7 : épreuves de cette session, facultatives, options, éducation physique. */
public final class ControleEpreuves {

    private final FormulaireEpreuves saisi;
    private final Reglement reglement;
    private final DroitDeSaisie droit;
    private final Contexte contexte;
    private final Set<String> couvertes;
    private final Constats constats = new Constats(List.of());

    private ControleEpreuves(FormulaireEpreuves saisi, Reglement reglement, DroitDeSaisie droit, Contexte contexte) {
        this.saisi = saisi;
        this.reglement = reglement;
        this.droit = droit;
        this.contexte = contexte;
        this.couvertes = contexte.saisie().acquis().map(Acquis::unitesCouvertes).orElse(Set.of());
    }

    public static Lecture<Epreuves> examiner(
            FormulaireEpreuves saisi, Reglement reglement, DroitDeSaisie droit, Contexte contexte) {
        return new ControleEpreuves(saisi, reglement, droit, contexte).lire();
    }

    /** Épreuves obligatoires que les acquis ne couvrent pas. */
    public static List<Unite> restantes(Reglement reglement, Set<String> couvertes) {
        return reglement.obligatoires().stream()
                .filter(u -> !couvertes.contains(u.code()))
                .toList();
    }

    private Lecture<Epreuves> lire() {
        var dispense = dispenseEps();
        var presentees = progressive() ? choisies(dispense) : toutes(dispense);
        var facultatives = facultatives();
        var options = options(presentees, facultatives);
        var activite = activite(presentees);
        return constats.conclure(() -> new Epreuves(presentees, facultatives, options, dispense, activite));
    }

    private boolean progressive() {
        return contexte.saisie().candidature().map(Candidature::forme).equals(Optional.of(Forme.PROGRESSIVE));
    }

    private List<String> toutes(boolean dispenseEps) {
        return restantes(reglement, couvertes).stream()
                .filter(u -> !(dispenseEps && u.eps()))
                .map(Unite::code)
                .toList();
    }

    private List<String> choisies(boolean dispenseEps) {
        for (var code : saisi.presentees()) {
            var unite = reglement.unite(code).filter(u -> !u.facultative());
            if (unite.isEmpty()) {
                constats.signaler("presentees", Anomalie.EPREUVE_HORS_REGLEMENT, Texte.net(code));
            } else if (couvertes.contains(code)) {
                constats.signaler("presentees", Anomalie.EPREUVE_CONSERVEE, code);
            } else if (dispenseEps && unite.get().eps()) {
                constats.signaler("presentees", Anomalie.EPS_CONTRADICTOIRE);
            }
        }
        if (saisi.presentees().isEmpty() && !toutes(dispenseEps).isEmpty()) {
            constats.signaler("presentees", Anomalie.AUCUNE_EPREUVE);
        }
        return reglement.obligatoires().stream()
                .map(Unite::code)
                .filter(saisi.presentees()::contains)
                .toList();
    }

    private List<String> facultatives() {
        var inscrites = new ArrayList<String>();
        var proposees = reglement.facultatives();
        for (var rang = 0; rang < proposees.size(); rang++) {
            var code = proposees.get(rang).code();
            var choix = couvertes.contains(code) ? FormulaireEpreuves.NON_INSCRIT : saisi.facultative(code);
            if (choix.equals(FormulaireEpreuves.INSCRIT)) {
                inscrites.add(code);
            } else if (!choix.equals(FormulaireEpreuves.NON_INSCRIT)) {
                constats.signaler("facultatives[" + rang + "].valeur", Anomalie.FACULTATIVE_OBLIGATOIRE, code);
            }
        }
        for (var inconnue : inconnues(saisi.facultatives())) {
            constats.signaler("facultatives[0].valeur", Anomalie.EPREUVE_HORS_REGLEMENT, inconnue);
        }
        if (inscrites.size() > reglement.facultativesMax()) {
            constats.signaler(
                    "facultatives[0].valeur",
                    reglement.facultativesMax() == 1
                            ? Anomalie.TROP_DE_FACULTATIVES_UNE
                            : Anomalie.TROP_DE_FACULTATIVES,
                    reglement.facultativesMax());
        }
        return inscrites;
    }

    private List<String> inconnues(List<Choix> lignes) {
        return lignes.stream()
                .map(Choix::code)
                .filter(code -> reglement.unite(code).isEmpty())
                .map(Texte::net)
                .toList();
    }

    private Map<String, String> options(List<String> presentees, List<String> facultatives) {
        var choisies = new LinkedHashMap<String, String>();
        var aOptions =
                reglement.unites().stream().filter(u -> !u.options().isEmpty()).toList();
        for (var rang = 0; rang < aOptions.size(); rang++) {
            var unite = aOptions.get(rang);
            if (!presentees.contains(unite.code()) && !facultatives.contains(unite.code())) {
                continue;
            }
            var champ = "options[" + rang + "].valeur";
            var choix = saisi.option(unite.code());
            if (choix.isBlank()) {
                constats.signaler(champ, Anomalie.OPTION_OBLIGATOIRE, unite.code());
            } else if (unite.options().stream().noneMatch(o -> o.code().equals(choix))) {
                constats.signaler(champ, Anomalie.OPTION_INCONNUE);
            } else {
                choisies.put(unite.code(), choix);
            }
        }
        return choisies;
    }

    private boolean dispenseEps() {
        if (restantes(reglement, couvertes).stream().noneMatch(u -> u.eps())) {
            return false;
        }
        if (!saisi.eps().equals(FormulaireEpreuves.DISPENSE)) {
            var muet = !progressive() && !saisi.eps().equals(FormulaireEpreuves.PRESENTER);
            if (muet && droit.dispenseEpsOuverte(contexte)) {
                constats.signaler("eps", Anomalie.EPS_OBLIGATOIRE);
            }
            return false;
        }
        droit.dispenseEps(contexte).ifPresent(constats::signaler);
        return true;
    }

    private Optional<String> activite(List<String> presentees) {
        var eps = reglement.unites().stream().anyMatch(u -> u.eps() && presentees.contains(u.code()));
        if (!eps || reglement.activitesEps().isEmpty()) {
            return Optional.empty();
        }
        var choisie = reglement.activitesEps().stream()
                .map(Option::code)
                .filter(saisi.activiteEps()::equals)
                .findFirst();
        return choisie.isPresent() ? choisie : constats.refuser("activiteEps", Anomalie.EPS_ACTIVITE);
    }
}

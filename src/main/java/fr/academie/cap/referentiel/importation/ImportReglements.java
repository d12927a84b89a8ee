package fr.academie.cap.referentiel.importation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.ControleDuReglement;
import fr.academie.cap.referentiel.PropositionDeReglement;
import fr.academie.cap.referentiel.PropositionsDeReglement;
import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.SaisieDeReglement;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.referentiel.importation.RapportImport.Ligne;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Des règlements d'examen, une ligne par unité. Rien n'entre en vigueur ici : chaque règlement lu devient une
 * proposition, qu'une autre personne que celle qui importe vérifie sur la source citée.
 */
@Component
class ImportReglements implements Importateur {

    static final List<String> COLONNES = List.of(
            "specialite",
            "session_debut",
            "session_fin",
            "code",
            "epreuve",
            "rang",
            "libelle",
            "nature",
            "facultative",
            "coefficient",
            "mode",
            "duree",
            "citation");

    private final Specialites specialites;
    private final PropositionsDeReglement propositions;

    ImportReglements(Specialites specialites, PropositionsDeReglement propositions) {
        this.specialites = specialites;
        this.propositions = propositions;
    }

    @Override
    public Nomenclature nomenclature() {
        return Nomenclature.REGLEMENTS;
    }

    @Override
    public List<String> colonnes() {
        return COLONNES;
    }

    @Override
    public RapportImport traiter(FichierCsv fichier, boolean essai, Acteur acteur) {
        Map<String, List<FichierCsv.Ligne>> reglements = new LinkedHashMap<>();
        fichier.parcourir(ligne -> reglements
                .computeIfAbsent(
                        ligne.lire("specialite") + " / " + ligne.lire("session_debut"), cle -> new ArrayList<>())
                .add(ligne));
        var lignes = new ArrayList<Ligne>();
        reglements.forEach((cle, unites) -> traiter(cle, unites, essai, acteur, lignes));
        lignes.sort(Comparator.comparingLong(Ligne::numero));
        return new RapportImport(essai, lignes);
    }

    @Override
    public void apres() {
        // a proposal rules nothing: nothing is to be read again
    }

    private void traiter(
            String cle, List<FichierCsv.Ligne> unites, boolean essai, Acteur acteur, List<Ligne> compteRendu) {
        var premiere = unites.get(0);
        var fautes = new LinkedHashMap<Long, List<Remarque>>();
        for (var ligne : unites) {
            accorder(premiere, ligne, fautes);
        }
        var lecture = ControleDuReglement.examiner(saisie(premiere, unites), specialites);
        for (var faute : lecture.fautes()) {
            noter(
                    fautes,
                    faute.ligne() == 0 ? premiere.numero() : faute.ligne(),
                    new Remarque(faute.champ(), faute.valeur(), faute.texte()));
        }
        if (lecture.reglement().isEmpty() || !fautes.isEmpty()) {
            unites.forEach(ligne -> compteRendu.add(new Ligne(
                    ligne.numero(),
                    cle,
                    Sort.ECARTEE,
                    fautes.getOrDefault(
                            ligne.numero(),
                            List.of(Remarque.de("écartée avec les autres lignes de ce règlement, à corriger"))))));
            return;
        }
        proposer(cle, lecture.reglement().get(), unites, essai, acteur, compteRendu);
    }

    private void proposer(
            String cle,
            Reglement reglement,
            List<FichierCsv.Ligne> unites,
            boolean essai,
            Acteur acteur,
            List<Ligne> compteRendu) {
        var sort = switch (propositions.effet(reglement)) {
            case NOUVEAU -> Sort.NOUVELLE;
            case MODIFICATION -> Sort.MODIFIEE;
            case AUCUN, DEJA_PROPOSE -> Sort.IDENTIQUE;
            case AUTRE_EN_ATTENTE -> Sort.ECARTEE;
        };
        if (!essai && (sort == Sort.NOUVELLE || sort == Sort.MODIFIEE)) {
            propositions.proposer(reglement, PropositionDeReglement.Origine.IMPORT, acteur);
        }
        var remarque = switch (sort) {
            case ECARTEE ->
                "une autre proposition attend pour ces sessions : faites-la vérifier, refuser ou retirer d'abord";
            case NOUVELLE, MODIFIEE -> "à vérifier par une autre personne avant d'entrer en vigueur";
            default -> "déjà en vigueur ou déjà proposé";
        };
        unites.forEach(ligne -> compteRendu.add(new Ligne(ligne.numero(), cle, sort, List.of(Remarque.de(remarque)))));
    }

    /** Rows of one règlement say the same of it. */
    private static void accorder(FichierCsv.Ligne premiere, FichierCsv.Ligne ligne, Map<Long, List<Remarque>> fautes) {
        if (!ligne.entiere()) {
            noter(
                    fautes,
                    ligne.numero(),
                    Remarque.de("la ligne compte " + ligne.cellules().size() + " colonnes au lieu de "
                            + ligne.attendues()));
        }
        for (var colonne : List.of("session_fin", "facultatives_max", "citation")) {
            if (!ligne.lire(colonne).equals(premiere.lire(colonne))) {
                noter(
                        fautes,
                        ligne.numero(),
                        new Remarque(
                                colonne,
                                ligne.lire(colonne),
                                "diffère de la ligne " + premiere.numero()
                                        + " du même règlement : écrivez partout la même valeur"));
            }
        }
    }

    private static void noter(Map<Long, List<Remarque>> fautes, long ligne, Remarque remarque) {
        fautes.computeIfAbsent(ligne, cle -> new ArrayList<>()).add(remarque);
    }

    private static SaisieDeReglement saisie(FichierCsv.Ligne premiere, List<FichierCsv.Ligne> unites) {
        var max = premiere.lire("facultatives_max");
        return new SaisieDeReglement(
                premiere.lire("specialite"),
                premiere.lire("session_debut"),
                premiere.lire("session_fin"),
                max.isEmpty() ? "1" : max,
                premiere.lire("citation"),
                unites.stream()
                        .map(ligne -> new SaisieDeReglement.Unite(
                                ligne.numero(),
                                ligne.lire("code"),
                                ligne.lire("epreuve"),
                                ligne.lire("rang"),
                                ligne.lire("libelle"),
                                ligne.lire("nature"),
                                ligne.lire("facultative"),
                                ligne.lire("coefficient"),
                                ligne.lire("mode"),
                                ligne.lire("duree")))
                        .toList());
    }
}

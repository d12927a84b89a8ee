package fr.academie.cap.regles.evaluation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contrôle en cours de formation ou épreuves terminales, selon la voie, l'établissement et l'habilitation.
 *
 * <p>Trois tables se succèdent : 2002 (les autres épreuves par les deux contrôles à la fois), 2004 (par l'un ou l'autre),
 * 2021 (le CFA d'un établissement public n'a plus besoin d'habilitation).
 */
@Article(numero = "D337-11", depuis = "2002-09-01")
@Article(numero = "D337-12", depuis = "2002-09-01")
@Article(numero = "D337-13", depuis = "2002-09-01")
public final class ModeDEvaluation implements Regle<FaitsDEpreuves.Preparation, ModeEvaluation> {

    private static final int MAJORITE = 18;
    private static final Set<Etablissement> CFA_ORDINAIRES =
            EnumSet.of(Etablissement.CFA, Etablissement.SECTION_APPRENTISSAGE);
    private static final Set<Etablissement> CFA_TOUS =
            EnumSet.of(Etablissement.CFA, Etablissement.SECTION_APPRENTISSAGE, Etablissement.CFA_PUBLIC);
    private static final Set<Etablissement> PRIVES =
            EnumSet.of(Etablissement.PRIVE_SOUS_CONTRAT, Etablissement.PRIVE_HORS_CONTRAT);

    static final Etape SANS_VOIE = Etape.de("R-EVA-1", "11", "", "La voie de préparation est obligatoire.", "voie");
    static final Etape SANS_ETABLISSEMENT =
            Etape.de("R-EVA-1", "11", "", "Le statut de l'établissement est obligatoire.", "etablissement");
    static final Etape SANS_NAISSANCE =
            Etape.de("R-EVA-9", "13", "al. 2", "L'année de naissance est obligatoire.", "naissance");
    static final Etape CONTRADICTION = Etape.de(
            "R-ADM-3",
            "06",
            "",
            "La voie « {voie} » ne se suit pas dans cet établissement : {etablissement}.",
            "etablissement",
            "voie");

    private final TableDesModes en2002 = table(
            ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL,
            "les autres à la fois en cours de formation et" + " en terminal",
            false);
    private final TableDesModes en2004 = table(
            ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL,
            "les autres en cours de formation ou en terminal",
            false);
    private final TableDesModes en2021 = table(
            ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL,
            "les autres en cours de formation ou en terminal",
            true);

    private static TableDesModes table(ModeEvaluation partiel, String autres, boolean ccfDeDroit) {
        var quatre = " : au moins quatre épreuves obligatoires en cours de formation, " + autres + ".";
        var lignes = new LinkedHashMap<TableDesModes.Cas, TableDesModes.Ligne>();
        lignes.put(
                cas(Voie.SCOLAIRE, EnumSet.of(Etablissement.PUBLIC, Etablissement.PRIVE_SOUS_CONTRAT), null, null),
                ligne("R-EVA-1", "11", "1°", "Voie scolaire, public ou privé sous contrat" + quatre, partiel));
        lignes.put(
                cas(Voie.APPRENTISSAGE, CFA_TOUS, true, null),
                ligne("R-EVA-2", "11", "2°", "Apprentissage dans un centre habilité" + quatre, partiel));
        if (ccfDeDroit) {
            lignes.put(
                    cas(Voie.APPRENTISSAGE, EnumSet.of(Etablissement.CFA_PUBLIC), false, null),
                    ligne(
                            "R-EVA-2b",
                            "11",
                            "2°",
                            "Apprentissage dans un centre public, sans habilitation" + quatre,
                            partiel));
        }
        lignes.put(
                cas(Voie.FORMATION_CONTINUE, EnumSet.of(Etablissement.PUBLIC), false, null),
                ligne("R-EVA-3", "11", "3°", "Formation continue dans un établissement public" + quatre, partiel));
        lignes.put(
                cas(Voie.FORMATION_CONTINUE, EnumSet.of(Etablissement.PUBLIC), true, null),
                ligne(
                        "R-EVA-4",
                        "12",
                        "",
                        "Formation continue dans un établissement public habilité : tout en cours de formation.",
                        ModeEvaluation.CCF_INTEGRAL));
        lignes.put(
                cas(Voie.DISTANCE, EnumSet.allOf(Etablissement.class), null, null),
                terminal("R-EVA-5", "1°", "Enseignement à distance"));
        lignes.put(
                cas(Voie.SCOLAIRE, EnumSet.of(Etablissement.PRIVE_HORS_CONTRAT), null, null),
                terminal("R-EVA-6", "2°", "Voie scolaire hors contrat"));
        lignes.put(
                cas(Voie.APPRENTISSAGE, ccfDeDroit ? CFA_ORDINAIRES : CFA_TOUS, false, null),
                terminal("R-EVA-7", "3°", "Apprentissage dans un centre non habilité"));
        lignes.put(
                cas(Voie.FORMATION_CONTINUE, PRIVES, null, null),
                terminal("R-EVA-8", "4°", "Formation continue dans un établissement privé"));
        lignes.put(
                cas(Voie.AUCUNE, EnumSet.of(Etablissement.AUCUN), null, false),
                terminal("R-EVA-9", "al. 2", "Candidat majeur sans préparation"));
        lignes.put(
                cas(Voie.AUCUNE, EnumSet.of(Etablissement.AUCUN), null, true),
                ligne("R-EVA-10", "07", "", "Un mineur sans préparation ne se présente pas à l'examen.", null));
        return new TableDesModes(lignes);
    }

    private static TableDesModes.Cas cas(
            Voie voie, Set<Etablissement> etablissements, @Nullable Boolean habilite, @Nullable Boolean mineur) {
        return new TableDesModes.Cas(voie, etablissements, habilite, mineur);
    }

    private static TableDesModes.Ligne ligne(
            String regle, String article, String alinea, String texte, @Nullable ModeEvaluation mode) {
        return new TableDesModes.Ligne(regle, article, alinea, texte, mode);
    }

    private static TableDesModes.Ligne terminal(String regle, String alinea, String qui) {
        return ligne(regle, "13", alinea, qui + " : toutes les épreuves sont terminales.", ModeEvaluation.TERMINAL);
    }

    @Override
    public Verdict<ModeEvaluation> examiner(FaitsDEpreuves.Preparation faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        var voie = faits.voie();
        if (voie == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_VOIE));
        }
        var etablissement = faits.etablissement();
        if (etablissement == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_ETABLISSEMENT));
        }
        var naissance = faits.naissance();
        if (naissance == null && voie == Voie.AUCUNE) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_NAISSANCE));
        }
        var mineur = naissance != null && droit.session() - naissance.getValue() < MAJORITE;
        return lire(faits, droit, voie, etablissement, mineur);
    }

    private Verdict<ModeEvaluation> lire(
            FaitsDEpreuves.Preparation faits, Droit droit, Voie voie, Etablissement etablissement, boolean mineur) {
        var table = table(droit);
        var ligne = table.ligne(voie, etablissement, faits.habilite(), mineur);
        if (ligne == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, CONTRADICTION));
        }
        var trace = Trace.de(this, faits, droit, table.etape(voie, etablissement, faits.habilite(), mineur));
        var mode = ligne.mode();
        return mode == null ? Verdict.nonConforme(trace) : Verdict.conforme(mode, trace);
    }

    private TableDesModes table(Droit droit) {
        if (droit.a(Disposition.CCF_DE_DROIT)) {
            return en2021;
        }
        return droit.a(Disposition.CCF_OU_TERMINAL) ? en2004 : en2002;
    }

    @Override
    public List<Etape> etapes() {
        var etapes = new LinkedHashSet<Etape>(List.of(SANS_VOIE, SANS_ETABLISSEMENT, SANS_NAISSANCE, CONTRADICTION));
        for (var table : List.of(en2002, en2004, en2021)) {
            table.recueillir(etapes);
        }
        return List.copyOf(etapes);
    }
}

package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Categorie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Unite;
import fr.academie.cap.inscription.saisie.Representant;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.ControleCandidature;
import fr.academie.cap.inscription.saisie.controle.ControleCoordonnees;
import fr.academie.cap.inscription.saisie.controle.ControleEpreuves;
import fr.academie.cap.inscription.saisie.controle.ControleEtatCivil;
import fr.academie.cap.inscription.saisie.controle.ControleOrigine;
import fr.academie.cap.inscription.saisie.controle.ControleSituation;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEpreuves.Choix;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireRepresentant;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireSituation;
import fr.academie.cap.referentiel.importation.FichierCsv;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.regles.Forme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Une ligne de la liste, lue comme si l'élève avait rempli les écrans : mêmes formulaires, mêmes contrôles, mêmes phrases.
 * Une seule remarque par colonne, la première.
 */
final class LectureDEleve {

    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[/.\\-][0-9]{1,2}[/.\\-][0-9]{4}");
    private static final Pattern SPECIALITE = Pattern.compile("(?:(50[0-9])\\s*-?\\s*)?([0-9]{5})");
    private static final String OUI = "oui";

    private final FichierCsv.Ligne ligne;
    private final List<Categorie> categories;
    private final String uai;
    private final DroitDeSaisie droit;
    private final List<String> confirmations;
    private final Map<String, Remarque> remarques = new LinkedHashMap<>();
    private final Set<String> acquittes = new HashSet<>();
    private Contexte contexte;

    /**
     * @param categories those that this establishment prepares
     * @param vierge académie, session and day, with nothing filled in yet
     */
    LectureDEleve(
            FichierCsv.Ligne ligne, String uai, List<Categorie> categories, Contexte vierge, DroitDeSaisie droit) {
        this.ligne = ligne;
        this.uai = uai;
        this.categories = categories;
        this.contexte = vierge;
        this.droit = droit;
        this.confirmations = OUI.equals(minuscules(Colonnes.CONFIRME)) ? avertissements() : List.of();
    }

    /** Empty when something is wrong: {@link #remarques()} then says what. */
    Optional<Saisie> lire() {
        if (!ligne.entiere()) {
            refuser("la ligne compte " + ligne.cellules().size() + " colonnes au lieu de " + ligne.attendues());
        } else if (ligne.illisible()) {
            refuser("la ligne contient un caractère de contrôle : retapez-la");
        } else {
            identite();
            situation();
            examen();
        }
        return remarques.isEmpty() ? Optional.of(contexte.saisie().avecConfirmes(acquittes)) : Optional.empty();
    }

    List<Remarque> remarques() {
        return List.copyOf(remarques.values());
    }

    /** « MARTIN Jeanne », as written in the file. */
    String eleve() {
        return (lu(Colonnes.NOM) + " " + lu(Colonnes.PRENOMS)).strip();
    }

    private void identite() {
        var naissance = new FormulaireDate(lu(Colonnes.NAISSANCE), "", "");
        if (!DATE.matcher(lu(Colonnes.NAISSANCE)).matches()) {
            remarquer(
                    Colonnes.NAISSANCE,
                    "Écrivez la date de naissance ainsi : 03/11/2009, ou 00/00/2009 si jour et mois sont inconnus.");
        }
        var numero = lu(Colonnes.NUMERO_CANDIDAT) + lu(Colonnes.INE);
        noter(
                ControleOrigine.examiner(
                        new FormulaireOrigine(
                                "",
                                lu(Colonnes.NUMERO_CANDIDAT),
                                lu(Colonnes.INE),
                                numero.isEmpty() ? FormulaireDate.VIDE : naissance,
                                confirmations,
                                ""),
                        contexte),
                Saisie::avec);
        noter(
                ControleEtatCivil.examiner(
                        new FormulaireEtatCivil(
                                lu(Colonnes.NOM),
                                lu(Colonnes.NOM_USAGE),
                                lu(Colonnes.PRENOMS),
                                false,
                                naissance,
                                complete(Colonnes.DEPARTEMENT, 2),
                                lu(Colonnes.ARRONDISSEMENT),
                                lu(Colonnes.PAYS),
                                confirmations),
                        contexte),
                Saisie::avec);
        var codePostal = complete(Colonnes.CODE_POSTAL, 5);
        var residence = Coordonnees.CODE_POSTAL_ETRANGER.equals(codePostal)
                ? Coordonnees.Residence.ETRANGER
                : Coordonnees.Residence.FRANCE;
        noter(
                ControleCoordonnees.examiner(
                        new FormulaireCoordonnees(
                                residence.name(),
                                lu(Colonnes.COMPLEMENT),
                                lu(Colonnes.BATIMENT),
                                lu(Colonnes.ADRESSE),
                                lu(Colonnes.LIEU_DIT),
                                codePostal,
                                lu(Colonnes.LOCALITE),
                                mobile(Colonnes.MOBILE),
                                lu(Colonnes.COURRIEL),
                                new FormulaireRepresentant(
                                        lu(Colonnes.REPRESENTANT_NOM),
                                        lu(Colonnes.REPRESENTANT_PRENOMS),
                                        lien(),
                                        mobile(Colonnes.REPRESENTANT_MOBILE)),
                                confirmations),
                        contexte),
                Saisie::avec);
    }

    /** « Mère », « père », « tutrice »: the word, not the code of the screen. */
    private String lien() {
        var mot = minuscules(Colonnes.REPRESENTANT_LIEN);
        if (Set.of("mère", "mere", "père", "pere", "parent").contains(mot)) {
            return Representant.Lien.PARENT.name();
        }
        if (Set.of("tuteur", "tutrice").contains(mot)) {
            return Representant.Lien.TUTEUR.name();
        }
        return mot.equals("autre") ? Representant.Lien.AUTRE.name() : "";
    }

    private void situation() {
        var categorie = categorie();
        if (categorie.isEmpty()) {
            remarquer(
                    Colonnes.STATUT,
                    "Écrivez le statut de l'élève : "
                            + String.join(
                                    " ou ",
                                    categories.stream().map(Categorie::libelle).toList()) + ".");
        }
        noter(
                ControleSituation.examiner(
                        new FormulaireSituation(
                                categorie.map(Categorie::code).orElse(""),
                                uai,
                                minuscules(Colonnes.HANDICAP),
                                lu(Colonnes.ANCIEN).toUpperCase(Locale.ROOT),
                                "",
                                "",
                                minuscules(Colonnes.PRESSE),
                                minuscules(Colonnes.COLLECTIVITES)),
                        contexte),
                Saisie::avec);
    }

    private void examen() {
        var saisie = contexte.saisie();
        if (saisie.etatCivil().isEmpty() || saisie.situation().isEmpty()) {
            // the law needs the birth year and the route: until they are right, only the code itself is looked at
            if (contexte.referentiel().specialite(specialite()).isEmpty()) {
                noter(Constat.de("specialite", Anomalie.SPECIALITE_INCONNUE));
            }
            return;
        }
        // the establishment that sends the list teaches the pupil: the proof is the paper joined to the confirmation
        noter(
                ControleCandidature.examiner(new FormulaireCandidature(specialite(), forme(), true), droit, contexte),
                Saisie::avec);
        if (contexte.saisie().candidature().isEmpty()) {
            return;
        }
        contexte = contexte.avec(contexte.saisie().avec(Acquis.AUCUN));
        var reglement = RevueDeLaSaisie.reglement(contexte);
        noter(
                ControleEpreuves.examiner(
                        new FormulaireEpreuves(codes(Colonnes.EPREUVES), eps(), facultatives(reglement), "", options()),
                        reglement,
                        droit,
                        contexte),
                Saisie::avec);
    }

    private Optional<Categorie> categorie() {
        var statut = minuscules(Colonnes.STATUT);
        if (statut.isEmpty() && categories.size() == 1) {
            return Optional.of(categories.get(0));
        }
        return categories.stream()
                .filter(c -> !statut.isEmpty())
                .filter(c -> c.libelle().toLowerCase(Locale.ROOT).startsWith(statut)
                        || c.code().toLowerCase(Locale.ROOT).equals(statut))
                .findFirst();
    }

    /** « 500-25524 », « 500 - 25524 », « 50025524 », « 25524 ». */
    private String specialite() {
        var lu = SPECIALITE.matcher(lu(Colonnes.SPECIALITE));
        return lu.matches()
                ? Optional.ofNullable(lu.group(1)).orElse("500") + "-" + lu.group(2)
                : lu(Colonnes.SPECIALITE);
    }

    /** Where the law leaves no choice, nothing needs to be written. */
    private String forme() {
        var forme = lu(Colonnes.FORME).toUpperCase(Locale.ROOT);
        return forme.isEmpty() && !droit.formeLibre(contexte) ? Forme.GLOBALE.name() : forme;
    }

    private List<Choix> facultatives(Reglement reglement) {
        var choisies = codes(Colonnes.FACULTATIVES);
        var connues = reglement.facultatives().stream().map(Unite::code).toList();
        return Stream.concat(
                        connues.stream()
                                .map(code -> new Choix(
                                        code,
                                        choisies.contains(code)
                                                ? FormulaireEpreuves.INSCRIT
                                                : FormulaireEpreuves.NON_INSCRIT)),
                        choisies.stream()
                                .filter(code -> !connues.contains(code))
                                .map(code -> new Choix(code, FormulaireEpreuves.INSCRIT)))
                .toList();
    }

    /** « EP2=ESP EG4=ANG ». */
    private List<Choix> options() {
        var choix = new ArrayList<Choix>();
        for (var code : codes(Colonnes.OPTIONS)) {
            var parties = code.split("=", 2);
            choix.add(new Choix(parties[0], parties.length == 2 ? parties[1] : ""));
        }
        return choix;
    }

    private String eps() {
        var eps = minuscules(Colonnes.EPS);
        return eps.startsWith("disp") ? FormulaireEpreuves.DISPENSE : eps.isEmpty() ? "" : FormulaireEpreuves.PRESENTER;
    }

    private List<String> codes(String colonne) {
        return Arrays.stream(lu(colonne).toUpperCase(Locale.ROOT).split("[\\s,+]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** A spreadsheet takes the leading zero away: « 1000 », « 612345678 ». */
    private String complete(String colonne, int longueur) {
        var lu = lu(colonne);
        return lu.matches("[0-9]{" + (longueur - 1) + "}") ? "0" + lu : lu;
    }

    private String mobile(String colonne) {
        var lu = lu(colonne);
        return lu.matches("[67][0-9]{8}") ? "0" + lu : lu;
    }

    private <T> void noter(Lecture<T> lecture, BiFunction<Saisie, T, Saisie> ajout) {
        lecture.constats().forEach(this::noter);
        acquittes.addAll(lecture.acquittes());
        lecture.valeur().ifPresent(valeur -> contexte = contexte.avec(ajout.apply(contexte.saisie(), valeur)));
    }

    private void noter(Constat constat) {
        var issue = constat.explication()
                .map(Constat.Explication::issue)
                .filter(texte -> !texte.isEmpty())
                .map(texte -> " " + texte)
                .orElse("");
        remarquer(
                Colonnes.du(constat.champ()),
                constat.message()
                        + issue
                        + (constat.aConfirmer() ? " Si c'est exact, écrivez « oui » dans la colonne confirme." : ""));
    }

    private void refuser(String phrase) {
        remarques.putIfAbsent("", Remarque.de(phrase));
    }

    private void remarquer(String colonne, String phrase) {
        remarques.putIfAbsent(
                colonne, new Remarque(colonne, colonne.isEmpty() || Colonnes.tue(colonne) ? "" : lu(colonne), phrase));
    }

    private String minuscules(String colonne) {
        return lu(colonne).toLowerCase(Locale.ROOT);
    }

    private String lu(String colonne) {
        return ligne.lire(colonne);
    }

    private static List<String> avertissements() {
        return Arrays.stream(Anomalie.values())
                .filter(Anomalie::aConfirmer)
                .map(Anomalie::code)
                .toList();
    }
}

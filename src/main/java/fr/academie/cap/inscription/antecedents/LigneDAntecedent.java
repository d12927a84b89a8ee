package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.inscription.antecedents.Antecedent.Ancien;
import fr.academie.cap.inscription.antecedents.Antecedent.Contact;
import fr.academie.cap.inscription.antecedents.Antecedent.Contenu;
import fr.academie.cap.inscription.antecedents.Antecedent.Obtenu;
import fr.academie.cap.inscription.antecedents.Antecedents.ATenir;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Constat;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.inscription.saisie.controle.ControleCoordonnees;
import fr.academie.cap.inscription.saisie.controle.ControleEtatCivil;
import fr.academie.cap.inscription.saisie.controle.ControleOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCoordonnees;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireEtatCivil;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireRepresentant;
import fr.academie.cap.referentiel.importation.FichierCsv;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Une ligne du fichier de reprise, relue par les mêmes contrôles que les écrans du candidat. */
final class LigneDAntecedent {

    /** @param remarques why it is set aside, or what of it is not kept */
    record Lue(String code, Optional<ATenir> aTenir, List<Remarque> remarques) {}

    /** Columns without which a file is refused as a whole. */
    static final List<String> COLONNES = List.of(
            "numero_redoublant",
            "numero_ivae",
            "ine",
            "naissance",
            "session",
            "specialite",
            "nom",
            "prenoms",
            "naissance_departement",
            "courriel",
            "acquis");

    private static final List<String> COLONNES_DU_CONTACT =
            List.of("appartement", "batiment", "voie", "lieu_dit", "code_postal", "localite", "mobile", "courriel");

    private static final Pattern SESSION = Pattern.compile("20[0-9]{2}");
    private static final Pattern SPECIALITE = Pattern.compile("([0-9A-Z]{3})-?([0-9]{5})");
    private static final Pattern EPREUVE =
            Pattern.compile("([A-Z]{1,3}[0-9]{0,2})(?:=([0-9]{1,2})(?:[.,]([0-9]{1,2}))?)?(?:@([0-9]{4}))?");
    private static final int NOTE_MAX = 2000;
    private static final int LIEU_MAX = 60;
    private static final int RESULTAT_MAX = 40;

    /** What only the person could say is taken as it stands. */
    private static final List<String> CONFIRMES = Arrays.stream(Anomalie.values())
            .filter(Anomalie::aConfirmer)
            .map(Anomalie::code)
            .toList();

    private static final Map<String, String> COLONNE_DU_CHAMP = Map.ofEntries(
            Map.entry("numeroRedoublant", "numero_redoublant"),
            Map.entry("numeroIvae", "numero_ivae"),
            Map.entry("nomFamille", "nom"),
            Map.entry("nomUsage", "nom_usage"),
            Map.entry("departement", "naissance_departement"),
            Map.entry("arrondissement", "naissance_arrondissement"),
            Map.entry("pays", "naissance_pays"),
            Map.entry("lieuDit", "lieu_dit"),
            Map.entry("codePostal", "code_postal"),
            Map.entry("residence", "code_postal"));

    private final FichierCsv.Ligne ligne;
    private final Contexte contexte;
    private final List<Remarque> remarques = new ArrayList<>();
    private boolean ecartee;

    private LigneDAntecedent(FichierCsv.Ligne ligne, Contexte contexte) {
        this.ligne = ligne;
        this.contexte = contexte;
    }

    static Lue lire(FichierCsv.Ligne ligne, Contexte contexte) {
        return new LigneDAntecedent(ligne, contexte).lire();
    }

    private Lue lire() {
        var code = ligne.lire("session") + " " + ligne.lire("specialite");
        if (!ligne.entiere() || ligne.illisible()) {
            ecarter(
                    "",
                    "La ligne n’a pas le même nombre de colonnes que l’en-tête, ou contient un caractère illisible.");
            return new Lue(code, Optional.empty(), remarques);
        }
        var session = session();
        var specialite = specialite();
        var numeros = numeros();
        var civil = etatCivil();
        var contact = contact();
        var obtenus = specialite.map(s -> obtenus(s, session)).orElse(List.of());
        if (ecartee) {
            return new Lue(code, Optional.empty(), remarques);
        }
        var contenu = new Contenu(
                civil.orElseThrow().nomFamille(),
                civil.get().nomUsage(),
                civil.get().prenoms(),
                Optional.of(civil.get().lieuNaissance()),
                contact,
                ancien(),
                texte("resultat", RESULTAT_MAX),
                obtenus);
        var aTenir = new ATenir(
                contexte.academie(),
                session,
                specialite.orElseThrow(),
                Antecedent.Source.REPRISE,
                numeros.orElseThrow(),
                contenu);
        return new Lue(code, Optional.of(aTenir), remarques);
    }

    private int session() {
        var lue = ligne.lire("session");
        if (!SESSION.matcher(lue).matches()
                || Integer.parseInt(lue) > contexte.jour().getYear()) {
            ecarter("session", "Écrivez l’année d’une session passée, par exemple 2025.");
            return contexte.session();
        }
        return Integer.parseInt(lue);
    }

    private Optional<String> specialite() {
        var forme = SPECIALITE.matcher(ligne.lire("specialite"));
        var code = forme.matches() ? forme.group(1) + "-" + forme.group(2) : "";
        if (contexte.referentiel().specialite(code).isEmpty()) {
            ecarter(
                    "specialite",
                    "Spécialité inconnue. Écrivez le code de l’examen et celui de la spécialité, 500-25524.");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private Optional<Origine> numeros() {
        var formulaire = new FormulaireOrigine(
                ligne.lire("numero_ivae"),
                ligne.lire("numero_redoublant"),
                ligne.lire("ine"),
                naissance(),
                CONFIRMES,
                "");
        var lecture = ControleOrigine.examiner(formulaire, contexte);
        ecarter(lecture.constats());
        if (lecture.constats().isEmpty() && formulaire.naissance().estVide()) {
            ecarter("numero_redoublant", "Il faut un numéro et la date de naissance : sans eux, rien ne se retrouve.");
        }
        return lecture.valeur();
    }

    private FormulaireDate naissance() {
        return new FormulaireDate(ligne.lire("naissance"), "", "");
    }

    private Optional<EtatCivil> etatCivil() {
        var prenoms = ligne.lire("prenoms");
        var lecture = ControleEtatCivil.examiner(
                new FormulaireEtatCivil(
                        ligne.lire("nom"),
                        ligne.lire("nom_usage"),
                        prenoms,
                        prenoms.isEmpty(),
                        naissance(),
                        ligne.lire("naissance_departement"),
                        ligne.lire("naissance_arrondissement"),
                        ligne.lire("naissance_pays"),
                        CONFIRMES),
                contexte);
        // the date has been judged with the numbers already
        ecarter(lecture.constats().stream()
                .filter(c -> !c.champ().startsWith("naissance"))
                .toList());
        return lecture.valeur();
    }

    /** An address that no letter would reach is left out; names and marks still serve. */
    private Optional<Contact> contact() {
        if (COLONNES_DU_CONTACT.stream().allMatch(c -> ligne.lire(c).isEmpty())) {
            return Optional.empty();
        }
        var etranger = ligne.lire("code_postal").equals(Coordonnees.CODE_POSTAL_ETRANGER);
        var lecture = ControleCoordonnees.examiner(
                new FormulaireCoordonnees(
                        (etranger ? Coordonnees.Residence.ETRANGER : Coordonnees.Residence.FRANCE).name(),
                        ligne.lire("appartement"),
                        ligne.lire("batiment"),
                        ligne.lire("voie"),
                        ligne.lire("lieu_dit"),
                        ligne.lire("code_postal"),
                        ligne.lire("localite"),
                        ligne.lire("mobile"),
                        ligne.lire("courriel"),
                        FormulaireRepresentant.VIDE,
                        CONFIRMES),
                contexte);
        lecture.constats()
                .forEach(c -> remarques.add(
                        remarque(c, "Adresse, téléphone et courriel ne sont pas repris. " + c.message())));
        return lecture.valeur().map(c -> new Contact(c.residence(), c.adresse(), c.mobile(), c.courriel()));
    }

    private Optional<Ancien> ancien() {
        return texte("etablissement", LIEU_MAX)
                .flatMap(nom ->
                        texte("etablissement_ville", LIEU_MAX).map(ville -> new Ancien(Optional.empty(), nom, ville)));
    }

    /** « EG1=13,50@2024|EP1=8 »: unit, mark, and the year when it is not the session's. */
    private List<Obtenu> obtenus(String specialite, int session) {
        var lieu = texte("lieu", LIEU_MAX).orElse(contexte.referentiel().nomAcademie(contexte.academie()));
        var reglement = contexte.referentiel().reglement(specialite, session);
        var obtenus = new ArrayList<Obtenu>();
        for (var ecrit : ligne.lire("acquis").replace(" ", "").split("\\|")) {
            if (ecrit.isEmpty()) {
                continue;
            }
            var e = EPREUVE.matcher(ecrit);
            if (!e.matches() || note(e.group(2), e.group(3)).orElse(0) > NOTE_MAX) {
                ecarter("acquis", "« " + ecrit + " » ne se lit pas. Écrivez EG1=13,50|EP1=8,00 (notes de 0 à 20).");
            } else if (reglement.isPresent()
                    && reglement.get().unite(e.group(1)).isEmpty()) {
                ecarter("acquis", "L’épreuve « " + e.group(1) + " » n’est pas de cette spécialité.");
            } else {
                var annee = e.group(4) == null ? session : Integer.parseInt(e.group(4));
                obtenus.add(new Obtenu(specialite, e.group(1), annee, lieu, note(e.group(2), e.group(3))));
            }
        }
        return obtenus;
    }

    private static OptionalInt note(@Nullable String points, @Nullable String decimales) {
        if (points == null) {
            return OptionalInt.empty();
        }
        var centiemes = decimales == null ? "00" : (decimales + "0").substring(0, 2);
        return OptionalInt.of(Integer.parseInt(points) * 100 + Integer.parseInt(centiemes));
    }

    private Optional<String> texte(String colonne, int maximum) {
        var lu = ligne.lire(colonne);
        if (lu.length() > maximum) {
            ecarter(colonne, maximum + " caractères au plus.");
        }
        return lu.isEmpty() ? Optional.empty() : Optional.of(lu);
    }

    private void ecarter(List<Constat> constats) {
        for (var constat : constats) {
            ecartee = true;
            remarques.add(remarque(constat, constat.message()));
        }
    }

    private void ecarter(String colonne, String phrase) {
        ecartee = true;
        remarques.add(new Remarque(colonne, colonne.isEmpty() ? "" : ligne.lire(colonne), phrase));
    }

    private Remarque remarque(Constat constat, String phrase) {
        var champ = constat.champ().startsWith("naissance") ? "naissance" : constat.champ();
        var colonne = COLONNE_DU_CHAMP.getOrDefault(champ, champ);
        return new Remarque(colonne, ligne.lire(colonne), phrase);
    }
}

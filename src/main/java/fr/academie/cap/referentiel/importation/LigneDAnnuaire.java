package fr.academie.cap.referentiel.importation;

import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.referentiel.Departement;
import fr.academie.cap.referentiel.Departements;
import fr.academie.cap.referentiel.Etablissement;
import fr.academie.cap.referentiel.UaiCle;
import fr.academie.cap.referentiel.importation.RapportImport.Remarque;
import fr.academie.cap.referentiel.persistance.EcritureEtablissements;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Une ligne de l'annuaire : un établissement où se prépare un CAP, une ligne hors champ, ou les motifs qui l'écartent. */
final class LigneDAnnuaire {

    static final String UAI = "Identifiant_de_l_etablissement";

    static final List<String> COLONNES = List.of(
            UAI,
            "Nom_etablissement",
            "Type_etablissement",
            "Statut_public_prive",
            "Code_postal",
            "Nom_commune",
            "Code_departement",
            "Code_academie",
            "etat");

    private static final Set<String> HORS_CHAMP =
            Set.of("ECOLE", "COLLEGE", "SERVICE ADMINISTRATIF", "INFORMATION ET ORIENTATION");
    private static final String APPRENTISSAGE = "Apprentissage";
    private static final LocalDate ORIGINE = LocalDate.of(2000, 1, 1);
    private static final DateTimeFormatter FRANCAISE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int NOM_MAX = 200;

    private final FichierCsv.Ligne ligne;
    private final LocalDate jour;
    private final List<Remarque> remarques = new ArrayList<>();
    private final boolean horsChamp;
    private final Optional<EcritureEtablissements.Ligne> lue;

    LigneDAnnuaire(FichierCsv.Ligne ligne, Academies academies, Departements departements, LocalDate jour) {
        this.ligne = ligne;
        this.jour = jour;
        var type = CleDeRecherche.de(ligne.lire("Type_etablissement"));
        this.horsChamp = ligne.entiere() && (HORS_CHAMP.contains(type) || autreSansFormation(type));
        this.lue = horsChamp ? Optional.empty() : lire(type, academies, departements);
    }

    String uai() {
        return ligne.lire(UAI);
    }

    /** Vrai pour une école, un collège, un service : rien à retenir, rien à corriger. */
    boolean horsChamp() {
        return horsChamp;
    }

    /** Vide si la ligne est hors champ ou écartée. */
    Optional<EcritureEtablissements.Ligne> lue() {
        return lue;
    }

    List<Remarque> remarques() {
        return remarques;
    }

    private boolean autreSansFormation(String type) {
        return type.equals("AUTRE") && nature(type).isEmpty();
    }

    private Optional<EcritureEtablissements.Ligne> lire(String type, Academies academies, Departements departements) {
        if (!ligne.entiere()) {
            dire(
                    "",
                    "",
                    "la ligne compte " + ligne.cellules().size() + " colonnes au lieu de " + ligne.attendues()
                            + " : un séparateur manque ou est de trop");
            return Optional.empty();
        }
        var uai = uai(uai());
        var nom = nom();
        var nature = nature(type);
        if (nature.isEmpty()) {
            dire(
                    "Type_etablissement",
                    ligne.lire("Type_etablissement"),
                    "type inconnu ; attendus : Lycée, EREA, Médico-social, Autre, Ecole, Collège,"
                            + " Service Administratif, Information et orientation");
        }
        var statut = statut();
        var contrat = contrat(nature, statut);
        var apprentissage = apprentissage();
        var academie = academie(academies);
        var postal = postal();
        var departement = departements.parCode(ligne.lire("Code_departement"));
        var debut = date("date_ouverture").orElse(ORIGINE);
        var fin = fin(debut);
        if (uai.isEmpty()
                || remarques.stream().anyMatch(remarque -> !remarque.texte().startsWith("remarque"))) {
            return Optional.empty();
        }
        var commune = ligne.lire("Nom_commune");
        return Optional.of(new EcritureEtablissements.Ligne(
                ligne.numero(),
                uai.get(),
                debut,
                fin,
                nom,
                nature.orElseThrow().name(),
                statut.orElseThrow().name(),
                contrat.name(),
                apprentissage,
                academie,
                postal,
                Optional.of(commune).filter(lu -> !lu.isEmpty()),
                departement.map(Departement::code),
                EcritureEtablissements.recherche(uai.get(), nom, commune, postal.orElse(""), departement),
                Optional.empty()));
    }

    private Optional<String> uai(String lu) {
        var uai = UaiCle.normaliser(lu);
        if (uai.isEmpty()) {
            var chiffres = lu.replaceAll("\\s", "");
            dire(
                    UAI,
                    lu,
                    chiffres.matches("\\d{7}[A-Za-z]")
                            ? "clé fausse : pour " + chiffres.substring(0, 7) + " la lettre serait "
                                    + UaiCle.cle(chiffres.substring(0, 7)) + " ; vérifiez le numéro"
                            : "un numéro UAI compte sept chiffres et une lettre, par exemple 0750655E");
        }
        return uai;
    }

    private String nom() {
        var nom = ligne.lire("Nom_etablissement");
        if (nom.isEmpty() || nom.length() > NOM_MAX) {
            dire("Nom_etablissement", nom, "un nom de 1 à " + NOM_MAX + " caractères est attendu");
        }
        if ((nom + ligne.lire("Nom_commune")).chars().anyMatch(Character::isISOControl)) {
            dire("Nom_etablissement", nom, "saut de ligne ou tabulation dans le nom ou la commune : retirez-le");
        }
        return nom;
    }

    /** What the row is, from its kind and, for « Autre », from its national nature. */
    private Optional<Etablissement.Nature> nature(String type) {
        var precise = CleDeRecherche.de(ligne.lire("libelle_nature"));
        if (precise.contains("SECTION D APPRENTISSAGE")) {
            return Optional.of(Etablissement.Nature.SECTION_APPRENTISSAGE);
        }
        if (precise.contains("APPRENTIS")) {
            return Optional.of(Etablissement.Nature.CFA);
        }
        if (precise.contains("GRETA") || precise.contains("FORMATION CONTINUE")) {
            return Optional.of(Etablissement.Nature.FORMATION_CONTINUE);
        }
        if (precise.contains("A DISTANCE")) {
            return Optional.of(Etablissement.Nature.ENSEIGNEMENT_A_DISTANCE);
        }
        return switch (type) {
            case "LYCEE" -> Optional.of(Etablissement.Nature.LYCEE);
            case "EREA" -> Optional.of(Etablissement.Nature.EREA);
            case "MEDICO SOCIAL" -> Optional.of(Etablissement.Nature.MEDICO_SOCIAL);
            default -> Optional.empty();
        };
    }

    private Optional<Etablissement.Statut> statut() {
        var lu = CleDeRecherche.de(ligne.lire("Statut_public_prive"));
        if (lu.equals("PUBLIC")) {
            return Optional.of(Etablissement.Statut.PUBLIC);
        }
        if (lu.equals("PRIVE")) {
            return Optional.of(Etablissement.Statut.PRIVE);
        }
        dire("Statut_public_prive", ligne.lire("Statut_public_prive"), "écrivez Public ou Privé");
        return Optional.empty();
    }

    /** A contract is asked of private schools only; an unknown one counts as none, which gives no right to CCF. */
    private Etablissement.Contrat contrat(
            Optional<Etablissement.Nature> nature, Optional<Etablissement.Statut> statut) {
        var scolaire = nature.filter(n -> n == Etablissement.Nature.LYCEE || n == Etablissement.Nature.EREA)
                .isPresent();
        if (!scolaire || statut.filter(s -> s == Etablissement.Statut.PRIVE).isEmpty()) {
            return Etablissement.Contrat.SANS_OBJET;
        }
        var lu = CleDeRecherche.de(ligne.lire("Type_contrat_prive"));
        var sous = lu.contains("CONTRAT") && !lu.startsWith("HORS") && !lu.startsWith("SANS");
        if (lu.isEmpty()) {
            remarques.add(new Remarque(
                    "Type_contrat_prive", "", "remarque : contrat non renseigné, compté hors contrat ; complétez-le"));
        }
        return sous ? Etablissement.Contrat.SOUS_CONTRAT : Etablissement.Contrat.HORS_CONTRAT;
    }

    /** A lycée that trains apprentices itself; the column may be missing, or empty: then nothing is learnt. */
    private Optional<Boolean> apprentissage() {
        var lu = ligne.lire(APPRENTISSAGE);
        return switch (CleDeRecherche.de(lu)) {
            case "" -> Optional.empty();
            case "1", "OUI" -> Optional.of(true);
            case "0", "NON" -> Optional.of(false);
            default -> {
                dire(APPRENTISSAGE, lu, "écrivez 1 si l'établissement forme des apprentis, 0 sinon");
                yield Optional.empty();
            }
        };
    }

    private String academie(Academies academies) {
        var lu = ligne.lire("Code_academie");
        var code = lu.matches("\\d") ? "0" + lu : lu.replaceFirst("^0(?=\\d{2}$)", "");
        var connue = academies.parCode(code).or(() -> academies.duDepartement(ligne.lire("Code_departement")));
        if (connue.isEmpty()) {
            dire("Code_academie", lu, "académie inconnue : code à deux chiffres attendu, par exemple 14");
        }
        return connue.map(academie -> academie.code()).orElse("");
    }

    private Optional<String> postal() {
        var lu = ligne.lire("Code_postal").replace(" ", "");
        var code = lu.matches("\\d{4}") ? "0" + lu : lu;
        if (!code.isEmpty() && !code.matches("\\d{5}")) {
            dire("Code_postal", lu, "un code postal compte cinq chiffres");
            return Optional.empty();
        }
        return Optional.of(code).filter(exact -> !exact.isEmpty());
    }

    private Optional<LocalDate> fin(LocalDate debut) {
        var etat = CleDeRecherche.de(ligne.lire("etat"));
        if (!etat.matches("OUVERT|FERME|A FERMER|A OUVRIR|")) {
            dire("etat", ligne.lire("etat"), "état inconnu ; attendus : OUVERT, FERME, A FERMER, A OUVRIR");
        }
        if (!etat.equals("FERME")) {
            return Optional.empty();
        }
        var fermeture = date("date_fermeture").orElse(jour);
        if (!fermeture.isAfter(debut)) {
            dire("date_fermeture", fermeture.toString(), "la fermeture suit l'ouverture (" + debut + ")");
        }
        return Optional.of(fermeture);
    }

    private Optional<LocalDate> date(String colonne) {
        var lu = ligne.lire(colonne);
        if (lu.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(lu.contains("/") ? LocalDate.parse(lu, FRANCAISE) : LocalDate.parse(lu));
        } catch (DateTimeParseException e) {
            dire(colonne, lu, "date attendue, AAAA-MM-JJ ou JJ/MM/AAAA");
            return Optional.empty();
        }
    }

    private void dire(String champ, String valeur, String texte) {
        remarques.add(new Remarque(champ, valeur, texte));
    }
}

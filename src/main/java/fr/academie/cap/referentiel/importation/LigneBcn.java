package fr.academie.cap.referentiel.importation;

import fr.academie.cap.referentiel.Specialite;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Une ligne lue : une spécialité, ou les motifs qui l'écartent. */
final class LigneBcn {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern PFMP = Pattern.compile("PFMP\\s*[=:]?\\s*(\\d{1,2})\\s*sem");
    /** Date that the nomenclature writes when it knows none. */
    private static final LocalDate INCONNUE = LocalDate.of(1901, 1, 1);

    private final FichierCsv.Ligne ligne;
    private final List<String> motifs = new ArrayList<>();
    private final List<String> avertissements = new ArrayList<>();
    private final Optional<Specialite> specialite;

    LigneBcn(FichierCsv.Ligne ligne) {
        this.ligne = ligne;
        if (!ligne.entiere()) {
            motifs.add("la ligne compte " + ligne.cellules().size() + " colonnes au lieu de " + ligne.attendues());
            this.specialite = Optional.empty();
        } else {
            this.specialite = lire();
        }
    }

    long numero() {
        return ligne.numero();
    }

    String codeLu() {
        return ligne.lire("code_diplome");
    }

    /** Vide si la ligne est écartée. */
    Optional<Specialite> specialite() {
        return specialite;
    }

    List<String> motifs() {
        return motifs;
    }

    List<String> avertissements() {
        return avertissements;
    }

    private Optional<Specialite> lire() {
        var code = codeLu();
        if (!code.matches("50[03]\\d{5}")) {
            motifs.add("le code n'est pas celui d'un CAP (500 ou 503, puis cinq chiffres)");
        } else if (!texte("nsf").equals(code.substring(3, 6))) {
            motifs.add("le groupe de spécialités contredit le code");
        }
        controlerTextes();
        var sessions = new Sessions(annee("premiere_session"), annee("derniere_session"), annee("session_rattrapage"));
        sessions.controler();
        var creation = date("date_arrete_creation");
        var abrogation = date("date_arrete_abrogation");
        if (creation.isEmpty()) {
            avertissements.add("arrêté de création non daté");
        }
        var anciens = codes("anciens");
        var nouveaux = codes("nouveaux");
        if (!motifs.isEmpty()) {
            return Optional.empty();
        }
        var citation =
                creation.map(jour -> "Arrêté du " + DATE.format(jour) + " ; ").orElse("") + "nomenclature BCN";
        return Optional.of(new Specialite(
                code.substring(0, 3) + "-" + code.substring(3),
                texte("libelle_court"),
                texte("libelle_long").replaceFirst("\\s*\\(CAP\\)$", ""),
                Optional.empty(),
                texte("nsf"),
                texte("lettre"),
                sessions.premiere.orElseThrow(),
                sessions.derniere,
                sessions.rattrapage,
                creation,
                abrogation,
                anciens,
                nouveaux,
                pfmp(),
                citation));
    }

    private final class Sessions {

        private final OptionalInt premiere;
        private final OptionalInt derniere;
        private final OptionalInt rattrapage;

        private Sessions(OptionalInt premiere, OptionalInt derniere, OptionalInt rattrapage) {
            this.premiere = premiere;
            this.derniere = derniere;
            this.rattrapage = rattrapage;
        }

        private void controler() {
            if (premiere.isEmpty()) {
                motifs.add("aucune première session : regroupement ou année commune, jamais ouvert à l'examen");
            } else if (derniere.orElse(Integer.MAX_VALUE) < premiere.getAsInt()) {
                motifs.add("la dernière session (" + derniere.getAsInt() + ") précède la première ("
                        + premiere.getAsInt() + ")");
            }
            if (rattrapage.isPresent() && rattrapage.getAsInt() <= derniere.orElse(Integer.MAX_VALUE)) {
                motifs.add("la session de rattrapage ne suit pas une dernière session");
            }
        }
    }

    private void controlerTextes() {
        if (texte("libelle_long").isEmpty() || texte("libelle_court").isEmpty()) {
            motifs.add("libellé vide");
        }
        if (!texte("lettre").matches("[A-Z]")) {
            motifs.add("lettre de spécialité attendue");
        }
        if (ligne.illisible()) {
            motifs.add("caractère de contrôle interdit");
        }
    }

    private String texte(String colonne) {
        return ligne.lire(colonne);
    }

    private OptionalInt annee(String colonne) {
        var texte = texte(colonne);
        if (texte.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!texte.matches("(19|20)\\d{2}")) {
            motifs.add(colonne + " n'est pas une année");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(texte));
    }

    private Optional<LocalDate> date(String colonne) {
        var texte = texte(colonne);
        if (texte.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(texte, DATE)).filter(jour -> !jour.equals(INCONNUE));
        } catch (DateTimeParseException e) {
            motifs.add(colonne + " n'est pas une date JJ/MM/AAAA");
            return Optional.empty();
        }
    }

    /** An unreadable link is dropped with a warning: it would not make the speciality itself wrong. */
    private List<String> codes(String colonne) {
        var codes = new ArrayList<String>();
        for (var lu : texte(colonne).split(" +")) {
            if (lu.matches("\\d[0-9A-Z]{2}\\d{5}")) {
                codes.add(lu.substring(0, 3) + "-" + lu.substring(3));
            } else if (!lu.isEmpty()) {
                avertissements.add("code illisible parmi les " + colonne + ", ignoré : " + lu);
            }
        }
        return List.copyOf(codes);
    }

    private OptionalInt pfmp() {
        var lu = PFMP.matcher(texte("observation"));
        return lu.find() ? OptionalInt.of(Integer.parseInt(lu.group(1))) : OptionalInt.empty();
    }
}

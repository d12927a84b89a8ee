package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.SaisieDeReglement.Faute;
import fr.academie.cap.referentiel.UniteDExamen.Mode;
import fr.academie.cap.regles.Nature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Un règlement saisi : complet, cohérent, et sa source citée. Le même contrôle sert à l'écran et à l'import.
 *
 * <p>Every coefficient is asked for: once verified by a second person, a jury deliberates on it.
 */
public final class ControleDuReglement {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9.]{0,9}");
    private static final Pattern CONTROLE = Pattern.compile("\\p{Cntrl}");
    private static final int COEFFICIENT_MAX = 50;
    private static final int FACULTATIVES_MAX = 2;
    private static final int LIBELLE_MAX = 200;
    private static final int UNITES_MAX = 30;

    private final SaisieDeReglement saisie;
    private final List<Faute> fautes = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> epreuves = new HashSet<>();

    private ControleDuReglement(SaisieDeReglement saisie) {
        this.saisie = saisie;
    }

    /** Le règlement compris, ou ce qui l'en empêche. */
    public record Lecture(Optional<Reglement> reglement, List<Faute> fautes) {}

    public static Lecture examiner(SaisieDeReglement saisie, Specialites specialites) {
        return new ControleDuReglement(saisie).lire(specialites);
    }

    private Lecture lire(Specialites specialites) {
        var specialite = specialites.parCode(saisie.specialite());
        if (specialite.isEmpty()) {
            reprocher(
                    "specialite",
                    saisie.specialite(),
                    "spécialité inconnue : écrivez son code, par exemple 500-22137, ou importez-la d'abord");
        }
        var debut = session("session_debut", saisie.debut());
        if (saisie.debut().isBlank()) {
            reprocher("session_debut", "", "écrivez la première session régie, par exemple 2027");
        }
        var fin = session("session_fin", saisie.fin());
        if (debut.isPresent() && fin.isPresent() && fin.getAsInt() <= debut.getAsInt()) {
            reprocher(
                    "session_fin",
                    saisie.fin(),
                    "c'est la première session qui n'est plus régie : elle suit la première session régie, ou reste vide");
        }
        specialite
                .filter(connue -> debut.isPresent()
                        && !connue.estOuverteA(debut.getAsInt())
                        && debut.getAsInt() > connue.premiereSession())
                .ifPresent(connue -> reprocher(
                        "session_debut",
                        saisie.debut(),
                        "la spécialité n'est plus ouverte à cette session : sa dernière est "
                                + connue.derniereSession().orElse(connue.premiereSession())));
        var facultatives = facultatives();
        var citation = citation();
        var unites = unites();
        if (!fautes.isEmpty()) {
            return new Lecture(Optional.empty(), List.copyOf(fautes));
        }
        return new Lecture(
                Optional.of(new Reglement(
                        specialite.orElseThrow().code(),
                        debut.orElseThrow(),
                        fin,
                        true,
                        facultatives,
                        citation,
                        unites)),
                List.of());
    }

    private OptionalInt session(String champ, String lue) {
        if (lue.isBlank()) {
            return OptionalInt.empty();
        }
        if (!lue.strip().matches("20\\d{2}")) {
            reprocher(champ, lue, "une session est une année, par exemple 2027");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(lue.strip()));
    }

    private int facultatives() {
        if (!saisie.facultativesMax().strip().matches("[0-" + FACULTATIVES_MAX + "]")) {
            reprocher(
                    "facultatives_max",
                    saisie.facultativesMax(),
                    "nombre d'unités facultatives que le candidat peut choisir : 0, 1 ou 2");
            return 0;
        }
        return Integer.parseInt(saisie.facultativesMax().strip());
    }

    private String citation() {
        var citation = saisie.citation().strip();
        if (citation.length() <= 10 || citation.length() > 1000) {
            reprocher(
                    "citation",
                    citation,
                    "citez l'arrêté et sa date, de 11 à 1 000 caractères, par exemple « Arrêté du 21-2-2014, annexe II »");
        }
        return citation;
    }

    private List<UniteDExamen> unites() {
        var saisies = saisie.unites().stream().filter(unite -> !unite.vide()).toList();
        var lues = new ArrayList<Ordonnee>();
        for (var rang = 0; rang < saisies.size(); rang++) {
            var place = rang;
            lire(saisies.get(rang), place + 1).ifPresent(lues::add);
        }
        if (saisies.isEmpty() || saisies.size() > UNITES_MAX) {
            reprocher("unites", "", "décrivez de 1 à " + UNITES_MAX + " unités");
        } else if (lues.size() == saisies.size()) {
            ensemble(lues.stream().map(Ordonnee::unite).toList());
        }
        return lues.stream()
                .sorted(Comparator.comparing((Ordonnee lue) -> lue.unite().facultative())
                        .thenComparing(Ordonnee::rang))
                .map(Ordonnee::unite)
                .toList();
    }

    private void ensemble(List<UniteDExamen> unites) {
        if (unites.stream().noneMatch(UniteDExamen::professionnelle)) {
            reprocher("unites", "", "un CAP a au moins une unité professionnelle obligatoire");
        }
    }

    private record Ordonnee(int rang, UniteDExamen unite) {}

    private Optional<Ordonnee> lire(SaisieDeReglement.Unite unite, int place) {
        var avant = fautes.size();
        var code = code(unite, "code", unite.code(), codes);
        var epreuve = code(unite, "epreuve", unite.epreuve(), epreuves);
        var libelle = texte(unite, "libelle", unite.libelle());
        if (libelle.isEmpty()) {
            reprocher(unite, "libelle", unite.libelle(), "écrivez l'intitulé de l'épreuve");
        }
        var nature = choix(unite, "nature", unite.nature(), Nature.values());
        var mode = choix(unite, "mode", unite.mode(), Mode.values());
        var facultative = ouiNon(unite);
        var coefficient = nombre(unite, "coefficient", unite.coefficient(), COEFFICIENT_MAX);
        var rang = unite.rang().isBlank() ? place : nombre(unite, "rang", unite.rang(), UNITES_MAX * 10);
        var duree = texte(unite, "duree", unite.duree());
        if (facultative && nature.filter(Nature.PROFESSIONNELLE::equals).isPresent()) {
            reprocher(unite, "facultative", unite.facultative(), "une unité professionnelle n'est pas facultative");
        }
        if (fautes.size() > avant) {
            return Optional.empty();
        }
        return Optional.of(new Ordonnee(
                rang,
                new UniteDExamen(
                        code,
                        epreuve,
                        libelle,
                        nature.orElseThrow(),
                        facultative,
                        OptionalInt.of(coefficient),
                        mode.orElseThrow(),
                        Optional.of(duree).filter(lue -> !lue.isEmpty()))));
    }

    private String code(SaisieDeReglement.Unite unite, String champ, String lu, Set<String> deja) {
        var code = lu.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            reprocher(unite, champ, lu, "code attendu, par exemple " + (champ.equals("code") ? "UP1" : "EP1"));
        } else if (!deja.add(code)) {
            reprocher(unite, champ, lu, code + " figure déjà dans ce règlement");
        }
        return code;
    }

    private String texte(SaisieDeReglement.Unite unite, String champ, String lu) {
        var texte = lu.strip();
        if (texte.length() > LIBELLE_MAX || CONTROLE.matcher(texte).find()) {
            reprocher(unite, champ, texte, "au plus " + LIBELLE_MAX + " caractères, sans saut de ligne");
        }
        return texte;
    }

    private int nombre(SaisieDeReglement.Unite unite, String champ, String lu, int plafond) {
        var texte = lu.strip();
        if (!texte.matches("\\d{1,3}") || Integer.parseInt(texte) < 1 || Integer.parseInt(texte) > plafond) {
            reprocher(unite, champ, lu, "nombre entier de 1 à " + plafond + " attendu");
            return 0;
        }
        return Integer.parseInt(texte);
    }

    private boolean ouiNon(SaisieDeReglement.Unite unite) {
        var lu = unite.facultative().strip().toLowerCase(Locale.ROOT);
        if (!lu.equals("oui") && !lu.equals("non")) {
            reprocher(unite, "facultative", unite.facultative(), "écrivez oui ou non");
        }
        return lu.equals("oui");
    }

    private <T extends Enum<T>> Optional<T> choix(
            SaisieDeReglement.Unite unite, String champ, String lu, T[] possibles) {
        var choisi = Arrays.stream(possibles)
                .filter(possible -> possible.name().equalsIgnoreCase(lu.strip()))
                .findFirst();
        if (choisi.isEmpty()) {
            reprocher(
                    unite,
                    champ,
                    lu,
                    "choisissez parmi "
                            + String.join(
                                    ", ",
                                    Arrays.stream(possibles).map(Enum::name).toList()));
        }
        return choisi;
    }

    private void reprocher(String champ, String valeur, String texte) {
        fautes.add(new Faute(0, champ, valeur, texte));
    }

    private void reprocher(SaisieDeReglement.Unite unite, String champ, String valeur, String texte) {
        fautes.add(new Faute(unite.ligne(), champ, valeur, texte));
    }
}

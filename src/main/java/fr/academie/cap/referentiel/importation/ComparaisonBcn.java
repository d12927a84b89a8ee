package fr.academie.cap.referentiel.importation;

import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Ce que le fichier change à ce qui est connu ; rien n'est écrit ici. */
final class ComparaisonBcn {

    private static final Map<String, Function<Specialite, Object>> CHAMPS = champs();

    private final Map<String, Specialite> connues;
    private final Map<String, Specialite> aEcrire = new LinkedHashMap<>();
    private final List<RapportImport.Ligne> compteRendu = new ArrayList<>();

    ComparaisonBcn(Map<String, Specialite> connues, List<LigneBcn> lignes) {
        this.connues = connues;
        var duFichier = new HashMap<String, Specialite>();
        for (var ligne : lignes) {
            ligne.specialite().ifPresent(lue -> duFichier.putIfAbsent(lue.code(), lue));
        }
        Map<String, Long> vues = new HashMap<>();
        lignes.forEach(ligne -> compteRendu.add(juger(ligne, duFichier, vues)));
    }

    List<Specialite> aEcrire() {
        return List.copyOf(aEcrire.values());
    }

    RapportImport rapport(boolean essai) {
        return new RapportImport(essai, compteRendu);
    }

    private RapportImport.Ligne juger(LigneBcn ligne, Map<String, Specialite> duFichier, Map<String, Long> vues) {
        var lue = ligne.specialite();
        if (lue.isEmpty()) {
            return RapportImport.Ligne.de(ligne.numero(), ligne.codeLu(), Sort.ECARTEE, ligne.motifs());
        }
        var deja = vues.putIfAbsent(lue.get().code(), ligne.numero());
        if (deja != null) {
            return RapportImport.Ligne.de(
                    ligne.numero(), ligne.codeLu(), Sort.ECARTEE, List.of("code déjà lu à la ligne " + deja));
        }
        var remarques = new ArrayList<>(ligne.avertissements());
        remarques.addAll(liensInconnus(lue.get(), duFichier));
        var sort = comparer(lue.get(), remarques);
        return RapportImport.Ligne.de(ligne.numero(), ligne.codeLu(), sort, remarques);
    }

    private Sort comparer(Specialite lue, List<String> remarques) {
        var connue = connues.get(lue.code());
        if (connue == null) {
            aEcrire.put(lue.code(), lue);
            return Sort.NOUVELLE;
        }
        var retenue = avecNosMots(lue, connue);
        var changements = changements(connue, retenue);
        if (changements.isEmpty()) {
            return Sort.IDENTIQUE;
        }
        remarques.addAll(changements);
        aEcrire.put(lue.code(), retenue);
        return Sort.MODIFIEE;
    }

    /** Our accented label stays as long as the nomenclature says the same in bare capitals; so does our citation. */
    private static Specialite avecNosMots(Specialite lue, Specialite connue) {
        var memeMots = CleDeRecherche.de(lue.libelle()).equals(CleDeRecherche.de(connue.libelle()));
        return new Specialite(
                lue.code(),
                lue.libelleCourt(),
                memeMots ? connue.libelle() : lue.libelle(),
                connue.libelleInscrinet(),
                lue.nsf(),
                lue.lettre(),
                lue.premiereSession(),
                lue.derniereSession(),
                lue.sessionRattrapage(),
                lue.arreteCreation(),
                lue.arreteAbrogation(),
                lue.anciens(),
                lue.nouveaux(),
                lue.semainesPfmp(),
                lue.arreteCreation().equals(connue.arreteCreation()) ? connue.citation() : lue.citation());
    }

    private static List<String> changements(Specialite avant, Specialite apres) {
        return CHAMPS.entrySet().stream()
                .filter(champ ->
                        !champ.getValue().apply(avant).equals(champ.getValue().apply(apres)))
                .map(champ -> champ.getKey() + " : " + montrer(champ.getValue().apply(avant)) + " → "
                        + montrer(champ.getValue().apply(apres)))
                .toList();
    }

    private static Map<String, Function<Specialite, Object>> champs() {
        var champs = new LinkedHashMap<String, Function<Specialite, Object>>();
        champs.put("libellé court", Specialite::libelleCourt);
        champs.put("libellé", Specialite::libelle);
        champs.put("groupe", Specialite::nsf);
        champs.put("lettre", Specialite::lettre);
        champs.put("première session", Specialite::premiereSession);
        champs.put("dernière session", s -> texte(s.derniereSession().isPresent(), s.derniereSession()));
        champs.put("session de rattrapage", s -> texte(s.sessionRattrapage().isPresent(), s.sessionRattrapage()));
        champs.put("arrêté de création", Specialite::arreteCreation);
        champs.put("arrêté d'abrogation", Specialite::arreteAbrogation);
        champs.put("anciens", Specialite::anciens);
        champs.put("nouveaux", Specialite::nouveaux);
        champs.put("semaines de PFMP", s -> texte(s.semainesPfmp().isPresent(), s.semainesPfmp()));
        return champs;
    }

    private static Object texte(boolean present, OptionalInt valeur) {
        return present ? valeur.getAsInt() : Optional.empty();
    }

    private static String montrer(Object valeur) {
        return valeur instanceof Optional<?> facultatif
                ? facultatif.map(String::valueOf).orElse("aucune")
                : String.valueOf(valeur);
    }

    private List<String> liensInconnus(Specialite lue, Map<String, Specialite> duFichier) {
        var remarques = new ArrayList<String>();
        for (var ancien : lue.anciens()) {
            if (!existe(ancien, duFichier)) {
                remarques.add("remplace " + ancien + ", qui n'est pas connu");
            }
        }
        for (var nouveau : lue.nouveaux()) {
            if (!existe(nouveau, duFichier)) {
                remarques.add("est remplacée par " + nouveau + ", qui n'est pas connu");
            }
        }
        return remarques;
    }

    private boolean existe(String code, Map<String, Specialite> duFichier) {
        return duFichier.containsKey(code) || connues.containsKey(code);
    }
}

package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import java.text.Collator;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Les spécialités de CAP, gardées en mémoire et relues après un import, ici ou sur un autre nœud. */
@Service
public class Specialites {

    private final Instantane<Map<String, Specialite>> parCode;

    public Specialites(TablesDuReferentiel tables) {
        this.parCode = new Instantane<>(() -> tables.specialites().stream()
                .collect(Collectors.toUnmodifiableMap(Specialite::code, Function.identity())));
    }

    /** @param code « 500-22132 », « 50022132 » ou « 500 - 22132 » */
    public Optional<Specialite> parCode(String code) {
        return Specialite.normaliser(code).map(exact -> parCode.valeur().get(exact));
    }

    /** Spécialités que tout candidat peut présenter à cette session, par libellé. */
    public List<Specialite> ouvertesALaSession(int session) {
        return triees(parCode.valeur().values().stream().filter(specialite -> specialite.estOuverteA(session)));
    }

    /** Spécialités dont la session est réservée à qui y a déjà échoué, par libellé. */
    public List<Specialite> enRattrapageALaSession(int session) {
        return triees(parCode.valeur().values().stream().filter(specialite -> specialite.estEnRattrapageA(session)));
    }

    /**
     * Spécialités que désignent ces mots (code ou libellé, accents et casse indifférents), par libellé.
     *
     * @param session when given, only those that can be presented then, repeaters included
     */
    public List<Specialite> chercher(String saisie, OptionalInt session) {
        var mots = List.of(CleDeRecherche.de(saisie).split(" "));
        return triees(parCode.valeur().values().stream()
                .filter(specialite -> session.isEmpty()
                        || specialite.estOuverteA(session.getAsInt())
                        || specialite.estEnRattrapageA(session.getAsInt()))
                .filter(specialite -> mots.stream().allMatch(cle(specialite)::contains)));
    }

    private static String cle(Specialite specialite) {
        return CleDeRecherche.de(String.join(
                " ",
                specialite.code(),
                specialite.code().replace("-", ""),
                specialite.libelle(),
                specialite.libelleCourt(),
                specialite.libelleInscrinet().orElse("")));
    }

    /** La spécialité et toutes celles qu'elle a remplacées de proche en proche, de la plus récente à la plus ancienne. */
    public List<Specialite> ascendance(String code) {
        return parcourir(
                code,
                Specialite::anciens,
                Comparator.comparing(Specialite::premiereSession).reversed());
    }

    /**
     * Ce que l'on propose à la place d'une spécialité close : celles qui la remplacent de proche en proche et sont
     * ouvertes à la session.
     */
    public List<Specialite> remplacantes(String code, int session) {
        return parcourir(code, Specialite::nouveaux, Comparator.comparing(Specialite::premiereSession)).stream()
                .filter(specialite -> specialite.estOuverteA(session))
                .toList();
    }

    /** Après un import : la prochaine question relit la base. */
    public void oublier() {
        parCode.oublier();
    }

    private List<Specialite> parcourir(
            String depart, Function<Specialite, List<String>> liens, Comparator<Specialite> ordre) {
        Set<Specialite> vues = new LinkedHashSet<>();
        var attente = new ArrayDeque<String>();
        attente.add(depart);
        while (!attente.isEmpty()) {
            parCode(attente.remove()).filter(vues::add).ifPresent(s -> attente.addAll(liens.apply(s)));
        }
        return vues.stream().sorted(ordre).toList();
    }

    private static List<Specialite> triees(Stream<Specialite> specialites) {
        var ordre = Collator.getInstance(Locale.FRENCH);
        return specialites
                .sorted(Comparator.comparing(Specialite::libelle, ordre).thenComparing(Specialite::code))
                .toList();
    }
}

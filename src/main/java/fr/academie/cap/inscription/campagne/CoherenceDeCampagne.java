package fr.academie.cap.inscription.campagne;

import fr.academie.cap.socle.RefusMetier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ce qui se contredit ou manque dans une campagne : toutes les fautes à la fois, chacune avec son champ. */
public final class CoherenceDeCampagne {

    /** @param champ name of the component of {@link Campagne} to mend */
    public record Faute(
            String code,
            String champ,
            String phrase,
            @Nullable String article) {

        RefusMetier refus() {
            return new RefusMetier(code, phrase, champ, article);
        }
    }

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){5,14}");
    private static final Pattern COURRIEL =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern LOCALITE = Pattern.compile("[0-9]{5} \\S.*");
    private static final int LIGNE = 120;
    private static final int LIGNES = 6;
    private static final int NOTE = 6000;

    private final List<Faute> fautes = new ArrayList<>();

    private CoherenceDeCampagne() {}

    /** @return empty when the campaign can be kept */
    public static List<Faute> examiner(Campagne campagne, ZoneId zone) {
        var coherence = new CoherenceDeCampagne();
        coherence.dates(campagne, zone);
        coherence.service(campagne);
        return List.copyOf(coherence.fautes);
    }

    private void dates(Campagne c, ZoneId zone) {
        if (!c.cloture().isAfter(c.ouverture())) {
            ajouter("CAP-CPG-001", "cloture", "La clôture vient après l'ouverture. Corrigez l'une des deux dates.");
        }
        session(c, zone);
        if (c.retourAvant().isBefore(LocalDate.ofInstant(c.cloture(), zone))) {
            ajouter(
                    "CAP-CPG-002",
                    "retourAvant",
                    "La limite de retour des confirmations ne peut pas précéder la clôture.");
        } else if (c.retourAvant().getYear() > c.session()) {
            ajouter(
                    "CAP-CPG-003",
                    "retourAvant",
                    "La limite de retour vient après l'année de la session " + c.session() + ". Vérifiez son année.");
        }
        limites(c, zone);
    }

    private void session(Campagne c, ZoneId zone) {
        var annee = LocalDate.ofInstant(c.ouverture(), zone).getYear();
        if (annee < c.session() - 1 || annee > c.session()) {
            ajouter(
                    "CAP-CPG-003",
                    "ouverture",
                    "Une campagne s'ouvre l'année de l'examen ou l'année précédente ; la session " + c.session()
                            + " ne correspond pas à une ouverture en " + annee + ".");
        } else if (LocalDate.ofInstant(c.cloture(), zone).getYear() > c.session()) {
            ajouter(
                    "CAP-CPG-003",
                    "cloture",
                    "La clôture vient après l'année de la session " + c.session() + ". Vérifiez son année.");
        }
    }

    private void limites(Campagne c, ZoneId zone) {
        if (c.amenagementAvant().filter(j -> j.isBefore(c.dernierJour(zone))).isPresent()) {
            fautes.add(new Faute(
                    "CAP-CPG-005",
                    "amenagementAvant",
                    "Un candidat peut demander un aménagement jusqu'à la clôture des inscriptions : cette limite ne peut pas"
                            + " la précéder. Laissez le champ vide pour la faire suivre.",
                    "D351-28"));
        }
        if (c.derogationAvant()
                .filter(j -> j.isBefore(LocalDate.ofInstant(c.ouverture(), zone)))
                .isPresent()) {
            ajouter(
                    "CAP-CPG-006",
                    "derogationAvant",
                    "La limite des dérogations précède l'ouverture. Donnez une date plus tardive, ou laissez vide.");
        }
        apresLaSession(c, "amenagementAvant", c.amenagementAvant());
        apresLaSession(c, "derogationAvant", c.derogationAvant());
    }

    private void apresLaSession(Campagne c, String champ, Optional<LocalDate> jour) {
        if (jour.filter(j -> j.getYear() > c.session()).isPresent()) {
            ajouter(
                    "CAP-CPG-003",
                    champ,
                    "Cette date vient après l'année de la session " + c.session() + ". Vérifiez son année.");
        }
    }

    private void service(Campagne c) {
        if (c.service().isBlank() || c.service().length() > LIGNE) {
            ajouter("CAP-CPG-011", "service", "Donnez le nom du service, en " + LIGNE + " caractères au plus.");
        }
        if (!lignes(c.adresse()) || !LOCALITE.matcher(derniere(c.adresse())).matches()) {
            ajouter(
                    "CAP-CPG-012",
                    "adresse",
                    "Donnez l'adresse de retour, en six lignes au plus ; la dernière commence par le code postal, par"
                            + " exemple 35044 RENNES CEDEX.");
        }
        if (!TELEPHONE.matcher(c.telephone()).matches()) {
            ajouter("CAP-CPG-013", "telephone", "Donnez un numéro de téléphone, par exemple 02 23 21 77 77.");
        }
        if (c.courriel().length() > 254 || !COURRIEL.matcher(c.courriel()).matches()) {
            ajouter("CAP-CPG-014", "courriel", "Donnez l'adresse électronique du service, de la forme nom@exemple.fr.");
        }
        if (!lignes(c.tribunal())) {
            ajouter(
                    "CAP-CPG-015",
                    "tribunal",
                    "Donnez le tribunal administratif compétent et son adresse : les décisions le citent dans les voies de"
                            + " recours.");
        }
        if (c.note().filter(n -> n.length() > NOTE).isPresent()) {
            ajouter("CAP-CPG-016", "note", "Raccourcissez la note d'information : " + NOTE + " caractères au plus.");
        }
    }

    private static boolean lignes(List<String> lignes) {
        return !lignes.isEmpty()
                && lignes.size() <= LIGNES
                && lignes.stream().allMatch(l -> !l.isBlank() && l.length() <= LIGNE);
    }

    private static String derniere(List<String> lignes) {
        return lignes.isEmpty() ? "" : lignes.get(lignes.size() - 1);
    }

    private void ajouter(String code, String champ, String phrase) {
        fautes.add(new Faute(code, champ, phrase, null));
    }
}

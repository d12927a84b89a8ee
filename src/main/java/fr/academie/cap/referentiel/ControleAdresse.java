package fr.academie.cap.referentiel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Contrôle d'une adresse saisie : elle doit pouvoir recevoir la confirmation d'inscription. */
@Component
public class ControleAdresse {

    private final Communes communes;
    private final Pays pays;

    public ControleAdresse(Communes communes, Pays pays) {
        this.communes = communes;
        this.pays = pays;
    }

    /** Anomalies, bloquantes ou non ; les champs portent le nom des composants d'{@link AdressePostale}. */
    public List<Anomalie> examiner(AdressePostale adresse, boolean resideALEtranger) {
        var anomalies = new ArrayList<Anomalie>();
        mesurer(adresse, anomalies);
        if (!adresse.codePostal().matches("[0-9]{5}")) {
            anomalies.add(Anomalie.bloquante("codePostal", "CAP-INS-037", "Le code postal comporte 5 chiffres."));
        } else if (resideALEtranger) {
            aLEtranger(adresse, anomalies);
        } else {
            enFrance(adresse, anomalies);
        }
        return List.copyOf(anomalies);
    }

    private static void mesurer(AdressePostale adresse, List<Anomalie> anomalies) {
        var champs = Map.of(
                "complement", adresse.complement(),
                "batiment", adresse.batiment(),
                "voie", adresse.voie(),
                "lieuDit", adresse.lieuDit(),
                "localite", adresse.localite());
        champs.forEach((champ, valeur) -> {
            var place = champ.equals("localite") ? AdressePostale.LARGEUR - 6 : AdressePostale.LARGEUR;
            if (valeur.length() > place) {
                anomalies.add(Anomalie.bloquante(
                        champ, "CAP-INS-046", "Cette ligne d'adresse dépasse " + place + " caractères."));
            }
        });
        if (adresse.voie().isEmpty() && adresse.lieuDit().isEmpty()) {
            anomalies.add(Anomalie.bloquante("voie", "CAP-INS-029", "Indiquez la voie ou le lieu-dit."));
        }
    }

    private void aLEtranger(AdressePostale adresse, List<Anomalie> anomalies) {
        if (!adresse.aLEtranger()) {
            anomalies.add(Anomalie.bloquante(
                    "codePostal",
                    "CAP-INS-039",
                    "Pour une résidence à l'étranger, saisissez 99999 ici et le code postal réel dans « LIEU DIT »."));
        }
        if (adresse.lieuDit().isEmpty()) {
            anomalies.add(Anomalie.bloquante(
                    "lieuDit", "CAP-INS-040", "Indiquez dans « LIEU DIT » le code postal de votre ville."));
        }
        if (pays.parNom(adresse.localite()).isEmpty()) {
            anomalies.add(Anomalie.bloquante(
                    "localite", "CAP-INS-040", "Indiquez dans « LOCALITÉ DE RÉSIDENCE » le nom d'un pays étranger."));
        }
    }

    private void enFrance(AdressePostale adresse, List<Anomalie> anomalies) {
        if (adresse.aLEtranger()) {
            anomalies.add(Anomalie.bloquante(
                    "codePostal", "CAP-INS-038", "99999 est réservé aux candidats résidant à l'étranger."));
            return;
        }
        if (adresse.localite().isEmpty()) {
            anomalies.add(Anomalie.bloquante("localite", "CAP-INS-029", "Indiquez la localité de résidence."));
        }
        switch (communes.examiner(adresse.codePostal())) {
            case INCONNU -> anomalies.add(Anomalie.bloquante("codePostal", "CAP-INS-041", "Code postal inconnu."));
            case PLAUSIBLE ->
                anomalies.add(Anomalie.avertissement(
                        "codePostal",
                        "CAP-INS-043",
                        "Ce code postal n'est pas dans notre liste. S'il s'agit d'un CEDEX, confirmez-le."));
            case CONNU -> rapprocher(adresse, anomalies);
        }
    }

    private void rapprocher(AdressePostale adresse, List<Anomalie> anomalies) {
        if (!adresse.localite().isEmpty()
                && communes.trouver(adresse.codePostal(), adresse.localite()).isEmpty()) {
            anomalies.add(Anomalie.avertissement(
                    "localite",
                    "CAP-INS-043",
                    "Cette localité n'est pas connue pour le code postal " + adresse.codePostal() + " : vérifiez-la."));
        }
    }
}

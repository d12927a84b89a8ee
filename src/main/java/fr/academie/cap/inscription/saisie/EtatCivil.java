package fr.academie.cap.inscription.saisie;

import java.util.List;
import java.util.Optional;

/**
 * Étape 2.
 *
 * @param nomFamille nom de naissance
 * @param prenoms dans l'ordre de l'état civil ; vide quand la personne n'en a pas
 */
public record EtatCivil(
        String nomFamille,
        Optional<String> nomUsage,
        List<String> prenoms,
        DateNaissance naissance,
        Lieu lieuNaissance) {

    public static final String ETRANGER = "099";

    /**
     * @param departement « 35 », « 2A », « 974 », ou « 099 » pour une naissance à l'étranger
     * @param arrondissement « 01 » à « 20 » à Paris, Lyon et Marseille ; « 00 » pour une autre commune du Rhône ou des
     *     Bouches-du-Rhône
     * @param pays code ISO à deux lettres, seulement à l'étranger
     */
    public record Lieu(String departement, Optional<String> arrondissement, Optional<String> pays) {

        public static Lieu en(String departement) {
            return new Lieu(departement, Optional.empty(), Optional.empty());
        }

        public boolean aLEtranger() {
            return ETRANGER.equals(departement);
        }
    }

    public EtatCivil {
        prenoms = List.copyOf(prenoms);
    }

    /** « MARTIN Jeanne, Louise ». */
    public String nomComplet() {
        return prenoms.isEmpty() ? nomFamille : nomFamille + " " + String.join(", ", prenoms);
    }
}

package fr.academie.cap.referentiel;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Lieu de naissance : département (et arrondissement à Paris, Lyon, Marseille), ou « 099 » et un pays. */
public sealed interface LieuDeNaissance {

    /** « Paris 12e (75) », « Ille-et-Vilaine (35) », « Belgique (099) ». */
    String libelle();

    record EnFrance(Departement departement, Optional<Arrondissement> arrondissement) implements LieuDeNaissance {
        @Override
        public String libelle() {
            return arrondissement.map(Arrondissement::nom).orElse(departement.nom()) + " (" + departement.code() + ")";
        }
    }

    record ALEtranger(Pays.Etat pays) implements LieuDeNaissance {
        @Override
        public String libelle() {
            return pays.nom() + " (" + Departements.ETRANGER + ")";
        }
    }

    /** Lieu compris, ou anomalies. */
    record Lecture(Optional<LieuDeNaissance> lieu, List<Anomalie> anomalies) {

        private static Lecture refus(String champ, String code, String message) {
            return new Lecture(Optional.empty(), List.of(Anomalie.bloquante(champ, code, message)));
        }
    }

    /**
     * Ce que le candidat a écrit ; un champ laissé vide est un texte vide.
     *
     * @param arrondissement 1 à 20 ; 0 pour une naissance dans le Rhône hors de Lyon, ou dans les Bouches-du-Rhône hors de Marseille
     */
    record Saisie(String departement, OptionalInt arrondissement, String pays, Year naissance) {}

    /** Lit et contrôle la saisie. */
    @Component
    class Lecteur {

        private final Departements departements;
        private final Pays pays;

        public Lecteur(Departements departements, Pays pays) {
            this.departements = departements;
            this.pays = pays;
        }

        public Lecture lire(Saisie saisie) {
            var code = saisie.departement().strip();
            if (code.isEmpty()) {
                return Lecture.refus(
                        "departement",
                        "CAP-INS-025",
                        "Indiquez votre département de naissance, ou 099 pour l'étranger.");
            }
            if (code.equals("99")) {
                return Lecture.refus(
                        "departement", "CAP-INS-042", "Pour une naissance à l'étranger, écrivez 099 et le pays.");
            }
            return code.equals(Departements.ETRANGER) ? aLEtranger(saisie) : enFrance(saisie, code);
        }

        private Lecture aLEtranger(Saisie saisie) {
            if (saisie.pays().isBlank()) {
                return Lecture.refus("pays", "CAP-INS-042", "Indiquez votre pays de naissance.");
            }
            return pays.parNom(saisie.pays())
                    .or(() -> pays.parCode(saisie.pays().strip()))
                    .map(etat -> new Lecture(Optional.of(new ALEtranger(etat)), List.of()))
                    .orElseGet(() -> Lecture.refus(
                            "pays", "CAP-INS-042", "Pays étranger inconnu : choisissez-le dans la liste."));
        }

        private Lecture enFrance(Saisie saisie, String code) {
            if (!saisie.pays().isBlank()) {
                return Lecture.refus(
                        "pays", "CAP-INS-042", "Né en France, n'indiquez pas de pays ; né à l'étranger, écrivez 099.");
            }
            return departements
                    .deNaissance(code, saisie.naissance())
                    .map(departement -> avecArrondissement(saisie, departement))
                    .orElseGet(() -> departementInconnu(code));
        }

        private Lecture avecArrondissement(Saisie saisie, Departement departement) {
            var possibles = departements.arrondissements(departement.code());
            if (possibles.isEmpty()) {
                return new Lecture(Optional.of(new EnFrance(departement, Optional.empty())), List.of());
            }
            var horsDeLaVille =
                    !departement.code().equals("75") && saisie.arrondissement().orElse(-1) == 0;
            var choisi = possibles.stream()
                    .filter(possible ->
                            possible.numero() == saisie.arrondissement().orElse(-1))
                    .findFirst();
            if (choisi.isEmpty() && !horsDeLaVille) {
                return Lecture.refus(
                        "arrondissement",
                        "CAP-INS-026",
                        "Indiquez votre arrondissement de naissance, de 1 à " + possibles.size() + ".");
            }
            return new Lecture(Optional.of(new EnFrance(departement, choisi)), List.of());
        }

        private static Lecture departementInconnu(String code) {
            return code.equals("20")
                    ? Lecture.refus("departement", "CAP-INS-044", "Depuis 1976, la Corse se note 2A ou 2B.")
                    : Lecture.refus("departement", "CAP-INS-044", "Ce département n'existe pas.");
        }
    }
}

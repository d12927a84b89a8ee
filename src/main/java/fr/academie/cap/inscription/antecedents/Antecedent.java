package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.EtatCivil;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Une inscription d'une session antérieure. La date de naissance n'y figure pas : qui la retrouve la connaît déjà.
 *
 * @param academie où elle a été faite
 * @param specialite code d'examen et de spécialité, « 500-25524 »
 */
public record Antecedent(UUID id, String academie, int session, String specialite, Source source, Contenu contenu) {

    /** D'où elle est connue. */
    public enum Source {
        /** Un dossier de ce service, devenu définitif. */
        CAPITOLE,
        /** La reprise de l'application précédente. */
        REPRISE
    }

    /**
     * @param lieuNaissance montré, comme les coordonnées, après confirmation du code reçu par courriel
     * @param resultat dans les mots du relevé, « Ajourné » ; absent quand il n'est pas connu
     */
    public record Contenu(
            String nomFamille,
            Optional<String> nomUsage,
            List<String> prenoms,
            Optional<EtatCivil.Lieu> lieuNaissance,
            Optional<Contact> contact,
            Optional<Ancien> etablissement,
            Optional<String> resultat,
            List<Obtenu> obtenus) {

        public Contenu {
            prenoms = List.copyOf(prenoms);
            obtenus = List.copyOf(obtenus);
        }

        /** « MARTIN Jeanne ». */
        public String nomComplet() {
            return prenoms.isEmpty() ? nomFamille : nomFamille + " " + prenoms.get(0);
        }
    }

    /** Where the person could be reached then; what is unknown is empty. */
    public record Contact(
            Coordonnees.Residence residence, Coordonnees.Adresse adresse, String mobile, String courriel) {}

    /** @param code of our own list; empty when an imported file names the establishment in words */
    public record Ancien(Optional<String> code, String nom, String ville) {}

    /**
     * Une épreuve déjà passée, à confirmer par le service.
     *
     * @param diplome code de l'examen et de la spécialité où elle a été passée
     * @param unite « EG1 »
     * @param note en centièmes de point ; vide pour une dispense
     */
    public record Obtenu(String diplome, String unite, int annee, String lieu, OptionalInt note) {}

    /** Without birth place nor contact: what a number and a date alone may show. */
    Antecedent sansCoordonnees() {
        var c = contenu;
        return new Antecedent(
                id,
                academie,
                session,
                specialite,
                source,
                new Contenu(
                        c.nomFamille,
                        Optional.empty(),
                        c.prenoms,
                        Optional.empty(),
                        Optional.empty(),
                        c.etablissement,
                        c.resultat,
                        c.obtenus));
    }

    /** Never prints who it is about. */
    @Override
    public String toString() {
        return "Antecedent[" + id + "]";
    }
}

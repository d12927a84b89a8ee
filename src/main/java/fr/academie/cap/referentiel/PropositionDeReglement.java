package fr.academie.cap.referentiel;

import java.time.Instant;
import java.util.Optional;

/**
 * Un règlement saisi par une personne, que personne d'autre n'a encore vérifié : il ne régit rien.
 *
 * @param saisiPar « agent:nadia »
 * @param motif raison donnée par qui a décidé
 */
public record PropositionDeReglement(
        long id,
        Reglement reglement,
        Origine origine,
        String saisiPar,
        Instant saisiLe,
        Etat etat,
        Optional<String> decidePar,
        Optional<Instant> decideLe,
        Optional<String> motif) {

    /** D'où vient la saisie. */
    public enum Origine {
        ECRAN,
        IMPORT
    }

    /** Où en est la proposition. */
    public enum Etat {
        A_VERIFIER("À vérifier"),
        VERIFIEE("Vérifiée, en vigueur"),
        REFUSEE("Refusée"),
        RETIREE("Retirée par son auteur");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public boolean attend() {
        return etat == Etat.A_VERIFIER;
    }
}

package fr.academie.cap.inscription.saisie;

import fr.academie.cap.inscription.saisie.Coordonnees.Adresse;
import fr.academie.cap.inscription.saisie.Coordonnees.Residence;
import fr.academie.cap.inscription.saisie.EtatCivil.Lieu;
import fr.academie.cap.inscription.saisie.controle.Contexte;
import fr.academie.cap.regles.Forme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personnages de la pré-inscription, nommés par leur situation. */
public final class SaisieDEpreuve {

    public static final ReferentielDEpreuve REFERENTIEL = new ReferentielDEpreuve();
    public static final int SESSION = 2026;
    public static final LocalDate JOUR = LocalDate.of(2025, 11, 3);

    private SaisieDEpreuve() {}

    public static Contexte contexte() {
        return contexte(Saisie.vide());
    }

    public static Contexte contexte(Saisie saisie) {
        return new Contexte(ReferentielDEpreuve.RENNES, SESSION, JOUR, saisie, REFERENTIEL);
    }

    /** Étapes 1 à 4 remplies. */
    public static Contexte unCandidat(int anneeDeNaissance, String categorie) {
        return contexte(avantCandidature(anneeDeNaissance, categorie));
    }

    public static Saisie avantCandidature(int anneeDeNaissance, String categorie) {
        return Saisie.vide()
                .avec(Origine.AUCUNE)
                .avec(new EtatCivil(
                        "Martin",
                        Optional.empty(),
                        List.of("Jeanne"),
                        new DateNaissance(anneeDeNaissance, 0, 0),
                        Lieu.en("35")))
                .avec(new Coordonnees(
                        Residence.FRANCE,
                        new Adresse("", "", "1 rue de Brest", "", "35000", "Rennes"),
                        Optional.of("35"),
                        "+33612345678",
                        "jeanne@exemple.fr",
                        Optional.empty()))
                .avec(new Situation(categorie, false, "0350001A", Optional.empty(), false, false));
    }

    /** Tout est rempli : il ne reste qu'à valider. */
    public static Saisie complete() {
        return avantCandidature(1990, "INDIVIDUEL_SALARIE")
                .avec(new Situation("INDIVIDUEL_SALARIE", false, "IND35", Optional.empty(), true, false))
                .avec(new Candidature(ReferentielDEpreuve.BOULANGER, Forme.GLOBALE, Optional.empty()))
                .avec(Acquis.AUCUN)
                .avec(new Epreuves(
                        List.of("EG1", "EG2", "EG3", "EP1", "EP2"), List.of(), Map.of(), false, Optional.empty()));
    }
}

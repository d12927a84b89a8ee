package fr.academie.cap.inscription.saisie;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Tout ce que le candidat a validé, étape par étape. Changer une réponse efface celles qui en dépendaient.
 *
 * @param confirmes codes des avertissements que le candidat a confirmés (« CAP-INS-… »), pour le service
 */
public record Saisie(
        Optional<Origine> origine,
        Optional<EtatCivil> etatCivil,
        Optional<Coordonnees> coordonnees,
        Optional<Situation> situation,
        Optional<Candidature> candidature,
        Optional<Acquis> acquis,
        Optional<Epreuves> epreuves,
        Set<String> confirmes) {

    private static final Saisie VIDE = new Saisie(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public Saisie {
        confirmes = confirmes == null ? Set.of() : Set.copyOf(confirmes);
    }

    public static Saisie vide() {
        return VIDE;
    }

    public Saisie avec(Origine valeur) {
        return new Saisie(
                Optional.of(valeur), etatCivil, coordonnees, situation, candidature, acquis, epreuves, confirmes);
    }

    /** Somebody else's answers, or one's own of another session: the civil status is to be looked at again. */
    public Saisie sansEtatCivil() {
        return new Saisie(origine, Optional.empty(), coordonnees, situation, candidature, acquis, epreuves, confirmes);
    }

    public Saisie avec(EtatCivil valeur) {
        return new Saisie(
                origine, Optional.of(valeur), coordonnees, situation, candidature, acquis, epreuves, confirmes);
    }

    public Saisie avec(Coordonnees valeur) {
        return new Saisie(origine, etatCivil, Optional.of(valeur), situation, candidature, acquis, epreuves, confirmes);
    }

    /** Changer de catégorie remet en cause la forme de l'examen et l'éducation physique. */
    public Saisie avec(Situation valeur) {
        var memeCategorie =
                situation.filter(s -> s.categorie().equals(valeur.categorie())).isPresent();
        return new Saisie(
                origine,
                etatCivil,
                coordonnees,
                Optional.of(valeur),
                memeCategorie ? candidature : Optional.empty(),
                acquis,
                memeCategorie ? epreuves : Optional.empty(),
                confirmes);
    }

    /** Changer de spécialité efface acquis et épreuves ; changer de forme, les épreuves. */
    public Saisie avec(Candidature valeur) {
        var memeSpecialite = candidature
                .filter(c -> c.specialite().equals(valeur.specialite()))
                .isPresent();
        var memeForme = candidature.filter(c -> c.forme() == valeur.forme()).isPresent();
        return new Saisie(
                origine,
                etatCivil,
                coordonnees,
                situation,
                Optional.of(valeur),
                memeSpecialite || candidature.isEmpty() ? acquis : Optional.empty(),
                memeSpecialite && memeForme ? epreuves : Optional.empty(),
                confirmes);
    }

    /** Des acquis différents changent la liste des épreuves qui restent. */
    public Saisie avec(Acquis valeur) {
        var memesUnites = acquis.filter(a -> a.unitesCouvertes().equals(valeur.unitesCouvertes()))
                .isPresent();
        return new Saisie(
                origine,
                etatCivil,
                coordonnees,
                situation,
                candidature,
                Optional.of(valeur),
                memesUnites ? epreuves : Optional.empty(),
                confirmes);
    }

    public Saisie avec(Epreuves valeur) {
        return new Saisie(
                origine, etatCivil, coordonnees, situation, candidature, acquis, Optional.of(valeur), confirmes);
    }

    public Saisie avecConfirmes(Collection<String> codes) {
        return new Saisie(origine, etatCivil, coordonnees, situation, candidature, acquis, epreuves, Set.copyOf(codes));
    }

    /** Étape la plus avancée où l'on peut entrer ; le récapitulatif quand tout est rempli. */
    public Etape premiereEtapeAFaire() {
        if (origine.isEmpty()) {
            return Etape.ORIGINE;
        }
        if (etatCivil.isEmpty()) {
            return Etape.ETAT_CIVIL;
        }
        if (coordonnees.isEmpty()) {
            return Etape.COORDONNEES;
        }
        if (situation.isEmpty()) {
            return Etape.SITUATION;
        }
        if (candidature.isEmpty()) {
            return Etape.CANDIDATURE;
        }
        if (acquis.filter(Acquis::bilanVu).isEmpty()) {
            return Etape.ACQUIS;
        }
        return epreuves.isEmpty() ? Etape.EPREUVES : Etape.RECAPITULATIF;
    }

    public boolean permet(Etape etape) {
        return etape.compareTo(premiereEtapeAFaire()) <= 0;
    }
}

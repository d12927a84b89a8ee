package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Etablissement;
import fr.academie.cap.web.Choix;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les listes où le candidat choisit, dans les mots de l'écran. */
@Component
public class ListesDEcran {

    public static final List<Choix> OUI_NON = List.of(Choix.de("oui", "Oui"), Choix.de("non", "Non"));

    /** Under this number a list is shorter than a search. */
    private static final int TOUS_MONTRES = 15;

    private static final int TROUVES_MAX = 20;

    private final ReferentielDeSaisie referentiel;

    public ListesDEcran(ReferentielDeSaisie referentiel) {
        this.referentiel = referentiel;
    }

    public List<Choix> departements() {
        return referentiel.departements().stream()
                .filter(d -> d.academie().isPresent())
                .map(d -> Choix.de(d.code(), d.code() + " – " + d.nom()))
                .toList();
    }

    public List<Choix> pays() {
        return referentiel.pays().stream().map(p -> Choix.de(p.code(), p.nom())).toList();
    }

    public List<Choix> categories() {
        return referentiel.categories().stream()
                .map(c -> Choix.de(c.code(), c.libelle()))
                .toList();
    }

    /**
     * Établissements réels à proposer.
     *
     * @param complete false when a search would find others still
     */
    public record Trouves(List<Choix> choix, boolean complete) {}

    /** Few establishments are all shown; among many, those that the words find, and the one already chosen. */
    public Trouves etablissements(String academie, String recherche, String choisi) {
        var trouves = referentiel.chercherEtablissements(academie, "", TOUS_MONTRES + 1);
        var peu = trouves.size() <= TOUS_MONTRES;
        if (!peu || !recherche.isBlank()) {
            trouves = recherche.isBlank()
                    ? List.of()
                    : referentiel.chercherEtablissements(academie, recherche, TROUVES_MAX + 1);
        }
        var complete = peu && recherche.isBlank() || trouves.size() <= TROUVES_MAX;
        var choix = new ArrayList<Choix>();
        referentiel
                .etablissement(academie, choisi)
                .filter(e -> !e.fictif())
                .ifPresent(e -> choix.add(Choix.de(e.code(), intitule(e))));
        trouves.stream()
                .limit(peu && recherche.isBlank() ? TOUS_MONTRES : TROUVES_MAX)
                .filter(e -> !e.code().equals(choisi))
                .forEach(e -> choix.add(Choix.de(e.code(), intitule(e))));
        return new Trouves(List.copyOf(choix), complete);
    }

    /** Where those who register alone are counted, one for each situation. */
    public List<Choix> zones(String academie) {
        return referentiel.zones(academie).stream()
                .map(e -> Choix.de(e.code(), intitule(e)))
                .toList();
    }

    public List<Choix> specialites(int session) {
        return referentiel.specialites(session).stream()
                .map(s -> Choix.de(s.code(), s.libelle() + " (" + Candidature.codeAffiche(s.code()) + ")"))
                .toList();
    }

    static String intitule(Etablissement etablissement) {
        return etablissement.ville().isBlank()
                ? etablissement.nom()
                : etablissement.ville() + " – " + etablissement.nom();
    }
}

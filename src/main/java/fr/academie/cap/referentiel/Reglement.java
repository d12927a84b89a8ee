package fr.academie.cap.referentiel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Règlement d'examen d'une spécialité sur un intervalle de sessions.
 *
 * @param sessionDebut première session régie
 * @param sessionFin première session qui ne l'est plus ; vide tant qu'aucune n'est fixée
 * @param verifie faux : coefficients incomplets ou incertains, aucun jury ne délibère
 * @param facultativesMax nombre d'unités facultatives que le candidat peut choisir
 * @param unites obligatoires puis facultatives, dans l'ordre du règlement
 */
public record Reglement(
        String specialite,
        int sessionDebut,
        OptionalInt sessionFin,
        boolean verifie,
        int facultativesMax,
        String citation,
        List<UniteDExamen> unites) {

    public boolean estEnVigueurA(int session) {
        return sessionDebut <= session && session < sessionFin.orElse(Integer.MAX_VALUE);
    }

    public List<UniteDExamen> obligatoires() {
        return unites.stream().filter(unite -> !unite.facultative()).toList();
    }

    public List<UniteDExamen> facultatives() {
        return unites.stream().filter(UniteDExamen::facultative).toList();
    }

    public Optional<UniteDExamen> parEpreuve(String epreuve) {
        return unites.stream().filter(unite -> unite.epreuve().equals(epreuve)).findFirst();
    }
}

package fr.academie.cap.referentiel;

import fr.academie.cap.regles.Unite;
import fr.academie.cap.socle.RefusMetier;
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

    /** Vrai si une session au moins est régie par les deux. */
    boolean recouvre(Reglement autre) {
        return specialite.equals(autre.specialite)
                && sessionDebut < autre.sessionFin.orElse(Integer.MAX_VALUE)
                && autre.sessionDebut < sessionFin.orElse(Integer.MAX_VALUE);
    }

    /**
     * Les unités sur lesquelles un jury calcule ses moyennes.
     *
     * @throws RefusMetier CAP-REF-010 when nobody verified the règlement: no jury deliberates on it
     */
    public List<Unite> pourDeliberer() {
        if (!verifie) {
            throw new RefusMetier(
                    "CAP-REF-010",
                    "Aucun jury ne délibère sur un règlement d'examen non vérifié : faites vérifier celui de la spécialité "
                            + specialite + " à partir de la session " + sessionDebut + ".");
        }
        return unites.stream().map(unite -> unite.enDroit().orElseThrow()).toList();
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

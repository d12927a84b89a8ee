package fr.academie.cap.identite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Un compte tel qu'on l'administre : actif ou suspendu, avec ses titres passés, présents et à venir.
 *
 * @param verrou version of the account: two administrators who change it at once are told
 */
public record Compte(
        String id,
        String prenom,
        String nom,
        String courriel,
        boolean actif,
        int acces,
        int verrou,
        List<Titre> titres) {

    /**
     * @param etablissement UAI for {@link Role#ETABLISSEMENT}, empty for every other role
     * @param fin first day on which it no longer holds, if it is known
     */
    public record Titre(Role role, String academie, String etablissement, LocalDate debut, Optional<LocalDate> fin) {

        public boolean enVigueur(LocalDate jour) {
            return !debut.isAfter(jour) && fin.filter(f -> !f.isAfter(jour)).isEmpty();
        }

        /** In force today or later. */
        public boolean compteEncore(LocalDate jour) {
            return fin.filter(f -> !f.isAfter(jour)).isEmpty();
        }
    }

    public Compte {
        titres = List.copyOf(titres);
    }

    public String nomComplet() {
        return prenom + " " + nom;
    }
}
